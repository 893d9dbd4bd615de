--TEST--
Parameters by reference
--FILE--
<?php
function inc(&$x) { $x++; return $x; }
function addto(array &$a, $v) { $a[] = $v; }
$n = 1;
echo inc($n), $n, "\n";
$a = ['k' => 1];
inc($a['k']);
inc($a['new']);
$a['list'] = [];
addto($a['list'], 'x');
print_r($a);
$o = new stdClass();
inc($o->p);
inc($o->p);
echo $o->p, "\n";
$f = 'inc';
try {
    $f(5);
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
22
Array
(
    [k] => 2
    [new] => 1
    [list] => Array
        (
            [0] => x
        )

)
2
inc(): Argument #1 ($x) cannot be passed by reference
