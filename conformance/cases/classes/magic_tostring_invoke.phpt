--TEST--
__toString, __invoke, __debugInfo, __set_state
--FILE--
<?php
class S { public function __construct(private $v) {} public function __toString(): string { return "S($this->v)"; } public function __invoke(...$a) { return implode('+', $a); } public function __debugInfo() { return ['debug' => $this->v]; } public static function __set_state($a) { return new self($a['v']); } }
$s = new S('x');
echo $s, " $s {$s}", strlen($s), $s . '!', str_replace('S', 'T', $s), in_array('S(x)', [$s]) ? 'in' : 'out', $s(1, 2), implode(',', [$s, $s]), $s == 'S(x)' ? 'eq' : 'ne', "\n";
var_dump($s, $s instanceof Stringable, is_callable($s));
print_r($s);
var_export($s);
echo "\n", implode(array_map($s, [1, 2])), ucfirst($s), htmlspecialchars($s), (string) $s === 'S(x)' ? 'same' : '', "\n";
class Bad { public function __toString(): string { throw new LogicException('from toString'); } }
try { echo new Bad(); } catch (LogicException $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
S(x) S(x) S(x)4S(x)!T(x)in1+2S(x),S(x)eq
object(S)#1 (1) {
  ["debug"]=>
  string(1) "x"
}
bool(true)
bool(true)
S Object
(
    [debug] => x
)
\S::__set_state(array(
   'v' => 'x',
))
12S(x)S(x)same
from toString
