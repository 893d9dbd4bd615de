--TEST--
Arithmetic on strings warns or throws
--FILE--
<?php
foreach (['5', '5 apples', 'apples', '', ' 5', '5 ', '1e1x'] as $s) {
    try {
        var_dump($s + 1);
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
try {
    var_dump([] + 1);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
try {
    var_dump(new stdClass() * 2);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
var_dump(null + 5, true + true, -'3', +'4.5');
--EXPECT--
int(6)

Warning: A non-numeric value encountered in %DIR%/test.php on line 4
int(6)
Unsupported operand types: string + int
Unsupported operand types: string + int
int(6)
int(6)

Warning: A non-numeric value encountered in %DIR%/test.php on line 4
float(11)
Unsupported operand types: array + int
Unsupported operand types: stdClass * int
int(5)
int(2)
int(-3)
float(4.5)
