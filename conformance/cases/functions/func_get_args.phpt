--TEST--
Arguments beyond the parameters
--FILE--
<?php
function f($a) { $a = 'changed'; return json_encode([func_num_args(), func_get_args(), func_get_arg(1)]); }
echo f(1, 2, 3), "\n";
try {
    (function () { return func_get_arg(5); })(1);
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
function exact(int $x) { return $x; }
echo exact(1, 2, 3), "\n";
try {
    strlen();
} catch (ArgumentCountError $e) {
    echo $e->getMessage(), "\n";
}
try {
    strlen('a', 'b');
} catch (ArgumentCountError $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
[3,["changed",2,3],2]
func_get_arg(): Argument #1 ($position) must be less than the number of the arguments passed to the currently executed function
1
strlen() expects exactly 1 argument, 0 given
strlen() expects exactly 1 argument, 2 given
