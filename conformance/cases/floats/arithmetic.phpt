--TEST--
Mixed arithmetic
--FILE--
<?php
var_dump(1 + 1.0, 1.5 + 1, '1.5' + 1, '3' * '4', '1e2' + 1, 7 - 7.0, 2 * 0.5, 1e308 * 10, -1e308 * 10, 0.0 * INF, INF - INF, 10 % 3.9, true + 1.5, null + 1.5);
$f = 0.0;
for ($i = 0; $i < 10; $i++) {
    $f += 0.1;
}
var_dump($f, $f == 1.0);
$f = 1.5;
$f++;
var_dump($f, --$f, -$f);
--EXPECT--

Deprecated: Implicit conversion from float 3.9 to int loses precision in %DIR%/test.php on line 2
float(2)
float(2.5)
float(2.5)
int(12)
float(101)
float(0)
float(1)
float(INF)
float(-INF)
float(NAN)
float(NAN)
int(1)
float(2.5)
float(1.5)
float(0.9999999999999999)
bool(false)
float(2.5)
float(1.5)
float(-1.5)
