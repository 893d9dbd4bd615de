--TEST--
Conversions to strings
--FILE--
<?php
var_dump((string) true, (string) false, (string) null, (string) 12, (string) -0.0, (string) 1e50, strval(1.10), '' . 007, "{$_SERVER['argc']}");
echo [] . '', "\n";
class Named { public function __toString(): string { return 'named'; } }
echo new Named() . '!', "\n";
try {
    echo (string) new stdClass();
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
string(1) "1"
string(0) ""
string(0) ""
string(2) "12"
string(2) "-0"
string(7) "1.0E+50"
string(3) "1.1"
string(1) "7"
string(1) "1"

Warning: Array to string conversion in %DIR%/test.php on line 3
Array
named!
Object of class stdClass could not be converted to string
