--TEST--
match
--FILE--
<?php
function m($x) { return match (true) { is_int($x) && $x > 100 => 'big', is_int($x), is_float($x) => 'number', $x === null => 'null', default => gettype($x) }; }
foreach ([500, 5, 1.5, null, 'x', []] as $x) echo m($x), ' ';
$r = match (3) { 1, 2 => 'low', 3, 4 => 'mid', };
echo $r, match ('1') { 1 => 'int', '1' => 'string' }, "\n";
foreach ([5, 'long string that goes on and on', 1.5, null, true, [], new stdClass()] as $x) { try { echo match ($x) { 'never' => 1 }; } catch (\UnhandledMatchError $e) { echo $e->getMessage(), "\n"; } }
function t($x) { echo "t$x "; return $x; }
echo match (t(2)) { t(1), t(2) => t('hit'), t(3) => t('no') }, "\n";
echo match (true) { default => 'only default' }, match (1) { default => 'd', 1 => 'one' }, "\n";
--EXPECT--
big number number null string array midstring
Unhandled match case 5
Unhandled match case 'long string tha...'
Unhandled match case 1.5
Unhandled match case NULL
Unhandled match case true
Unhandled match case of type array
Unhandled match case of type stdClass
t2 t1 t2 thit hit
only defaultone
