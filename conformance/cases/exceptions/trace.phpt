--TEST--
getTrace and getTraceAsString
--FILE--
<?php
class T { public function a($x) { return $this->b([1, 2], null); } private function b() { return self::c(1.0, 'str', true, new stdClass()); } public static function c() { return new Exception('here'); } }
function outer() { return call_user_func([new T(), 'a'], 5); }
$e = outer();
echo $e->getTraceAsString(), "\n";
foreach ($e->getTrace() as $f) { echo $f['function'], ' ', $f['class'] ?? '-', ' ', $f['type'] ?? '-', ' ', $f['line'] ?? '-', ' ', count($f['args'] ?? []), "\n"; }
echo str_replace(__DIR__, '', (string) $e), "\n";
--EXPECT--
#0 %DIR%/test.php(2): T::c(1.0, 'str', true, Object(stdClass))
#1 %DIR%/test.php(2): T->b(Array, NULL)
#2 %DIR%/test.php(3): T->a(5)
#3 %DIR%/test.php(4): outer()
#4 {main}
c T :: 2 4
b T -> 2 2
a T -> 3 1
outer - - 4 0
Exception: here in /test.php:2
Stack trace:
#0 /test.php(2): T::c(1.0, 'str', true, Object(stdClass))
#1 /test.php(2): T->b(Array, NULL)
#2 /test.php(3): T->a(5)
#3 /test.php(4): outer()
#4 {main}
