--TEST--
Superglobals on the command line
--ARGS--
one "two words" --flag=3
--ENV--
SAMPLE=from the environment
--FILE--
<?php
var_dump($argc, array_slice($argv, 1), $_SERVER['argc'], count($_SERVER['argv']), basename($argv[0]), $_GET, $_POST, $_COOKIE, $_FILES, getenv('SAMPLE'), getenv('NO_SUCH'), PHP_SAPI, isset($_SERVER['REQUEST_TIME']), basename($_SERVER['SCRIPT_NAME']));
function f() { global $argc; return [$argc, count($GLOBALS['argv']), $_SERVER['argc']]; }
echo json_encode(f()), "\n";
--EXPECT--
int(4)
array(3) {
  [0]=>
  string(3) "one"
  [1]=>
  string(9) "two words"
  [2]=>
  string(8) "--flag=3"
}
int(4)
int(4)
string(8) "test.php"
array(0) {
}
array(0) {
}
array(0) {
}
array(0) {
}
string(20) "from the environment"
bool(false)
string(3) "cli"
bool(true)
string(8) "test.php"
[4,4,4]
