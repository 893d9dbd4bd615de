--TEST--
memory_limit: one large string
--FILE--
<?php
// the size of the block that does not fit is the allocator's affair
ini_set("display_errors", "0");
register_shutdown_function(function () {
    $error = error_get_last();
    echo preg_replace("/allocate \d+/", "allocate N", $error["message"]), "\n";
});
echo "before\n";
$s = str_repeat("ab", 200000000);
echo "after\n";
--EXIT--
255
--EXPECT--
before
Allowed memory size of 134217728 bytes exhausted (tried to allocate N bytes)
