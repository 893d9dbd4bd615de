--TEST--
var_dump of everything
--FILE--
<?php
class P { public $a = 1; protected $b = [1]; private $c = null; public ?P $next = null; public readonly int $ro; }
$p = new P(); $p->next = new P();
$r = 'ref';
$arr = [1, 'k' => [true, 1.0, -0.0, 1e100, NAN], 'r' => &$r, 'n' => null, 's' => "multi\nline", -5 => []];
var_dump($arr, $p, fn () => 1);
$p->next->next = $p;
var_dump($p);
print_r($p);
--EXPECT--
array(6) {
  [0]=>
  int(1)
  ["k"]=>
  array(5) {
    [0]=>
    bool(true)
    [1]=>
    float(1)
    [2]=>
    float(-0)
    [3]=>
    float(1.0E+100)
    [4]=>
    float(NAN)
  }
  ["r"]=>
  &string(3) "ref"
  ["n"]=>
  NULL
  ["s"]=>
  string(10) "multi
line"
  [-5]=>
  array(0) {
  }
}
object(P)#1 (4) {
  ["a"]=>
  int(1)
  ["b":protected]=>
  array(1) {
    [0]=>
    int(1)
  }
  ["c":"P":private]=>
  NULL
  ["next"]=>
  object(P)#2 (4) {
    ["a"]=>
    int(1)
    ["b":protected]=>
    array(1) {
      [0]=>
      int(1)
    }
    ["c":"P":private]=>
    NULL
    ["next"]=>
    NULL
    ["ro"]=>
    uninitialized(int)
  }
  ["ro"]=>
  uninitialized(int)
}
object(Closure)#3 (0) {
}
object(P)#1 (4) {
  ["a"]=>
  int(1)
  ["b":protected]=>
  array(1) {
    [0]=>
    int(1)
  }
  ["c":"P":private]=>
  NULL
  ["next"]=>
  object(P)#2 (4) {
    ["a"]=>
    int(1)
    ["b":protected]=>
    array(1) {
      [0]=>
      int(1)
    }
    ["c":"P":private]=>
    NULL
    ["next"]=>
    *RECURSION*
    ["ro"]=>
    uninitialized(int)
  }
  ["ro"]=>
  uninitialized(int)
}
P Object
(
    [a] => 1
    [b:protected] => Array
        (
            [0] => 1
        )

    [c:P:private] => 
    [next] => P Object
        (
            [a] => 1
            [b:protected] => Array
                (
                    [0] => 1
                )

            [c:P:private] => 
            [next] => P Object
 *RECURSION*
        )

)
