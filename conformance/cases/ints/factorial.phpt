--TEST--
A factorial crosses into floats
--FILE--
<?php
function factorial($n)
{
    return $n <= 1 ? 1 : $n * factorial($n - 1);
}
foreach ([5, 19, 20, 21, 22, 25, 170, 171] as $n) {
    var_dump(factorial($n));
}
--EXPECT--
int(120)
int(121645100408832000)
int(2432902008176640000)
float(5.109094217170944E+19)
float(1.1240007277776077E+21)
float(1.5511210043330986E+25)
float(7.257415615307994E+306)
float(INF)
