--TEST--
Interfaces and constants
--FILE--
<?php
interface HasName { const PREFIX = 'N:'; public function name(): string; }
interface HasAge { public function age(): int; }
interface Person extends HasName, HasAge { const KIND = 'person'; }
class Man implements Person, Countable { public function name(): string { return self::PREFIX . 'Bob'; } public function age(): int { return 7; } public function count(): int { return 42; } }
$m = new Man();
var_dump($m instanceof HasName, $m instanceof Person, $m instanceof Man, $m instanceof Iterator, count($m), $m->name(), Man::KIND, $m::PREFIX, class_implements($m));
$cls = 'Man';
var_dump($m instanceof $cls, new $cls() == $m, is_a($m, 'HasAge'), is_subclass_of($m, 'HasAge'), is_a('Man', 'HasAge', true), in_array('HasAge', class_implements('Man')));
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(false)
int(42)
string(5) "N:Bob"
string(6) "person"
string(2) "N:"
array(4) {
  ["Person"]=>
  string(6) "Person"
  ["Countable"]=>
  string(9) "Countable"
  ["HasAge"]=>
  string(6) "HasAge"
  ["HasName"]=>
  string(7) "HasName"
}
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
