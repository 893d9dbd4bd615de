--TEST--
new self, new static, new parent
--FILE--
<?php
class A { public function s() { return new self; } public function t() { return new static; } public static function make() { return new static(); } }
class B extends A { public function p() { return new parent; } }
$b = new B();
foreach ([$b->s(), $b->t(), $b->p(), B::make(), A::make(), new ($b::class), (clone $b)->t()] as $o) { echo get_class($o); }
--EXPECT--
ABABABB
