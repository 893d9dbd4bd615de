--TEST--
Destructors when exceptions unwind frames, and that throw
--FILE--
<?php
class D { function __construct(public string $n) {} function __destruct() { echo "~{$this->n}\n"; } }
class T { function __destruct() { throw new Exception('from destructor'); } }
class C { function __construct() { throw new Exception('from constructor'); } function __destruct() { echo "never\n"; } }
function inner() { $a = new D('inner'); throw new Exception('e'); }
function outer() { $b = new D('outer'); inner(); }
try { outer(); } catch (Exception $e) { echo "caught ", $e->getMessage(), "\n"; }
try { new T; echo "not reached\n"; } catch (Exception $e) { echo $e->getMessage(), "\n"; }
function f() { $t = new T; echo "in f\n"; }
try { f(); echo "not reached\n"; } catch (Exception $e) { echo $e->getMessage(), " from f\n"; }
try { $t = new T; $t = null; echo "not reached\n"; } catch (Exception $e) { echo $e->getMessage(), " by assignment\n"; }
try { new C; } catch (Exception $e) { echo $e->getMessage(), "\n"; }
function g() { try { $d = new D('try'); return 1; } finally { echo "finally\n"; } }
g();
echo "line of the destructor's call:\n";
class L { function __destruct() { echo (new Exception)->getTraceAsString(), "\n"; } }
$l = new L;

unset($l);
$l = new L;
$l = null;
--EXPECT--
~inner
~outer
caught e
from destructor
in f
from destructor from f
from destructor by assignment
from constructor
finally
~try
line of the destructor's call:
#0 %DIR%/test.php(19): L->__destruct()
#1 {main}
#0 %DIR%/test.php(21): L->__destruct()
#1 {main}
