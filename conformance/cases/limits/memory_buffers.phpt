--TEST--
memory_limit: output buffers are dropped
--FILE--
<?php
ini_set("display_errors", "0");
echo "sent\n";
register_shutdown_function(function () {
    echo ob_get_level(), " shutdown\n";
});
ob_start();
echo "dropped\n";
$s = str_repeat("ab", 200000000);
echo strlen($s);
--EXIT--
255
--EXPECT--
sent
0 shutdown
