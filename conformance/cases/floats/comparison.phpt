--TEST--
Comparing floats
--FILE--
<?php
var_dump(0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < PHP_FLOAT_EPSILON, NAN == NAN, NAN != NAN, NAN < 1, NAN > 1, INF == INF, INF > PHP_INT_MAX, -0.0 == 0.0, -0.0 === 0.0, 1.0 === 1, 1.0 == 1, NAN <=> 1, 1 <=> NAN);
--EXPECT--
bool(false)
bool(true)
bool(false)
bool(true)
bool(false)
bool(false)
bool(true)
bool(true)
bool(true)
bool(true)
bool(false)
bool(true)
int(1)
int(1)
