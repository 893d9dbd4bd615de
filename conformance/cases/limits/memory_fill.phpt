--TEST--
memory_limit: array_fill, in a function, finally does not run
--FILE--
<?php
// the size of the block that does not fit is the allocator's affair
ini_set("display_errors", "0");
register_shutdown_function(function () {
    $error = error_get_last();
    echo preg_replace("/allocate \d+/", "allocate N", $error["message"]), "\n";
});
function fill(int $n): array
{
    try {
        return array_fill(0, $n, "x");
    } finally {
        echo "finally\n";
    }
}
register_shutdown_function(function () {
    echo "shutdown\n";
});
echo count(fill(10)), "\n";
echo count(fill(20000000)), "\n";
--EXIT--
255
--EXPECT--
finally
10
Allowed memory size of 134217728 bytes exhausted (tried to allocate N bytes)
shutdown
