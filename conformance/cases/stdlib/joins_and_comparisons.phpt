--TEST--
implode and str_replace with wrong arguments, what comparisons return
--FILE--
<?php
function j($s, $a) { try { var_dump(implode($s, $a)); } catch (TypeError $e) { echo $e, "\n"; } }
j([1], [2]);
function k($s, $a) { try { var_dump(join($s, $a)); } catch (TypeError $e) { echo $e, "\n"; } }
k([1], [2]);
function l($s) { try { var_dump(join($s)); } catch (TypeError $e) { echo $e, "\n"; } }
l("x");
function m($s, $t) { try { var_dump(str_replace('a', $s, $t)); } catch (TypeError $e) { echo $e, "\n"; } }
m([1], "x"); 
foreach ([[1], [[2],[1]], [1]] as $a) {
  echo implode(',', $a);

  echo 1;
}
var_dump(strcmp("hello","h"), strcmp("a","abc"), strcasecmp("HELLO","h"), strcmp("abcdefghijklmnop","abcdefghijkzmnop"), strcoll("hello","h"), substr_compare("hello","h",0), strcasecmp("Z","a"), strncmp("hello","h",3), substr_compare("hello","LL",2,2,true),substr_compare("hello","LLx",2,3,true), strcspn("abc","b",1,0), strcspn("hello\0a","",0), strcspn("ab\0cd",""), strncasecmp("abC", "abd", 9));
var_dump(soundex(""), soundex("Robert"));
--EXPECT--
TypeError: implode(): Argument #1 ($separator) must be of type string, array given in %DIR%/test.php:2
Stack trace:
#0 %DIR%/test.php(2): implode(Array, Array)
#1 %DIR%/test.php(3): j(Array, Array)
#2 {main}
TypeError: join(): Argument #1 ($separator) must be of type string, array given in %DIR%/test.php:4
Stack trace:
#0 %DIR%/test.php(4): join(Array, Array)
#1 %DIR%/test.php(5): k(Array, Array)
#2 {main}
TypeError: join(): Argument #1 ($array) must be of type array, string given in %DIR%/test.php:6
Stack trace:
#0 %DIR%/test.php(6): join('x')
#1 %DIR%/test.php(7): l('x')
#2 {main}
TypeError: str_replace(): Argument #2 ($replace) must be of type string when argument #1 ($search) is a string in %DIR%/test.php:8
Stack trace:
#0 %DIR%/test.php(8): str_replace('a', Array, 'x')
#1 %DIR%/test.php(9): m(Array, 'x')
#2 {main}
11
Warning: Array to string conversion in %DIR%/test.php on line 11

Warning: Array to string conversion in %DIR%/test.php on line 11
Array,Array111int(1)
int(-1)
int(1)
int(-14)
int(101)
int(1)
int(25)
int(1)
int(0)
int(-9)
int(0)
int(5)
int(2)
int(-1)
string(4) "0000"
string(4) "R163"
