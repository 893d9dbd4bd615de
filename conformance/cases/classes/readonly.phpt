--TEST--
Readonly properties
--FILE--
<?php
class R {
    public readonly array $list;
    public readonly int $n;
    public function __construct() { $this->list = [1]; }
    public function init($v) { $this->n = $v; }
    public function push() { $this->list[] = 2; }
    public function &ref() { return $this->n; }
}
$r = new R();
$r->init(5);
foreach ([fn () => $r->init(6), fn () => $r->push(), fn () => $r->list[0] = 9, function () use ($r) { unset($r->n); }, function () use ($r) { $x = &$r->list; }, fn () => $r->n++, fn () => (new R())->n, function () { $o = new R(); $o->n = 1; }, fn () => (clone $r)->init(3)] as $f) {
    try { $f(); echo "fine\n"; } catch (Error $e) { echo $e->getMessage(), "\n"; }
}
var_dump($r->n, $r->list, isset($r->n), isset((new R())->n));
--EXPECT--
Cannot modify readonly property R::$n
Cannot modify readonly property R::$list
Cannot modify readonly property R::$list
Cannot unset readonly property R::$n
Cannot modify readonly property R::$list
Cannot modify readonly property R::$n
Typed property R::$n must not be accessed before initialization
Cannot initialize readonly property R::$n from global scope
Cannot modify readonly property R::$n
int(5)
array(1) {
  [0]=>
  int(1)
}
bool(true)
bool(false)
