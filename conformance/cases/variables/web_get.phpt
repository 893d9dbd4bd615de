--TEST--
A GET request
--GET--
a=1&b[]=x&b[]=y&c[k][d]=z&e=%C3%A9+f&g
--COOKIE--
session=abc%20def; other=1
--FILE--
<?php
ksort($_GET);
var_dump($_GET, $_COOKIE, $_SERVER['REQUEST_METHOD'], $_SERVER['QUERY_STRING'], isset($_REQUEST['a']), $_POST);
--EXPECT--
array(5) {
  ["a"]=>
  string(1) "1"
  ["b"]=>
  array(2) {
    [0]=>
    string(1) "x"
    [1]=>
    string(1) "y"
  }
  ["c"]=>
  array(1) {
    ["k"]=>
    array(1) {
      ["d"]=>
      string(1) "z"
    }
  }
  ["e"]=>
  string(4) "é f"
  ["g"]=>
  string(0) ""
}
array(2) {
  ["session"]=>
  string(7) "abc def"
  ["other"]=>
  string(1) "1"
}
string(3) "GET"
string(38) "a=1&b[]=x&b[]=y&c[k][d]=z&e=%C3%A9+f&g"
bool(true)
array(0) {
}
