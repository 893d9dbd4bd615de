--TEST--
__get that returns a reference
--FILE--
<?php
class R { private $d = ['list' => []]; public function &__get($n) { return $this->d[$n]; } }
$r = new R();
$r->list[] = 1;
$r->list['k']['deep'] = 2;
$x = &$r->fresh;
$x = 'fresh';
echo json_encode([$r->list, $r->fresh]), "\n";
--EXPECT--
[{"0":1,"k":{"deep":2}},"fresh"]
