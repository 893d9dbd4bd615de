--TEST--
memory_limit: an array that grows without end
--FILE--
<?php
// the size of the block that does not fit is the allocator's affair
ini_set("display_errors", "0");
register_shutdown_function(function () {
    $error = error_get_last();
    echo preg_replace("/allocate \d+/", "allocate N", $error["message"]), "\n";
});
$a = [];
while (true) {
    $a[] = 1;
}
--EXIT--
255
--EXPECT--
Allowed memory size of 134217728 bytes exhausted (tried to allocate N bytes)
