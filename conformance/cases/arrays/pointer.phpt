--TEST--
The internal pointer
--FILE--
<?php
$a = ['a' => 1, 'b' => 2, 'c' => 3];
var_dump(current($a), key($a), next($a), key($a), next($a), next($a), key($a), current($a), reset($a), end($a), prev($a));
$b = $a;
next($b);
var_dump(key($a), key($b));
unset($a['b']);
var_dump(current($a), key($a));
$e = [];
var_dump(current($e), key($e), reset($e), end($e));
while (($v = current($b)) !== false) {
    echo key($b), $v, "\n";
    prev($b);
}
--EXPECT--
int(1)
string(1) "a"
int(2)
string(1) "b"
int(3)
bool(false)
NULL
bool(false)
int(1)
int(3)
int(2)
string(1) "b"
string(1) "c"
int(3)
string(1) "c"
bool(false)
NULL
bool(false)
bool(false)
c3
b2
a1
