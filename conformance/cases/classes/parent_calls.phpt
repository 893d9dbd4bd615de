--TEST--
Calling up the tree
--FILE--
<?php
class A { public function who() { return 'A'; } public static function st() { return 'A:' . static::class; } public function call() { return $this->who() . A::who() . self::class; } }
class B extends A { public function who() { return 'B' . parent::who(); } public static function st() { return 'B' . parent::st() . A::st() . self::viaSelf() . forward_static_call(['A', 'st']); } public static function viaSelf() { return A::st(); } }
class C extends B { public function who() { return 'C' . parent::who() . A::who(); } }
$c = new C();
echo $c->call(), ' ', C::st(), ' ', B::st(), "\n";
--EXPECT--
CBAAAA BA:CA:AA:AA:C BA:BA:AA:AA:B
