--TEST--
Class constants
--FILE--
<?php
class A { const X = 1; const Y = self::X + 1; const Z = B::W . 'z'; protected const P = 'p'; private const Q = 'q'; const LIST = [self::X => 'one', 'k' => [1, 2]]; public static function show() { return [static::X, self::X, self::P, self::Q]; } final public const F = 'final'; }
class B extends A { const X = 10; const W = 'w'; public static function p() { return parent::X . self::P; } }
echo json_encode([A::X, A::Y, A::Z, B::X, B::Y, A::LIST, A::LIST['k'][1], A::show(), B::show(), B::p(), constant('A::Y'), (new B())::X, A::class, B::F]), "\n";
foreach (['A::P', 'A::Q', 'A::NONE', 'NoClass::X', 'NOCONST'] as $c) {
    try { echo constant($c); } catch (Error $e) { echo $e->getMessage(), "\n"; }
}
$n = 'B';
echo $n::X, defined('A::X') ? 'def' : 'undef', "\n";
--EXPECT--
[1,2,"wz",10,2,{"1":"one","k":[1,2]},2,[1,1,"p","q"],[10,1,"p","q"],"1p",2,10,"A","final"]
Cannot access protected constant A::P
Cannot access private constant A::Q
Undefined constant A::NONE
Class "NoClass" not found
Undefined constant "NOCONST"
10def
