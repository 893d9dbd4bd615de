--TEST--
Generators as methods, static methods, closures
--FILE--
<?php
class Tree implements IteratorAggregate {
    public function __construct(private $value, private array $children = []) {}
    public function getIterator(): Generator {
        yield $this->value;
        foreach ($this->children as $child) yield from $child;
    }
    public static function of(...$values) { foreach ($values as $v) yield static::class => new static($v); }
    protected function hidden() { yield __METHOD__; yield __FUNCTION__; yield static::class; }
    public function reveal() { return [...$this->hidden()]; }
}
final class Oak extends Tree {}
$t = new Tree('root', [new Tree('left', [new Tree('leaf')]), new Tree('right')]);
foreach ($t as $v) echo $v, ' ';
echo "\n";
foreach (Oak::of(1, 2) as $k => $v) echo $k, ' ', get_class($v), "\n";
print_r((new Oak(1))->reveal());
$start = 3;
$closure = function ($n) use (&$start) { for ($i = 0; $i < $n; $i++) yield $start++; };
foreach ($closure(3) as $v) echo $v, ' ';
echo $start, "\n";
$arrow = fn($x) => yield $x => $x * $start;
foreach ($arrow(7) as $k => $v) echo "$k $v\n";
$bound = Closure::bind(function () { yield $this->value; }, $t, Tree::class);
foreach ($bound() as $v) echo $v, "\n";
$static = static function () { static $calls = 0; yield ++$calls; };
foreach ([1, 2] as $_) foreach ($static() as $v) echo $v, ' ';
echo "\n";
foreach ([new class { function __invoke($a) { yield $a; } }, 'strlen'] as $f) { $r = $f('abc'); echo is_object($r) ? $r->current() : $r, "\n"; }
--EXPECT--
root left leaf right 
Oak Oak
Oak Oak
Array
(
    [0] => Tree::hidden
    [1] => hidden
    [2] => Oak
)
3 4 5 6
7 42
root
1 2 
abc
3
