--TEST--
Numeric strings compare as numbers
--FILE--
<?php
var_dump('10' == '1e1', '100' == '1e2', 'abc' == 0, '1' == '01', '10' == '10.0', '0x10' == 16, ' 1' == 1, '1 ' == 1, '1x' == 1, null == false, '0' == false, '' == null, 'a' == 'A', [] == false, '0.0' == '0', 'INF' == INF, '9223372036854775807' == '9223372036854775808', '1e1000' == '1e1001');
--EXPECT--
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
bool(false)
bool(false)
