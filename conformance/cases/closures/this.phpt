--TEST--
$this in closures
--FILE--
<?php
class C {
    private $v = 'private';
    public function get() { return function () { return $this->v; }; }
    public function arrow() { return fn () => $this->v; }
    public function st() { return static function () { return isset($this); }; }
    public function nested() { return array_map(function ($x) { return array_map(fn ($y) => $this->v . $x . $y, [1]); }, ['a']); }
}
$c = new C();
echo $c->get()(), $c->arrow()(), json_encode($c->st()()), json_encode($c->nested()), "\n";
$unbound = function () { return $this->v; };
echo Closure::bind($unbound, $c, C::class)(), $unbound->call($c), $unbound->bindTo($c, $c)(), "\n";
try {
    $unbound();
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
class D extends C { public $v = 'd'; }
echo $c->get()->bindTo(new D())(), "\n";
$static = static fn () => 1;
var_dump(@Closure::bind($static, $c));
--EXPECT--
privateprivatefalse[["privatea1"]]
privateprivateprivate
Using $this when not in object context
private
NULL
