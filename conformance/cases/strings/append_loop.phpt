--TEST--
Building strings in loops
--FILE--
<?php
$s = '';
for ($i = 0; $i < 2000; $i++) {
    $s .= $i % 10;
    if ($i % 500 === 0) {
        $kept[] = $s;
    }
}
var_dump(strlen($s), md5($s), array_map('strlen', $kept), substr($s, -5));
$p = 'x';
for ($i = 0; $i < 5; $i++) {
    $p = $p . $p;
}
echo $p, "\n";
$r = '';
foreach (['a', 'b', 'c'] as $l) {
    $r = $l . $r;
}
echo $r, "\n";
--EXPECT--
int(2000)
string(32) "23babbdc9a7852bd6997b185f566e6aa"
array(4) {
  [0]=>
  int(1)
  [1]=>
  int(501)
  [2]=>
  int(1001)
  [3]=>
  int(1501)
}
string(5) "56789"
xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
cba
