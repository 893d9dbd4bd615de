--TEST--
set_exception_handler and set_error_handler
--FILE--
<?php
set_error_handler(function ($no, $msg, $file, $line) { echo "handler($no): $msg line $line\n"; return true; });
echo $undefined;
$a = [];
echo $a['missing'];
echo 10 % 3.5, "\n";
trigger_error('custom', E_USER_WARNING);
restore_error_handler();
set_error_handler(fn ($no, $msg) => throw new ErrorException($msg, 0, $no));
try { echo $x['k']; } catch (ErrorException $e) { echo 'as exception: ', $e->getMessage(), "\n"; }
restore_error_handler();
set_exception_handler(function (Throwable $t) { echo 'unhandled: ', get_class($t), ' ', $t->getMessage(), "\n"; });
throw new LogicException('last');
--EXPECT--
handler(2): Undefined variable $undefined line 3
handler(2): Undefined array key "missing" line 5
handler(8192): Implicit conversion from float 3.5 to int loses precision line 6
1
handler(512): custom line 7
as exception: Undefined variable $x
unhandled: LogicException last
