--TEST--
Callables of every form
--FILE--
<?php
class C {
    public function m($x) { return "m$x"; }
    public static function s($x) { return "s$x"; }
    public function __invoke($x) { return "i$x"; }
    public function __call($n, $a) { return "$n(" . implode(',', $a) . ')'; }
    public static function __callStatic($n, $a) { return "static $n(" . implode(',', $a) . ')'; }
}
$c = new C();
foreach (['strtoupper', [$c, 'm'], ['C', 's'], 'C::s', $c, fn ($x) => "a$x", [$c, 'magic'], ['C', 'magicStatic'], $c->m(...), C::s(...), strrev(...), $c->dynamic(...), Closure::fromCallable('ucfirst'), [new C(), 's']] as $callable) {
    echo $callable('ab'), ' ', call_user_func($callable, 'cd'), ' ', implode(array_map($callable, ['e'])), ' ', is_callable($callable) ? 'callable' : 'not', "\n";
}
foreach (['no_such', ['C', 'm'], [1, 2], 'C::', ['NoClass', 'x'], 5] as $bad) {
    var_dump(is_callable($bad));
}
try {
    call_user_func('no_such');
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
$name = 'str' . 'len';
echo $name('four'), "\n";
$method = 'm';
echo $c->$method(1), $c->{'m'}(2), [$c, 'm'](3), C::{'s'}(4), "\n";
--EXPECT--
AB CD E callable
mab mcd me callable
sab scd se callable
sab scd se callable
iab icd ie callable
aab acd ae callable
magic(ab) magic(cd) magic(e) callable
static magicStatic(ab) static magicStatic(cd) static magicStatic(e) callable
mab mcd me callable
sab scd se callable
ba dc e callable
dynamic(ab) dynamic(cd) dynamic(e) callable
Ab Cd E callable
sab scd se callable
bool(false)
bool(false)
bool(false)
bool(true)
bool(false)
bool(false)
call_user_func(): Argument #1 ($callback) must be a valid callback, function "no_such" not found or invalid function name
4
m1m2m3s4
