--TEST--
max_execution_time: a loop that does nothing
--FILE--
<?php
set_time_limit(1);
register_shutdown_function(function () {
    echo "shutdown\n";
});
class Late
{
    public function __destruct()
    {
        echo "destructor\n";
    }
}
$late = new Late();
function spin(int $x)
{
    while (true) { $x = ($x + 1) % 7; }
}
try {
    spin(1);
} catch (Throwable $e) {
    echo "caught\n";
} finally {
    echo "finally\n";
}
--EXIT--
255
--EXPECT--

Fatal error: Maximum execution time of 1 second exceeded in %DIR%/test.php on line 16
shutdown
