--TEST--
Attributes and the built-in ones
--FILE--
<?php
namespace N;
#[\Attribute(\Attribute::TARGET_CLASS | \Attribute::TARGET_METHOD)]
class A1 { public function __construct(public $a = null, public $b = 5) {} }
#[\Attribute(\Attribute::TARGET_ALL | \Attribute::IS_REPEATABLE)] class Rep { public function __construct(public string $s) {} }
class NotAttr {}
const CC = 7;
#[A1(1 + 2, b: CC), Rep('x'), Rep(self::Q)] class T { const Q = 'qq';
 #[Rep('p')] public int $p = 1; #[Rep('c')] const K = 1; #[A1, Missing(1)] #[NotAttr] function m(#[Rep('param')] $z) {} }
#[Rep('f')] function fn1() {}
$c = new \ReflectionClass(T::class);
foreach ($c->getAttributes() as $at) { var_dump($at->getName(), $at->getArguments(), $at->getTarget(), $at->isRepeated(), $at->newInstance()); }
foreach ($c->getMethod('m')->getAttributes() as $at) { var_dump($at->getName()); try { var_dump($at->newInstance()); } catch (\Error $e) { echo $e->getMessage(), "\n"; } }
var_dump($c->getProperty('p')->getAttributes()[0]->newInstance()->s, $c->getReflectionConstant('K')->getAttributes()[0]->newInstance()->s, $c->getMethod('m')->getParameters()[0]->getAttributes()[0]->newInstance()->s, (new \ReflectionFunction('N\fn1'))->getAttributes(Rep::class)[0]->getArguments());
var_dump(count($c->getAttributes(Rep::class)), count($c->getAttributes(\stdClass::class, \ReflectionAttribute::IS_INSTANCEOF)));
try { $c->getAttributes('Nope', \ReflectionAttribute::IS_INSTANCEOF); } catch (\Error $e) { echo $e->getMessage(), "\n"; }
$f = #[Rep('closure')] fn() => 1; var_dump((new \ReflectionFunction($f))->getAttributes()[0]->getArguments());
$o = new #[Rep('anon')] class {}; var_dump((new \ReflectionObject($o))->getAttributes()[0]->newInstance()->s);
#[A1] #[A1] class Dup {} try { (new \ReflectionClass(Dup::class))->getAttributes()[0]->newInstance(); } catch (\Error $e) { echo $e->getMessage(), "\n"; }
#[A1] function onfunc() {} try { (new \ReflectionFunction('N\onfunc'))->getAttributes()[0]->newInstance(); } catch (\Error $e) { echo $e->getMessage(), "\n"; }
enum E { #[Rep('case')] case X; } var_dump((new \ReflectionEnumUnitCase(E::class, 'X'))->getAttributes()[0]->newInstance()->s);
class Ret implements \ArrayAccess { #[\ReturnTypeWillChange] function offsetGet($o) { return 1; } #[\ReturnTypeWillChange] function offsetSet($o, $v) {} #[\ReturnTypeWillChange] function offsetExists($o) {} #[\ReturnTypeWillChange] function offsetUnset($o) {} } echo (new Ret)[1], "\n";
#[\AllowDynamicProperties] class Dyn {} $d = new Dyn; $d->x = 1; var_dump($d);
function sens(#[\SensitiveParameter] $pw, $o) { throw new \Exception('x'); } try { sens('secret', 2); } catch (\Exception $e) { echo $e->getTraceAsString(), "\n"; var_dump(get_class($e->getTrace()[0]["args"][0])); }
--EXPECT--
string(4) "N\A1"
array(2) {
  [0]=>
  int(3)
  ["b"]=>
  int(7)
}
int(1)
bool(false)
object(N\A1)#5 (2) {
  ["a"]=>
  int(3)
  ["b"]=>
  int(7)
}
string(5) "N\Rep"
array(1) {
  [0]=>
  string(1) "x"
}
int(1)
bool(true)
object(N\Rep)#5 (1) {
  ["s"]=>
  string(1) "x"
}
string(5) "N\Rep"
array(1) {
  [0]=>
  string(2) "qq"
}
int(1)
bool(true)
object(N\Rep)#5 (1) {
  ["s"]=>
  string(2) "qq"
}
string(4) "N\A1"
object(N\A1)#4 (2) {
  ["a"]=>
  NULL
  ["b"]=>
  int(5)
}
string(9) "N\Missing"
Attribute class "N\Missing" not found
string(9) "N\NotAttr"
Attempting to use non-attribute class "N\NotAttr" as attribute
string(1) "p"
string(1) "c"
string(5) "param"
array(1) {
  [0]=>
  string(1) "f"
}
int(2)
int(0)
Class "Nope" not found
array(1) {
  [0]=>
  string(7) "closure"
}
string(4) "anon"
Attribute "N\A1" must not be repeated
Attribute "N\A1" cannot target function (allowed targets: class, method)
string(4) "case"
1
object(N\Dyn)#8 (1) {
  ["x"]=>
  int(1)
}
#0 %DIR%/test.php(24): N\sens(Object(SensitiveParameterValue), 2)
#1 {main}
string(23) "SensitiveParameterValue"
