--TEST--
var_export
--FILE--
<?php
class P { public $a = 1; protected $b = [1]; private $c; }
var_export([1, 'k' => [true, null, 1.0, 0.1, -0.0, 'it\'s \\ "q"', "nul\0byte"], -5 => []]);
var_export(new P()); var_export((object) ['x' => [1]]); var_export(1e100); var_export("a\nb"); var_export(PHP_INT_MIN);
--EXPECT--
array (
  0 => 1,
  'k' => 
  array (
    0 => true,
    1 => NULL,
    2 => 1.0,
    3 => 0.1,
    4 => -0.0,
    5 => 'it\'s \\ "q"',
    6 => 'nul' . "\0" . 'byte',
  ),
  -5 => 
  array (
  ),
)\P::__set_state(array(
   'a' => 1,
   'b' => 
  array (
    0 => 1,
  ),
   'c' => NULL,
))(object) array(
   'x' => 
  array (
    0 => 1,
  ),
)1.0E+100'a
b'-9223372036854775807-1
