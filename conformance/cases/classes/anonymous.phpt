--TEST--
Anonymous classes
--FILE--
<?php
interface Greets { public function greet(); }
class Base { public function __construct(protected $n = 'base') {} }
$make = fn ($x) => new class($x) extends Base implements Greets { const C = 'c'; public static $s = 0; public function greet() { self::$s++; return "hi $this->n " . self::C; } };
$o = $make('one'); $p = $make('two');
echo $o->greet(), $p->greet(), $o::$s, get_class($o) === get_class($p) ? 'same' : 'different', $o instanceof Base ? 'base' : '', str_contains(get_class($o), '@anonymous') ? 'anon' : get_class($o), "\n";
class Owner { private $v = 'owner'; public function inner() { return new class($this->v) { public function __construct(public $v) {} }; } }
echo (new Owner())->inner()->v, "\n";
--EXPECT--
hi one chi two c2samebaseanon
owner
