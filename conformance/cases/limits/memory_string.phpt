--TEST--
memory_limit: a string that doubles
--FILE--
<?php
// the size of the block that does not fit is the allocator's affair
ini_set("display_errors", "0");
register_shutdown_function(function () {
    $error = error_get_last();
    echo preg_replace("/allocate \d+/", "allocate N", $error["message"]), "\n";
});
$s = "x";
while (true) {
    $s = $s . $s;
}
--EXIT--
255
--EXPECT--
Allowed memory size of 134217728 bytes exhausted (tried to allocate N bytes)
