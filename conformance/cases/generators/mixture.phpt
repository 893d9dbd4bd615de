--TEST--
Yields in all kinds of expressions and nested statements
--FILE--
<?php
function m() { $r = match (yield 1) { 1 => yield 'one', 2 => (yield 'two') . '!', default => yield from sub() }; return $r; }
function sub() { yield 's'; return 'sub result'; }
foreach ([1, 2, 3] as $x) { $g = m(); $g->current(); var_dump($g->send($x)); var_dump($g->send('sent')); var_dump($g->valid() ? 'more' : $g->getReturn()); }
class P { public $list = ['a' => 1]; public ?P $next = null; public $n = 0;
  function go() { $this->list[yield 'key'] = yield 'value'; $this->n += yield 'inc'; $this->next?->go(yield 'arg'); $this->{yield 'prop'} = 5; return $this; }
  static function st(...$a) { return implode('-', $a); }
  function calls() { return self::st(yield 1, ...yield 2) . static::st(x: yield 3); }
  function chain() { return (yield $this)->n + (yield)->n; }
}
$p = new P; $g = $p->go(); $g->current();
foreach (['k', 'v', 4, 'dyn'] as $s) var_dump($g->send($s));
echo json_encode($p), "\n";
$g = $p->calls(); $g->current(); $g->send('A'); $g->send(['B', 'C']); $g->send('D'); var_dump($g->getReturn());
$g = $p->chain(); var_dump($g->current() === $p); $g->send($p); $g->send($p); var_dump($g->getReturn());
function isset_gen() { $a = ['x' => ['y' => 1]]; var_dump(isset($a['x'][yield 1])); var_dump(empty($a[yield 2])); unset($a[yield 3]); var_dump($a); echo yield 4, "\n"; print(yield 5); echo "\n"; $f = fn($q) => $q * 2; echo $f(yield 6), "\n"; throw new Exception(yield 7); }
$g = isset_gen(); $g->current();
try { foreach (['y', 'x', 'x', 'e', 'p', 21, 'msg'] as $s) $g->send($s); } catch (Exception $e) { echo $e->getMessage(), $e->getLine(), "\n"; }
function deep($n) { if ($n == 0) { yield 'bottom'; return; } foreach (deep($n - 1) as $x) yield $x . $n; }
foreach (deep(5) as $x) echo $x, "\n";
function countdown($n) { while ($n --> 0) { $cmd = yield $n; switch ($cmd) { case 'skip': continue 2; case 'stop': break 2; case 'add': $n += 2; break; } try { if ($n % 2) continue; } finally { yield "f$n"; } } yield 'over'; }
$g = countdown(6); $out = []; foreach (['', 'skip', '', 'add', '', '', '', 'stop', '', ''] as $c) { $out[] = $g->current(); $g->send($c); } echo json_encode($out), "\n";
function outerTry() { try { yield from innerTry(); } finally { echo "outer finally\n"; } }
function innerTry() { try { yield 1; yield 2; } finally { echo "inner finally\n"; } }
foreach (outerTry() as $v) { echo $v, "\n"; }
$gen = (function() { try { $x = yield 1; } catch (TypeError $e) { echo "TE\n"; $x = yield 5; } return $x; })();
$gen->current();
try { $gen->throw(new TypeError('t')); } catch (Error $e) { echo get_class($e); }
$gen->send('z'); var_dump($gen->getReturn());
try { $gen->throw("notthrowable"); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
var_dump((function() { return; yield; })()->valid());
$lazy = (function () { echo "[started]"; yield 1; })(); echo "not yet "; foreach ($lazy as $x) echo $x, "\n";
list('a' => $aa, 'b' => $bb) = iterator_to_array((function () { yield 'a' => 1; yield 'b' => 2; })()); echo $aa, $bb, "\n";
$i = 10; do { $i--; foreach ((function () use ($i) { yield $i; yield $i + 1; })() as $z) echo $z, ' '; } while ($i > 7); echo "\n";
--EXPECT--
string(3) "one"
NULL
string(4) "sent"
string(3) "two"
NULL
string(5) "sent!"
string(1) "s"
NULL
string(10) "sub result"
string(5) "value"
string(3) "inc"
string(4) "prop"

Deprecated: Creation of dynamic property P::$dyn is deprecated in %DIR%/test.php on line 6
NULL
{"list":{"a":1,"k":"v"},"next":null,"n":4,"dyn":5}
string(6) "A-B-CD"
bool(true)
int(8)
bool(true)
bool(false)
array(0) {
}
e
p
42
msg16
bottom12345
[5,"f5",4,"f4",3,"f3",2,"f2",1,"f1"]
1
2
inner finally
outer finally
TE
string(1) "z"
Generator::throw(): Argument #1 ($exception) must be of type Throwable, string given
bool(false)
not yet [started]1
12
9 10 8 9 7 8 
