--TEST--
Nullsafe chains
--FILE--
<?php
class N { public ?N $next = null; public $v = 'v'; public function next() { return $this->next; } public function id($x) { return $x; } }
$n = new N(); $n->next = new N();
function effect() { echo 'effect '; return 1; }
var_dump($n?->next?->v, $n?->next?->next?->v, $n->next->next?->next->v->x, $n->next()?->next()?->id(effect()), $n?->id(effect()), isset($n?->next?->next?->v), empty($n?->v), $n?->next?->next?->id(effect())->foo()->bar);
$null = null;
var_dump($null?->a['b']['c'], "{$null?->x}", $null?->f()['x']);
try { $null->f(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
echo $null->prop;
try { $null->prop = 1; } catch (Error $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
effect string(1) "v"
NULL
NULL
NULL
int(1)
bool(false)
bool(false)
NULL
NULL
string(0) ""
NULL
Call to a member function f() on null

Warning: Attempt to read property "prop" on null in %DIR%/test.php on line 9
Attempt to assign property "prop" on null
