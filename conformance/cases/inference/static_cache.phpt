--TEST--
Statics and globals of changing type
--FILE--
<?php
function cache($k, $v = null) { static $c = null; if ($c === null) $c = []; if ($v !== null) $c[$k] = $v; return $c[$k] ?? false; }
var_dump(cache('a'), cache('a', 1), cache('a'), cache('b', 'str'), cache('c', [1]), cache('b'), cache('c'));
$g = 1; function setg($v) { global $g; $old = $g; $g = $v; return $old; }
var_dump(setg('text'), setg([1]), setg(null), $g);
--EXPECT--
bool(false)
int(1)
int(1)
string(3) "str"
array(1) {
  [0]=>
  int(1)
}
string(3) "str"
array(1) {
  [0]=>
  int(1)
}
int(1)
string(4) "text"
array(1) {
  [0]=>
  int(1)
}
NULL
