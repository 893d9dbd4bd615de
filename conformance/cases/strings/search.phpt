--TEST--
Searching
--FILE--
<?php
var_dump(strpos('hello', 'l'), strpos('hello', 'l', 3), strpos('hello', 'z'), strpos('hello', 'l', -2), strrpos('hello', 'l'), strrpos('hello', 'l', -3), stripos('HeLLo', 'll'), strstr('user@host', '@'), strstr('user@host', '@', true), strrchr('a/b/c', '/'), stristr('HAYSTACK', 'st'), strpos('abc', ''), str_contains('abc', ''), str_contains('abc', 'bc'), str_starts_with('abc', 'ab'), str_ends_with('abc', 'bc'), str_ends_with('abc', ''), strspn('foo123', 'of'), strcspn('foo123', '0123456789'), strpbrk('This is', 'st'));
try {
    strpos('abc', 'a', 10);
} catch (ValueError $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
int(2)
int(3)
bool(false)
int(3)
int(3)
int(2)
int(2)
string(5) "@host"
string(4) "user"
string(2) "/c"
string(5) "STACK"
int(0)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
int(3)
int(3)
string(4) "s is"
strpos(): Argument #3 ($offset) must be contained in argument #1 ($haystack)
