--TEST--
Readonly properties: every way to write one
--FILE--
<?php
class P { public function __construct(public readonly int $x, protected readonly array $arr = [1], public readonly ?P $n = null) {}
  function m() { try { $this->x = 3; } catch (Error $e) { echo $e->getMessage(), "\n"; } try { $this->arr[] = 3; } catch (Error $e) { echo $e->getMessage(), "\n"; }
   try { $this->x++; } catch (Error $e) { echo $e->getMessage(), "\n"; } try { $r = &$this->x; } catch (Error $e) { echo $e->getMessage(), "\n"; } try { unset($this->x); } catch (Error $e) { echo $e->getMessage(), "\n"; } 
   try { foreach ($this as $k => &$v) { } } catch (Error $e) { echo $e->getMessage(), "\n"; } }
  function __get($n) { return "magic $n"; } }
$p = new P(1); $p->m();
try { $p->x = 2; } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $p->x .= 2; } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $p->arr = 2; } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { unset($p->x); } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $f = function() { $this->x = 9; }; $f->call($p); } catch (Error $e) { echo $e->getMessage(), "\n"; }
class Q { public readonly int $a; public readonly array $b; function init() { $this->a = 1; } function initb() { $this->b['x'] = 1; } function un() { unset($this->a); } }
$q = new Q; var_dump($q, isset($q->a)); try { echo $q->a; } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $q->a = 1; } catch (Error $e) { echo $e->getMessage(), "\n"; }
$q->init(); var_dump($q); try { $q->init(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $q->initb(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $q->b['z'] = 1; } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $q->un(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
$c = clone $q; var_dump($c == $q); try { $c->init(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
readonly class R { public function __construct(public int $v) {} }
try { $r = new R(2); $r->v = 3; } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $r = new R(2); $r->nope = 3; } catch (Error $e) { echo $e->getMessage(), "\n"; }
$p2 = new P(5, n: new P(6)); var_dump($p2->n->x); foreach ($p2 as $k => $v) { echo $k, "\n"; }
try { new R("abc"); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
class O { public readonly stdClass $o; function __construct() { $this->o = new stdClass; } } $o = new O; @$o->o->x = 5; $o->o->y = 1; var_dump($o->o->x);
try { $o->o = new stdClass; } catch (Error $e) { echo $e->getMessage(), "\n"; }
var_dump((new ReflectionProperty('O','o'))->isReadOnly());
try { [$p->x] = [1]; } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { foreach ([1] as $p->x) {} } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $r=&$p->x; } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { $p->x ??= 3; echo "ok\n"; } catch (Error $e) { echo $e->getMessage(), "\n"; }
class M { public readonly int $z; function __construct() { unset($this->z); } function __get($n) { return 42; } function __set($n,$v){ echo "set $n\n"; } function __isset($n) { echo "isset\n"; return true; } function __unset($n) { echo "unset\n"; } }
$m = new M; var_dump($m->z, isset($m->z)); try { $m->z = 3; } catch (Error $e) { echo $e->getMessage(), "\n"; } unset($m->z);
--EXPECT--
Cannot modify readonly property P::$x
Cannot modify readonly property P::$arr
Cannot modify readonly property P::$x
Cannot modify readonly property P::$x
Cannot unset readonly property P::$x
Cannot acquire reference to readonly property P::$x
Cannot modify readonly property P::$x
Cannot modify readonly property P::$x
Cannot access protected property P::$arr
Cannot unset readonly property P::$x
Cannot modify readonly property P::$x
object(Q)#2 (0) {
  ["a"]=>
  uninitialized(int)
  ["b"]=>
  uninitialized(array)
}
bool(false)
Typed property Q::$a must not be accessed before initialization
Cannot initialize readonly property Q::$a from global scope
object(Q)#2 (1) {
  ["a"]=>
  int(1)
  ["b"]=>
  uninitialized(array)
}
Cannot modify readonly property Q::$a
Cannot indirectly modify readonly property Q::$b
Cannot indirectly modify readonly property Q::$b
Cannot unset readonly property Q::$a
bool(true)
Cannot modify readonly property Q::$a
Cannot modify readonly property R::$v
Cannot create dynamic property R::$nope
int(6)
x
n
R::__construct(): Argument #1 ($v) must be of type int, string given, called in %DIR%/test.php on line 25
int(5)
Cannot modify readonly property O::$o
bool(true)
Cannot modify readonly property P::$x
Cannot modify readonly property P::$x
Cannot modify readonly property P::$x
ok
isset
int(42)
bool(true)
set z
unset
