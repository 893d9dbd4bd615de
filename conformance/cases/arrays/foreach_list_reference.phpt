--TEST--
References inside of lists, in foreach too
--FILE--
<?php
$arr = [[1, [2, 3]], [4, [5, 6]]]; foreach ($arr as [&$a, [, &$b]]) { $a *= 10; $b *= 10; } unset($a, $b); print_r($arr);
$d = [1, 2, [3, 4]]; [&$x, , [&$y]] = $d; $x = 'x'; $y = 'y'; unset($x, $y); print_r($d);
$d = ['k' => ['n' => 1]]; ['k' => ['n' => &$n]] = $d; $n = 5; unset($n); print_r($d);
foreach ($d as ['n' => &$q]) $q++; unset($q); print_r($d);
foreach ([[1, 2], [3, 4]] as list($a, $b)) echo "$a $b\n"; foreach ([['x' => 1, 'y' => 2]] as ['y' => $y, 'x' => $x]) echo "$x $y\n";
[$a, [$b, $c]] = [1, [2, 3]]; [$a, $b] = [$b, $a]; echo "$a $b $c\n"; list('a' => $z, 1 => $o) = ['a' => 'A', 1 => 'one']; echo "$z $o\n";
[$u, $v] = [1]; var_dump($u, $v); [$u, $v] = null; var_dump($u); [$u] = 'str'; var_dump($u);
$o = new stdClass; [$o->a, $o->b['x']] = [1, 2]; var_dump($o); $i = 0; $ar = []; [$ar[$i++], $ar[$i++]] = ['p', 'q']; print_r($ar);
[, , $third] = [1, 2, 3]; echo $third, "\n"; [[, $s]] = [[1, 2]]; echo $s, "\n"; function f() { return [7, 8]; } [$p, $q] = f(); echo $p + $q, "\n"; echo count([$m, $n] = [1, 2, 3]), "\n";
$a = [1, 2, 3]; [$a, $b, $c] = $a; var_dump($a, $b, $c); $key = 'dyn'; [$key => $val] = ['dyn' => 'V']; echo $val, "\n"; class C implements ArrayAccess { function offsetGet($o): mixed { echo "get $o\n"; return $o; } function offsetSet($o, $v): void {} function offsetExists($o): bool { return true; } function offsetUnset($o): void {} } [$x, $y] = new C; ['k' => $y] = new C;
$st = [[1, 2], [3, 4]]; foreach ($st as $k => [$e1, $e2]) { echo "$k: $e1 $e2\n"; } $gen = (function () { yield [1, 2]; yield [3, 4]; })(); foreach ($gen as [$g1, $g2]) echo $g1 + $g2, "\n"; [$w['a'], $w['b']] = [1, 2]; print_r($w); static fn() => [$a] = [1];
--EXPECT--
Array
(
    [0] => Array
        (
            [0] => 10
            [1] => Array
                (
                    [0] => 2
                    [1] => 30
                )

        )

    [1] => Array
        (
            [0] => 40
            [1] => Array
                (
                    [0] => 5
                    [1] => 60
                )

        )

)
Array
(
    [0] => x
    [1] => 2
    [2] => Array
        (
            [0] => y
            [1] => 4
        )

)
Array
(
    [k] => Array
        (
            [n] => 5
        )

)
Array
(
    [k] => Array
        (
            [n] => 6
        )

)
1 2
3 4
1 2
2 1 3
A one

Warning: Undefined array key 1 in %DIR%/test.php on line 8
int(1)
NULL
NULL
NULL
object(stdClass)#1 (2) {
  ["a"]=>
  int(1)
  ["b"]=>
  array(1) {
    ["x"]=>
    int(2)
  }
}
Array
(
    [0] => p
    [1] => q
)
3
2
15
3
int(1)
int(2)
int(3)
V
get 0
get 1
get k
0: 1 2
1: 3 4
3
7
Array
(
    [a] => 1
    [b] => 2
)
