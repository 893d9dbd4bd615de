--TEST--
Access before initialisation
--FILE--
<?php
class U { public int $n; public ?string $s; private array $a; public function push($v) { $this->a[] = $v; return $this->a; } public function inc() { return $this->n++; } public static int $st; }
$u = new U();
foreach ([fn () => $u->n, fn () => $u->inc(), fn () => U::$st, fn () => $u->s] as $f) { try { $f(); } catch (Error $e) { echo $e->getMessage(), "\n"; } }
var_dump($u, isset($u->n), $u->n ?? 'unset', json_encode($u->push(1)));
$u->n = 5;
unset($u->n);
try { echo $u->n; } catch (Error $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
Typed property U::$n must not be accessed before initialization
Typed property U::$n must not be accessed before initialization
Typed static property U::$st must not be accessed before initialization
Typed property U::$s must not be accessed before initialization
object(U)#1 (1) {
  ["n"]=>
  uninitialized(int)
  ["s"]=>
  uninitialized(?string)
  ["a":"U":private]=>
  array(1) {
    [0]=>
    int(1)
  }
}
bool(false)
string(5) "unset"
string(3) "[1]"
Typed property U::$n must not be accessed before initialization
