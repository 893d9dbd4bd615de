--TEST--
An uncaught exception
--FILE--
<?php
function inner($x, array $a, $o) { throw new RuntimeException("bad\nthing", 3); }
class K { public function method(...$a) { inner('a long string that is cut after fifteen', [1, 2], $this); } public static function st() { (new self())->method(1.5, null, true, "x'y"); } }
echo "before\n";
K::st();
echo "never\n";
--EXIT--
255
--EXPECT--
before

Fatal error: Uncaught RuntimeException: bad
thing in %DIR%/test.php:2
Stack trace:
#0 %DIR%/test.php(3): inner('a long string t...', Array, Object(K))
#1 %DIR%/test.php(3): K->method(1.5, NULL, true, 'x'y')
#2 %DIR%/test.php(5): K::st()
#3 {main}
  thrown in %DIR%/test.php on line 2
