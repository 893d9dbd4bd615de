--TEST--
memory_limit: recursion without end
--FILE--
<?php
ini_set("display_errors", "0");
register_shutdown_function(function () {
    echo preg_replace("/allocate \\d+/", "allocate N", error_get_last()["message"]), "\n";
});
function endless(int $n)
{
    return [endless($n + 1)];
}
endless(1);
--EXIT--
255
--EXPECT--
Allowed memory size of 134217728 bytes exhausted (tried to allocate N bytes)
