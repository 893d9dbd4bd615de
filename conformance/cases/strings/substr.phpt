--TEST--
substr and friends at their edges
--FILE--
<?php
foreach ([[0], [1], [-1], [3], [4], [-10], [0, 0], [0, 2], [0, -1], [1, -1], [2, -2], [-2, 1], [1, 100], [3, 1], [-1, -1]] as $args) {
    echo json_encode($args), ' ', json_encode(substr('abc', ...$args)), "\n";
}
var_dump(substr_count('aaaa', 'aa'), substr_count('hello hello', 'll', 3), substr_replace('Hello', 'J', 0, 1), substr_replace('Hello', 'p', -2), substr_replace('abc', 'X', 1, 0), substr_replace(['abc', 'def'], ['1', '2'], [0, 1], 1), ucfirst('école'), ucfirst('abc'), lcfirst('ABC'), ucwords('hello world-foo bar_baz', " -"));
--EXPECT--
[0] "abc"
[1] "bc"
[-1] "c"
[3] ""
[4] ""
[-10] "abc"
[0,0] ""
[0,2] "ab"
[0,-1] "ab"
[1,-1] "b"
[2,-2] ""
[-2,1] "b"
[1,100] "bc"
[3,1] ""
[-1,-1] ""
int(2)
int(1)
string(5) "Jello"
string(4) "Help"
string(4) "aXbc"
array(2) {
  [0]=>
  string(3) "1bc"
  [1]=>
  string(3) "d2f"
}
string(6) "école"
string(3) "Abc"
string(3) "aBC"
string(23) "Hello World-Foo Bar_baz"
