--TEST--
Reading standard input
--STDIN--
first line
second
42 7

last
--FILE--
<?php
echo strtoupper(fgets(STDIN)), fgetc(STDIN), trim(fgets(STDIN)), "|\n";
[$a, $b] = explode(' ', trim(fgets(STDIN)));
echo $a * $b, "\n";
var_dump(fgets(STDIN), stream_get_contents(STDIN), feof(STDIN), fgets(STDIN));
--EXPECT--
FIRST LINE
second|
294
string(1) "
"
string(5) "last
"
bool(true)
bool(false)
