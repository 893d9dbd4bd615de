--TEST--
Constant arrays are values
--FILE--
<?php
const MAP = ['a' => [1, 2, ['deep' => 'x']], 'b' => PHP_INT_SIZE * 2];
class K { const LISTS = [MAP['a'][0] => 'one', 'two' => MAP['a'][2]['deep'] . '!']; public $p = self::LISTS + ['more' => 1]; }
$m = MAP;
$m['a'][] = 'added';
echo count(MAP['a']), count($m['a']), MAP['a'][2]['deep'], K::LISTS['two'], json_encode((new K())->p), "\n";
define('RUN', [1, 2]);
echo RUN[1], count(RUN), "\n";
--EXPECT--
34xx!{"1":"one","two":"x!","more":1}
22
