--TEST--
memory_limit: tail calls without end
--FILE--
<?php
ini_set("display_errors", "0");
register_shutdown_function(function () {
    echo preg_replace("/allocate \\d+/", "allocate N", error_get_last()["message"]), "\n";
});
function even(int $n): bool
{
    if ($n < 0) {
        return true;
    }
    return odd($n + 1);
}
function odd(int $n): bool
{
    return even($n + 1);
}
var_dump(even(1));
--EXIT--
255
--EXPECT--
Allowed memory size of 134217728 bytes exhausted (tried to allocate N bytes)
