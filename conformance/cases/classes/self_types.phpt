--TEST--
self, parent and static in messages about types
--FILE--
<?php
class P {}
class S extends P { function a(self $x) {} function b(?self $x) {} function c(self|int $x) {} function d(parent $x) {} public ?self $p; public self|int $q;
 function r(): self { return 1; } function s(): static { return 1; } function t(): ?static { return 1; } function u(): static|int { return "x"; } function v(): self {} function w(): static {} function cl() { return function(self $x): static { return $x; }; } }
class S2 extends S {} 
$s = new S2;
foreach (['a','b','c','d','r','s','t','u','v','w'] as $m) try { $s->$m(1.5 . 'x'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { $s->p = 1; } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { $s->q = 'x'; } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { $s->cl()(1); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { $s->cl()(new S); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
S::a(): Argument #1 ($x) must be of type S, string given, called in %DIR%/test.php on line 7
S::b(): Argument #1 ($x) must be of type ?S, string given, called in %DIR%/test.php on line 7
S::c(): Argument #1 ($x) must be of type S|int, string given, called in %DIR%/test.php on line 7
S::d(): Argument #1 ($x) must be of type P, string given, called in %DIR%/test.php on line 7
S::r(): Return value must be of type S, int returned
S::s(): Return value must be of type S2, int returned
S::t(): Return value must be of type ?S2, int returned
S::u(): Return value must be of type S2|int, string returned
S::v(): Return value must be of type S, none returned
S::w(): Return value must be of type S2, none returned
Cannot assign int to property S::$p of type ?self
Cannot assign string to property S::$q of type self|int
S::{closure}(): Argument #1 ($x) must be of type S, int given, called in %DIR%/test.php on line 10
S::{closure}(): Return value must be of type S2, S returned
