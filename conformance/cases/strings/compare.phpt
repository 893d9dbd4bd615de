--TEST--
Comparing strings
--FILE--
<?php
var_dump(strcmp('a', 'b'), strcmp('b', 'a'), strcmp('a', 'a'), strcmp('abc', 'ab'), strcasecmp('HELLO', 'hello'), strncmp('abcd', 'abef', 2), strncasecmp('ABx', 'aby', 2), strnatcmp('img12', 'img10'), strnatcmp('img12', 'img2'), strnatcasecmp('IMG2', 'img12'), 'abc' < 'abd', 'Z' < 'a', '10' < '9', '10' < '9a', 'abc' == 'ABC', substr_compare('Hello', 'LLO', -3, 3, true), 'a' . 'b' <=> 'ab');
--EXPECT--
int(-1)
int(1)
int(0)
int(1)
int(0)
int(0)
int(0)
int(1)
int(1)
int(-1)
bool(true)
bool(true)
bool(false)
bool(true)
bool(false)
int(0)
int(0)
