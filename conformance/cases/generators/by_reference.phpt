--TEST--
Generators that yield by reference
--FILE--
<?php
function &each_of(array &$array) { foreach ($array as $key => &$value) yield $key => $value; }
$data = [1, 2, 3];
foreach (each_of($data) as &$item) $item *= 10;
unset($item);
print_r($data);
function &countdown($from) { while ($from > 0) yield $from; }
foreach (countdown(5) as &$n) echo --$n, ' ';
unset($n);
echo "\n";
class Bag {
    private $items = ['a' => 1, 'b' => 2];
    public function &all() { foreach ($this->items as $k => &$v) yield $k => $v; }
}
$bag = new Bag;
foreach ($bag->all() as $k => &$v) $v = "$k!";
unset($v);
print_r(iterator_to_array($bag->all()));
function plain() { yield 1; }
try { foreach (plain() as &$x); } catch (Exception $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; }
function consumer() { $data = [1, 2, 3]; foreach (each_of($data) as &$item) $item *= 10; $item = 99; $copy = $data; $copy[0] = 'copy'; echo json_encode($data), "\n"; }
consumer();
function &constants() { yield 5; yield strtolower('A'); $x = 1; yield $x; return 7; }
$g = constants();
foreach ($g as $v) echo $v, "\n";
var_dump($g->getReturn());
--EXPECT--
Array
(
    [0] => 10
    [1] => 20
    [2] => 30
)
4 3 2 1 0 
Array
(
    [a] => a!
    [b] => b!
)
Exception: You can only iterate a generator by-reference if it declared that it yields by-reference
[10,20,99]

Notice: Only variable references should be yielded by reference in %DIR%/test.php on line 23
5

Notice: Only variable references should be yielded by reference in %DIR%/test.php on line 23
a
1
int(7)
