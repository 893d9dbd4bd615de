--TEST--
Errors in constant expressions of classes; private constants
--FILE--
<?php
class Foo {
	const A = self::B;
	const D = 1;
	const F = Foo::
	  NOPE5;
    const H = Missing::X;
    const OK = self::D + Bar::Z;
    private const PV = 5;
    static function pv() { return self::PV; }
}
class Bar extends Foo { const Z = 7; static function q() { return self::PV; } public static $s = [self::D => 3]; function d($x = self::Z, $y = parent::D) { return $x + $y; } }
foreach (['A', 'F', 'H', 'OK'] as $k) {
try { 
echo constant("Foo::$k"), "\n"; } catch (Error $e) { echo $e->getMessage(), $e->getLine(), "\n"; }
}
try { echo Foo::A; } catch (Error $e) { echo $e->getMessage(), $e->getLine(), "\n"; }
try { Bar::q(); } catch (Error $e) { echo $e->getMessage(), $e->getLine(), "\n"; } echo Foo::pv(), Bar::pv(), "\n";
--EXPECT--
Undefined constant self::B3
Undefined constant Foo::NOPE55
Class "Missing" not found7
8
Undefined constant self::B3
Undefined constant Bar::PV12
55
