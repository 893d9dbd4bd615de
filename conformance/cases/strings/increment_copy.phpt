--TEST--
A string shared before it is incremented
--FILE--
<?php
$a = 'Az';
$b = $a;
$b++;
$c = &$a;
$c++;
var_dump($a, $b, $c);
--EXPECT--
string(2) "Ba"
string(2) "Ba"
string(2) "Ba"
