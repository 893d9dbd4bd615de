--TEST--
What is called is found before its arguments are evaluated
--FILE--
<?php
class A { static function s($x) { return "s$x"; } private function p($x) { } function m($x) { return "m$x"; } }
function say($x) { echo "[$x]"; return $x; }
function attempt($f) { try { echo $f(), "\n"; } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
$none = null; $a = new A; $name = 'nowhere'; $v = 1;
attempt(fn () => $none(say(1)));
attempt(fn () => $none($v = 2));
attempt(fn () => $a->missing(say(3)));
attempt(fn () => $a->p(say(4)));
attempt(fn () => $a->m(say(5)));
attempt(fn () => $none->m(say(6)));
attempt(fn () => A::s(say(7)));
attempt(fn () => A::nothing(say(8)));
attempt(fn () => Missing::nothing(say(9)));
attempt(fn () => undefined_function(say(10)));
attempt(fn () => $name(say(11)));
attempt(fn () => [$a, 'm'](say(12)));
attempt(fn () => [$a, 'q'](say(13)));
attempt(fn () => 'A::s'(say(14)));
attempt(fn () => $a::$name(say(15)));
attempt(fn () => $a->$name(say(16)));
attempt(fn () => (new Missing(say(17))));
attempt(fn () => strlen(say('x'), say('y')));
attempt(fn () => $none?->m(say(18)) ?? 'nothing');
var_dump($v);
--EXPECT--
Error: Value of type null is not callable
Error: Value of type null is not callable
Error: Call to undefined method A::missing()
Error: Call to private method A::p() from global scope
[5]m5
Error: Call to a member function m() on null
[7]s7
Error: Call to undefined method A::nothing()
Error: Class "Missing" not found
Error: Call to undefined function undefined_function()
Error: Call to undefined function nowhere()
[12]m12
Error: Call to undefined method A::q()
[14]s14
Error: Call to undefined method A::nowhere()
Error: Call to undefined method A::nowhere()
Error: Class "Missing" not found
[x][y]ArgumentCountError: strlen() expects exactly 1 argument, 2 given
nothing
int(1)
