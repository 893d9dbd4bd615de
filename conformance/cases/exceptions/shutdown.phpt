--TEST--
Shutdown functions and exit
--FILE--
<?php
register_shutdown_function(function ($x) { echo "shutdown $x\n"; register_shutdown_function(fn () => print("nested\n")); }, 'arg');
register_shutdown_function(fn () => print("second\n"));
try {
    echo "working\n";
    exit("message\n");
} finally {
    echo "finally is not run\n";
}
--EXPECT--
working
message
shutdown arg
second
nested
