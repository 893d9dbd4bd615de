--TEST--
Closures that use $this, results by reference, names of methods, data after the code
--FILE--
<?php
class A { public $v = 1; function f() { return function () { return $this->v; }; } function g() { return function () { return 5; }; } private $foo; function has() { return property_exists($this, 'foo'); } }
class B extends A {}
$a = new A; var_dump($a->f()->bindTo(null)); echo $a->g()->bindTo(null)(), "\n"; var_dump((new B)->has());
function &r(array $x): array { return $x; } function &bad(array $x): array { return null; } echo count(r([1, 2])), "\n"; try { bad([]); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
try { $n = new stdClass; A::$n(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
$undefined; $a; echo "quiet\n"; try { func_get_args(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
function spread(...$x) {} try { spread(...5); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
echo substr(file_get_contents(__FILE__), __COMPILER_HALT_OFFSET__), "\n"; class_alias('A', 'bool');
__halt_compiler();DATA
--EXIT--
255
--EXPECT--

Warning: Cannot unbind $this of closure using $this in %DIR%/test.php on line 4
NULL
5
bool(true)
2
bad(): Return value must be of type array, null returned
Method name must be a string
quiet
func_get_args() cannot be called from the global scope
Only arrays and Traversables can be unpacked
DATA


Fatal error: Cannot use 'bool' as class name as it is reserved in %DIR%/test.php on line 9
