--TEST--
A POST request
--GET--
q=1
--POST--
name=Ada+Lovelace&tags%5B%5D=x&tags[]=y&empty=
--FILE--
<?php
var_dump($_GET, $_POST, $_REQUEST['name'], $_SERVER['REQUEST_METHOD'], file_get_contents('php://input'), $_SERVER['CONTENT_TYPE']);
--EXPECT--
array(1) {
  ["q"]=>
  string(1) "1"
}
array(3) {
  ["name"]=>
  string(12) "Ada Lovelace"
  ["tags"]=>
  array(2) {
    [0]=>
    string(1) "x"
    [1]=>
    string(1) "y"
  }
  ["empty"]=>
  string(0) ""
}
string(12) "Ada Lovelace"
string(4) "POST"
string(46) "name=Ada+Lovelace&tags%5B%5D=x&tags[]=y&empty="
string(33) "application/x-www-form-urlencoded"
