--TEST--
preg functions, the basics
--FILE--
<?php
var_dump(preg_match('/(\w+)@(\w+)\.com/', 'mail joe@example.com now', $m), $m, preg_match('/x/', 'abc'), preg_match('/(?<year>\d{4})-(?<mon>\d\d)/', 'on 2024-06', $n), $n, preg_match('/(a)(b)?(c)?/', 'a', $o), $o, preg_match('/(a)(b)?(c)?/', 'a', $p, PREG_UNMATCHED_AS_NULL), $p, preg_match('/b/', 'abc', $q, PREG_OFFSET_CAPTURE), $q, preg_match('/^b/', 'abc', $r, 0, 1));
var_dump(preg_match_all('/\d+/', 'a1b22c333', $a), $a, preg_match_all('/(\w)(\d)/', 'a1 b2', $b, PREG_SET_ORDER), $b);
var_dump(preg_replace('/\s+/', ' ', "a  b\n\tc"), preg_replace('/(\w+) (\w+)/', '$2 ${1}x \2', 'hello world'), preg_replace(['/a/', '/b/'], ['b', 'c'], 'ab'), preg_replace('/e/i', 'E', 'eEe', 2, $count), $count, preg_replace_callback('/\d+/', fn ($m) => $m[0] * 2, 'a1 b20'), preg_quote('a.b*c?[d]#'), preg_split('/(-)/', 'a-b-c', -1, PREG_SPLIT_DELIM_CAPTURE), preg_split('//', 'abc', -1, PREG_SPLIT_NO_EMPTY), preg_split('/[,;]/', 'a,b;c', 2), preg_grep('/^a/', ['apple', 'banana', 'avocado']), preg_last_error_msg());
--EXPECT--
int(1)
array(3) {
  [0]=>
  string(15) "joe@example.com"
  [1]=>
  string(3) "joe"
  [2]=>
  string(7) "example"
}
int(0)
int(1)
array(5) {
  [0]=>
  string(7) "2024-06"
  ["year"]=>
  string(4) "2024"
  [1]=>
  string(4) "2024"
  ["mon"]=>
  string(2) "06"
  [2]=>
  string(2) "06"
}
int(1)
array(2) {
  [0]=>
  string(1) "a"
  [1]=>
  string(1) "a"
}
int(1)
array(4) {
  [0]=>
  string(1) "a"
  [1]=>
  string(1) "a"
  [2]=>
  NULL
  [3]=>
  NULL
}
int(1)
array(1) {
  [0]=>
  array(2) {
    [0]=>
    string(1) "b"
    [1]=>
    int(1)
  }
}
int(0)
int(3)
array(1) {
  [0]=>
  array(3) {
    [0]=>
    string(1) "1"
    [1]=>
    string(2) "22"
    [2]=>
    string(3) "333"
  }
}
int(2)
array(2) {
  [0]=>
  array(3) {
    [0]=>
    string(2) "a1"
    [1]=>
    string(1) "a"
    [2]=>
    string(1) "1"
  }
  [1]=>
  array(3) {
    [0]=>
    string(2) "b2"
    [1]=>
    string(1) "b"
    [2]=>
    string(1) "2"
  }
}
string(5) "a b c"
string(18) "world hellox world"
string(2) "cc"
string(3) "EEe"
int(2)
string(6) "a2 b40"
string(16) "a\.b\*c\?\[d\]\#"
array(5) {
  [0]=>
  string(1) "a"
  [1]=>
  string(1) "-"
  [2]=>
  string(1) "b"
  [3]=>
  string(1) "-"
  [4]=>
  string(1) "c"
}
array(3) {
  [0]=>
  string(1) "a"
  [1]=>
  string(1) "b"
  [2]=>
  string(1) "c"
}
array(2) {
  [0]=>
  string(1) "a"
  [1]=>
  string(3) "b;c"
}
array(2) {
  [0]=>
  string(5) "apple"
  [2]=>
  string(7) "avocado"
}
string(8) "No error"
