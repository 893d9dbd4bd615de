--TEST--
mb_convert_variables
--FILE--
<?php
$a = "\xe9t\xe9"; $b = ['x' => "\xfc", 'n' => [1, "\xdf"]]; $o = new stdClass; $o->p = "\xf6";
var_dump(mb_convert_variables('UTF-8', 'ISO-8859-1', $a, $b, $o));
echo $a, json_encode($b, JSON_UNESCAPED_UNICODE), $o->p, "\n";
$c = 'plain'; $d = "\xc3\xa9";
var_dump(mb_convert_variables('ISO-8859-1', 'ASCII,UTF-8', $c, $d), bin2hex($d));
try { mb_convert_variables('none', 'UTF-8', $c); } catch (ValueError $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
string(10) "ISO-8859-1"
été{"x":"ü","n":[1,"ß"]}ö
string(5) "UTF-8"
string(2) "e9"
mb_convert_variables(): Argument #1 ($to_encoding) must be a valid encoding, "none" given
