--TEST--
Stack traces of built-ins whose arguments are wrong
--FILE--
<?php
function f($a) { try { array_diff([1], $a); } catch (TypeError $e) { echo $e, "\n"; } }
f(3);
function g($s, $n) { try { echo stripos($s, "1", $n); } catch (Throwable $e) { echo $e, "\n"; } }
g(12345, 12345); g(1.5, 99);
function h($x) { try { var_dump(in_array("a", $x)); } catch (Throwable $e) { echo $e, "\n"; } }
h([1,"a"]); h(new stdClass);
function k($x) { try { var_dump(date("Y", $x)); } catch (Throwable $e) { echo $e, "\n"; } }
k(0); k([]); k(null); k("x");
function m($x) { try { var_dump(array_map($x, [1])); } catch (Throwable $e) { echo $e, "\n"; } }
m('echo'); m('strlen');
try { var_dump(utf8_decode("a")); } catch (Throwable $e) { echo $e, "\n"; }
function n($x) { try { var_dump(strlen($x)); } catch (Throwable $e) { echo $e, "\n"; } }
n([]);
function c($x) { try { var_dump(count($x)); } catch (Throwable $e) { echo $e, "\n"; } }
c(3);
function p($x) { try { var_dump(password_hash("foo", $x)); } catch (Throwable $e) { echo $e, "\n"; } }
p("1");
try { var_dump(hash_equals("foo", "foo"), hash_equals(1, "x")); } catch (Throwable $e) { echo $e, "\n"; }
--EXPECT--
TypeError: array_diff(): Argument #2 must be of type array, int given in %DIR%/test.php:2
Stack trace:
#0 %DIR%/test.php(2): array_diff(Array, 3)
#1 %DIR%/test.php(3): f(3)
#2 {main}
ValueError: stripos(): Argument #3 ($offset) must be contained in argument #1 ($haystack) in %DIR%/test.php:4
Stack trace:
#0 %DIR%/test.php(4): stripos('12345', '1', 12345)
#1 %DIR%/test.php(5): g(12345, 12345)
#2 {main}
ValueError: stripos(): Argument #3 ($offset) must be contained in argument #1 ($haystack) in %DIR%/test.php:4
Stack trace:
#0 %DIR%/test.php(4): stripos('1.5', '1', 99)
#1 %DIR%/test.php(5): g(1.5, 99)
#2 {main}
bool(true)
TypeError: in_array(): Argument #2 ($haystack) must be of type array, stdClass given in %DIR%/test.php:6
Stack trace:
#0 %DIR%/test.php(6): in_array('a', Object(stdClass))
#1 %DIR%/test.php(7): h(Object(stdClass))
#2 {main}
string(4) "1970"
TypeError: date(): Argument #2 ($timestamp) must be of type ?int, array given in %DIR%/test.php:8
Stack trace:
#0 %DIR%/test.php(8): date('Y', Array)
#1 %DIR%/test.php(9): k(Array)
#2 {main}
string(4) "2026"
TypeError: date(): Argument #2 ($timestamp) must be of type ?int, string given in %DIR%/test.php:8
Stack trace:
#0 %DIR%/test.php(8): date('Y', 'x')
#1 %DIR%/test.php(9): k('x')
#2 {main}
TypeError: array_map(): Argument #1 ($callback) must be a valid callback or null, function "echo" not found or invalid function name in %DIR%/test.php:10
Stack trace:
#0 %DIR%/test.php(10): array_map('echo', Array)
#1 %DIR%/test.php(11): m('echo')
#2 {main}
array(1) {
  [0]=>
  int(1)
}

Deprecated: Function utf8_decode() is deprecated in %DIR%/test.php on line 12
string(1) "a"
TypeError: strlen(): Argument #1 ($string) must be of type string, array given in %DIR%/test.php:13
Stack trace:
#0 %DIR%/test.php(14): n(Array)
#1 {main}
TypeError: count(): Argument #1 ($value) must be of type Countable|array, int given in %DIR%/test.php:15
Stack trace:
#0 %DIR%/test.php(16): c(3)
#1 {main}
ValueError: password_hash(): Argument #2 ($algo) must be a valid password hashing algorithm in %DIR%/test.php:17
Stack trace:
#0 %DIR%/test.php(17): password_hash(Object(SensitiveParameterValue), '1')
#1 %DIR%/test.php(18): p('1')
#2 {main}
TypeError: hash_equals(): Argument #1 ($known_string) must be of type string, int given in %DIR%/test.php:19
Stack trace:
#0 %DIR%/test.php(19): hash_equals(Object(SensitiveParameterValue), Object(SensitiveParameterValue))
#1 {main}
