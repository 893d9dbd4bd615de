--TEST--
What counts as false
--FILE--
<?php
foreach ([0, 1, -1, 0.0, -0.0, NAN, 0.1, '', '0', '0.0', '00', ' ', 'false', [], [0], null, new stdClass()] as $v) {
    echo $v ? 'true' : 'false', (bool) $v === !!$v ? '' : ' ?', "\n";
}
--EXPECT--
false
true
true
false
false
true
true
false
false
true
true
true
true
false
true
false
true
