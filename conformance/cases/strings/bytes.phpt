--TEST--
Strings are bytes
--FILE--
<?php
$s = "\x00\xff\x80é";
var_dump(strlen($s), bin2hex($s), ord($s[1]), chr(233) === "\xe9", bin2hex(chr(-1) . chr(256)), strrev('abc'), "a\0b" === "a\0c", strcmp("a\0b", "a\0c"), strlen("\u{1F600}"));
--EXPECT--
int(5)
string(10) "00ff80c3a9"
int(255)
bool(true)
string(4) "ff00"
string(3) "cba"
bool(false)
int(-1)
int(4)
