--TEST--
Bitwise operators on strings work on bytes
--FILE--
<?php
var_dump('abc' ^ '   ', 'ABC' | '   ', 'abc' & '_', bin2hex(~'abc'), '12' & '9', '12' | '9', bin2hex('12' ^ '9'));
try {
    var_dump('abc' & 1);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
try {
    var_dump([] | 1);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
string(3) "ABC"
string(3) "abc"
string(1) "A"
string(6) "9e9d9c"
string(1) "1"
string(2) "92"
string(2) "08"
Unsupported operand types: string & int
Unsupported operand types: array | int
