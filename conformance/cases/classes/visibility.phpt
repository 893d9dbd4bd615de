--TEST--
Visibility
--FILE--
<?php
class A {
    public $pub = 'pub'; protected $pro = 'pro'; private $pri = 'pri';
    private function priv() { return 'A::priv'; } protected function prot() { return 'A::prot'; }
    public function all() { return [$this->pub, $this->pro, $this->pri, $this->priv(), $this->prot()]; }
    public function peek(A $o) { return $o->pri; }
}
class B extends A { private $pri = 'B pri'; private function priv() { return 'B::priv'; } protected function prot() { return 'B::prot'; } public function own() { return [$this->pri, $this->priv()]; } }
$b = new B();
echo json_encode([$b->all(), $b->own(), (new A())->peek($b)]), "\n";
foreach (['pro', 'pri', 'none'] as $p) {
    try { echo $b->$p, "\n"; } catch (Error $e) { echo $e->getMessage(), "\n"; }
}
foreach (['priv', 'prot', 'none'] as $m) {
    try { echo $b->$m(), "\n"; } catch (Error $e) { echo $e->getMessage(), "\n"; }
}
try { $b->pri = 1; } catch (Error $e) { echo $e->getMessage(), "\n"; }
var_dump(isset($b->pri), property_exists('B', 'pri'), method_exists($b, 'priv'), get_object_vars($b), get_class_methods('A'));
print_r($b);
--EXPECT--
[["pub","pro","pri","A::priv","B::prot"],["B pri","B::priv"],"pri"]
Cannot access protected property B::$pro
Cannot access private property B::$pri

Warning: Undefined property: B::$none in %DIR%/test.php on line 12

Call to private method B::priv() from global scope
Call to protected method B::prot() from global scope
Call to undefined method B::none()
Cannot access private property B::$pri
bool(false)
bool(true)
bool(true)
array(1) {
  ["pub"]=>
  string(3) "pub"
}
array(2) {
  [0]=>
  string(3) "all"
  [1]=>
  string(4) "peek"
}
B Object
(
    [pub] => pub
    [pro:protected] => pro
    [pri:A:private] => pri
    [pri:B:private] => B pri
)
