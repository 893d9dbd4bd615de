--TEST--
Values of logical operators and short circuits
--FILE--
<?php
function t($n, $v) { echo $n; return $v; }
var_dump(t('a', 0) || t('b', 'x'), t('c', '') && t('d', 1), t('e', 1) xor t('f', 1), !t('g', []), t('h', null) ?? t('i', 5), t('j', 0) ?: t('k', 'elvis'));
t('1', false) or t('2', true);
t('3', true) and t('4', true);
echo "\n";
--EXPECT--
abcefghijkbool(true)
bool(false)
bool(false)
bool(true)
int(5)
string(5) "elvis"
1234
