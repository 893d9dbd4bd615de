--TEST--
mbstring on UTF-8, the common functions
--FILE--
<?php
var_dump(mb_strlen('héllo wörld'), mb_substr('héllo', 1, 3), mb_substr('héllo', -2), mb_strtoupper('héllo straße'), mb_strtolower('ÀÉ'), mb_strpos('héllo', 'l'), mb_str_split('añb'), mb_convert_case('hello world', MB_CASE_TITLE), mb_internal_encoding(), mb_strwidth('日本'), mb_substr_count('ababab', 'ab'), mb_check_encoding("\xff", 'UTF-8'));
--EXPECT--
int(11)
string(4) "éll"
string(2) "lo"
string(14) "HÉLLO STRASSE"
string(4) "àé"
int(2)
array(3) {
  [0]=>
  string(1) "a"
  [1]=>
  string(2) "ñ"
  [2]=>
  string(1) "b"
}
string(11) "Hello World"
string(5) "UTF-8"
int(4)
int(3)
bool(false)
