--TEST--
Writing string offsets
--FILE--
<?php
$s = 'hello';
$s[0] = 'J';
$s[-1] = 'y!';
var_dump($s);
$s[8] = '?';
var_dump($s);
try {
    $s[] = 'x';
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
try {
    $s['x'] = 'y';
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
try {
    $s[0] = '';
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
$s[-20] = 'x';
try {
    $s[0][0] = 'x';
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
var_dump($s);
--EXPECT--

Warning: Only the first byte will be assigned to the string offset in %DIR%/test.php on line 4
string(5) "Jelly"
string(9) "Jelly   ?"
[] operator not supported for strings
Cannot access offset of type string on string
Cannot assign an empty string to a string offset

Warning: Illegal string offset -20 in %DIR%/test.php on line 23
Cannot use string offset as an array
string(9) "Jelly   ?"
