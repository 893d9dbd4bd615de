--TEST--
explode, implode, str_split
--FILE--
<?php
var_dump(explode(',', 'a,b,,c'), explode(',', ''), explode(',', 'a,b,c', 2), explode(',', 'a,b,c', -1), explode(',', 'abc', -1), implode(', ', [1, 2.5, true, null, 'x']), implode([1, 2]), implode('-', []), str_split('abcdef', 4), str_split(''), join('|', ['k' => 'v', 'w']), array_map('strrev', explode(' ', 'ab cd')), preg_split('/[\s,]+/', "a, b  c,d"), strtok('a b c', ' '), strtok(' '), strtok(' '), strtok(' '));
try {
    explode('', 'x');
} catch (ValueError $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
array(4) {
  [0]=>
  string(1) "a"
  [1]=>
  string(1) "b"
  [2]=>
  string(0) ""
  [3]=>
  string(1) "c"
}
array(1) {
  [0]=>
  string(0) ""
}
array(2) {
  [0]=>
  string(1) "a"
  [1]=>
  string(3) "b,c"
}
array(2) {
  [0]=>
  string(1) "a"
  [1]=>
  string(1) "b"
}
array(0) {
}
string(14) "1, 2.5, 1, , x"
string(2) "12"
string(0) ""
array(2) {
  [0]=>
  string(4) "abcd"
  [1]=>
  string(2) "ef"
}
array(0) {
}
string(3) "v|w"
array(2) {
  [0]=>
  string(2) "ba"
  [1]=>
  string(2) "dc"
}
array(4) {
  [0]=>
  string(1) "a"
  [1]=>
  string(1) "b"
  [2]=>
  string(1) "c"
  [3]=>
  string(1) "d"
}
string(1) "a"
string(1) "b"
string(1) "c"
bool(false)
explode(): Argument #1 ($separator) cannot be empty
