--TEST--
Typed properties
--FILE--
<?php
class T { public int $i = 1; public ?string $s = null; public float $f = 0; public array $a = []; public int|string $u = 'x'; public ?self $next = null; public bool $b = false; public iterable $it = []; public int $uninit; }
$t = new T();
$t->i = '42'; $t->s = 5; $t->f = 3; $t->u = 1.0; $t->b = 'yes'; $t->next = new T();
$t->i += 1.0;
var_dump($t);
foreach ([fn () => $t->i = 'x', fn () => $t->i = 1.5, fn () => $t->i = null, fn () => $t->a = 'str', fn () => $t->next = new stdClass(), fn () => $t->uninit, fn () => $t->i = PHP_INT_MAX, fn () => $t->i++, fn () => $t->s = []] as $f) {
    try { var_dump($f()); } catch (Error $e) { echo $e->getMessage(), "\n"; }
}
$ref = &$t->i;
try { $ref = 'not a number'; } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
$ref = '7';
var_dump($t->i);
--EXPECT--
object(T)#1 (8) {
  ["i"]=>
  int(43)
  ["s"]=>
  string(1) "5"
  ["f"]=>
  float(3)
  ["a"]=>
  array(0) {
  }
  ["u"]=>
  int(1)
  ["next"]=>
  object(T)#2 (8) {
    ["i"]=>
    int(1)
    ["s"]=>
    NULL
    ["f"]=>
    float(0)
    ["a"]=>
    array(0) {
    }
    ["u"]=>
    string(1) "x"
    ["next"]=>
    NULL
    ["b"]=>
    bool(false)
    ["it"]=>
    array(0) {
    }
    ["uninit"]=>
    uninitialized(int)
  }
  ["b"]=>
  bool(true)
  ["it"]=>
  array(0) {
  }
  ["uninit"]=>
  uninitialized(int)
}
Cannot assign string to property T::$i of type int

Deprecated: Implicit conversion from float 1.5 to int loses precision in %DIR%/test.php on line 7
int(1)
Cannot assign null to property T::$i of type int
Cannot assign string to property T::$a of type array
Cannot assign stdClass to property T::$next of type ?self
Typed property T::$uninit must not be accessed before initialization
int(9223372036854775807)
Cannot increment property T::$i of type int past its maximal value
Cannot assign array to property T::$s of type ?string
Cannot assign string to reference held by property T::$i of type int
int(7)
