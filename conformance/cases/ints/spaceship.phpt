--TEST--
The spaceship operator
--FILE--
<?php
var_dump(1 <=> 2, 2 <=> 1, 1 <=> 1, PHP_INT_MIN <=> PHP_INT_MAX, PHP_INT_MAX <=> PHP_INT_MIN, 1.5 <=> 1, '10' <=> 9, 'a' <=> 'b', [1, 2] <=> [1, 3], [1, 2] <=> [5], null <=> false, true <=> false);
var_dump(PHP_INT_MAX <=> 9223372036854775808.0, PHP_INT_MAX == 9223372036854775808.0, PHP_INT_MAX < 9223372036854775808.0, 9007199254740993 == 9007199254740992.0, 9007199254740993 > 9007199254740992.0);
--EXPECT--
int(-1)
int(1)
int(0)
int(-1)
int(1)
int(1)
int(1)
int(-1)
int(-1)
int(1)
int(0)
int(1)
int(0)
bool(true)
bool(false)
bool(true)
bool(false)
