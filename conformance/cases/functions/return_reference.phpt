--TEST--
Returning references
--FILE--
<?php
class Registry {
    private $items = ['a' => 1];
    public function &get($k) { if (!isset($this->items[$k])) { $this->items[$k] = null; } return $this->items[$k]; }
    public function dump() { echo json_encode($this->items), "\n"; }
}
$r = new Registry();
$x = &$r->get('a');
$x = 'changed';
$y = $r->get('a');
$y = 'copy';
$z = &$r->get('fresh');
$z['deep'] = 1;
$r->dump();
function &counter() { static $n = 0; $n++; return $n; }
$c = &counter();
$c += 10;
echo counter(), "\n";
--EXPECT--
{"a":"changed","fresh":{"deep":1}}
12
