--TEST--
Objects are handles
--FILE--
<?php
function change($o) { $o->v = 'changed'; $o = new stdClass(); $o->v = 'lost'; }
function replace(&$o) { $o = new stdClass(); $o->v = 'replaced'; }
$a = new stdClass();
$a->v = 'orig';
$b = $a;
change($a);
echo $a->v, $b->v, "\n";
replace($a);
echo $a->v, $b->v, "\n";
$list = [$b, $b];
$copy = $list;
$copy[0]->v = 'in list';
echo $list[1]->v, $b === $copy[0] ? 'same' : 'other', "\n";
var_dump(spl_object_id($a) === spl_object_id($b), $a == $b);
--EXPECT--
changedchanged
replacedchanged
in listsame
bool(false)
bool(false)
