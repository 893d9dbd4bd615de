--TEST--
intval with a base
--FILE--
<?php
var_dump(intval('ff', 16), intval('0xff', 16), intval('0xff', 0), intval('077', 0), intval('0b101', 0), intval('101', 2), intval('zz', 36), intval('12', 5), intval(42, 8), intval('0o17', 0), intval(null), intval([]), intval([0]), intval(true));
--EXPECT--
int(255)
int(255)
int(255)
int(63)
int(5)
int(5)
int(1295)
int(7)
int(42)
int(0)
int(0)
int(0)
int(1)
int(1)
