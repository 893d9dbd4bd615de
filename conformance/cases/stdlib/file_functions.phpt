--TEST--
Files in a temporary directory
--FILE--
<?php
$f = sys_get_temp_dir() . '/php2ml-case-' . getmypid();
var_dump(file_put_contents($f, "line 1\nline 2\nline 3"), file_exists($f), filesize($f), file($f, FILE_IGNORE_NEW_LINES), file_put_contents($f, "\nmore", FILE_APPEND), file_get_contents($f, offset: 7, length: 6));
$h = fopen($f, 'r+');
var_dump(fgets($h), fread($h, 4), ftell($h), fseek($h, -4, SEEK_END), fread($h, 100), feof($h), rewind($h), fwrite($h, 'LINE'), fclose($h), file_get_contents($f), unlink($f), file_exists($f), is_dir(dirname($f)), basename('/a/b.txt', '.txt'), pathinfo('/x/y.tar.gz'), dirname('/a/b/c', 2), realpath(__DIR__ . '/../' . basename(__DIR__)) === __DIR__);
--EXPECT--
int(20)
bool(true)
int(20)
array(3) {
  [0]=>
  string(6) "line 1"
  [1]=>
  string(6) "line 2"
  [2]=>
  string(6) "line 3"
}
int(5)
string(6) "line 2"
string(7) "line 1
"
string(4) "line"
int(11)
int(0)
string(4) "more"
bool(true)
bool(true)
int(4)
bool(true)
string(25) "LINE 1
line 2
line 3
more"
bool(true)
bool(false)
bool(true)
string(1) "b"
array(4) {
  ["dirname"]=>
  string(2) "/x"
  ["basename"]=>
  string(8) "y.tar.gz"
  ["extension"]=>
  string(2) "gz"
  ["filename"]=>
  string(5) "y.tar"
}
string(2) "/a"
bool(true)
