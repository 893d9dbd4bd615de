--TEST--
exit ends everything, buffers are flushed
--FILE--
<?php
ob_start();
echo 'buffered ';
register_shutdown_function(fn () => print('shutdown '));
function deep() { include 'leave.php'; }
deep();
echo 'never';
--FILE leave.php--
<?php
echo 'leaving ';
exit;
--EXPECT--
buffered leaving shutdown 
