<?php
final class Tree
{
    public ?Tree $left = null;
    public ?Tree $right = null;

    public static function make(int $depth): Tree
    {
        $tree = new Tree();
        if ($depth > 0) {
            $tree->left = self::make($depth - 1);
            $tree->right = self::make($depth - 1);
        }
        return $tree;
    }

    public function count(): int
    {
        return 1 + ($this->left === null ? 0 : $this->left->count() + $this->right->count());
    }
}

$max = 13;
$long = Tree::make($max);
for ($depth = 4; $depth <= $max; $depth += 2) {
    $rounds = 1 << ($max - $depth + 4);
    $check = 0;
    for ($i = 0; $i < $rounds; $i++) {
        $check += Tree::make($depth)->count();
    }
    echo "$rounds trees of depth $depth check: $check\n";
}
echo 'long lived tree check: ', $long->count(), "\n";
