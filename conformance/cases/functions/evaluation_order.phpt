--TEST--
Order of evaluation
--FILE--
<?php
function t($x) { echo $x, ' '; return $x; }
$r = t(1) + t(2) * t(3);
$a = [];
$a[t('k')] = t('v');
$a[t('x')][t('y')] = t('z');
$s = t('a') . t('b') . t('c');
$i = 1;
$b = [$i++, $i++, $i];
$c = $i + $i++ + ++$i;
$arr = [0, 0, 0];
$j = 0;
$arr[$j++] = $j++;
$arr[$j] = $j = 1;
echo json_encode([$r, $a, $s, $b, $c, $arr]), "\n";
t(false) && t('no');
t(true) || t('no');
t(null) ?? t('right');
echo t(0) ?: t('elvis'), "\n";
$x = 5;
echo $x . ($x = 6) . $x, "\n";
$o = new stdClass();
$o->p = t('assigned') . ($o->q = t('inner'));
echo json_encode($o), "\n";
--EXPECT--
1 2 3 k v x y z a b c [7,{"k":"v","x":{"y":"z"}},"abc",[1,2,3],12,[1,1,0]]
 1  right 0 elvis elvis
666
assigned inner {"q":"inner","p":"assignedinner"}
