--TEST--
References survive copies
--FILE--
<?php
$x = 1;
$a = [&$x, 2];
$b = $a;
$b[0] = 'through';
$b[1] = 'own';
var_dump($x, $a, $b);
$c = ['k' => 1];
$r = &$c['k'];
$d = $c;
$d['k'] = 2;
var_dump($c['k']);
unset($r);
$e = $c;
$e['k'] = 3;
var_dump($c['k']);
$self = [1];
$self['me'] = &$self;
echo count($self), count($self['me']['me']), "\n";
--EXPECT--
string(7) "through"
array(2) {
  [0]=>
  &string(7) "through"
  [1]=>
  int(2)
}
array(2) {
  [0]=>
  &string(7) "through"
  [1]=>
  string(3) "own"
}
int(2)
int(3)
22
