--TEST--
An array passed by value is written through a property, a static, a global or a reference while the callee reads its own
--FILE--
<?php
class Bag
{
    public array $items = [1];
    public static array $shared = [1];

    public function grow(array $seen): int
    {
        $this->items[] = 2;
        $this->items['k'][] = 3;
        return count($seen);
    }

    public function indirect(array $seen): int
    {
        $this->more();
        return count($seen);
    }

    private function more(): void
    {
        $this->items[] = 9;
    }

    public static function growShared(array $seen): int
    {
        self::$shared[] = 2;
        return count($seen);
    }

    public function run(): void
    {
        echo $this->grow($this->items), $this->indirect($this->items), count($this->items), "\n";
        echo self::growShared(self::$shared), count(self::$shared), "\n";
    }

    public function mapped(): void
    {
        $this->items = [[1], [2], [3]];
        $counts = array_map(function (array $x) {
            $this->items[1][] = 7;
            $this->items[] = [0];
            return count($x);
        }, $this->items);
        echo implode(' ', $counts), ' ', count($this->items), "\n";
    }
}
(new Bag())->run();
(new Bag())->mapped();

$list = [3, 1, 2];
function grow(array $seen): string
{
    global $list;
    $list[] = 4;
    return implode(',', $seen);
}
echo grow($list), ' ', implode(',', $list), "\n";

function throughReference(array &$target, array $seen): string
{
    $target[0] = 'changed';
    return implode(',', $seen);
}
echo throughReference($list, $list), "\n";

$rows = [['n' => 2], ['n' => 1], ['n' => 3]];
usort($rows, function ($a, $b) use (&$rows) {
    $rows[0]['n'] = 100;
    return $a['n'] <=> $b['n'];
});
echo json_encode($rows), "\n";

$total = array_reduce($rows, fn ($sum, $row) => $sum + $row['n'], 0);
echo $total, "\n";

$keep = [];
$store = function ($row) use (&$keep) {
    $keep[] = $row;
    $keep[0]['n'] = -1;
    return $row['n'];
};
echo implode(' ', array_map($store, $rows)), ' ', json_encode($rows), "\n";
foreach ([$rows, $rows] as $copy) {
    $copy[0]['n']++;
    echo $copy[0]['n'], ' ', $rows[0]['n'], "\n";
}
--EXPECT--
134
12
1 1 1 6
3,1,2 3,1,2,4
3,1,2,4
[{"n":1},{"n":2},{"n":3}]
6
1 2 3 [{"n":1},{"n":2},{"n":3}]
2 1
2 1
