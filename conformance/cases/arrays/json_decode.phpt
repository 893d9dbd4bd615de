--TEST--
Decoding JSON
--FILE--
<?php
var_dump(json_decode('{"a":{"b":[1,2.0,"x",null,true]},"":1,"0":"zero"}', true), json_decode('{"a":{"b":1},"0":2}'), json_decode('12345678901234567890'), json_decode('12345678901234567890', false, 512, JSON_BIGINT_AS_STRING), json_decode('1e2'), json_decode('"\u00e9\ud83d\ude00"'), json_decode(' [1] '), json_decode('[1,]'), json_last_error_msg(), json_decode(''), json_last_error(), json_decode('nul'), json_decode('[[1]]', true, 1), json_last_error_msg(), json_decode('-0'), json_decode('-0.0'), json_decode('{"a":1,"a":2}', true));
try {
    json_decode('{', false, 512, JSON_THROW_ON_ERROR);
} catch (JsonException $e) {
    echo get_class($e), $e->getMessage(), $e->getCode(), "\n";
}
--EXPECT--
array(3) {
  ["a"]=>
  array(1) {
    ["b"]=>
    array(5) {
      [0]=>
      int(1)
      [1]=>
      float(2)
      [2]=>
      string(1) "x"
      [3]=>
      NULL
      [4]=>
      bool(true)
    }
  }
  [""]=>
  int(1)
  [0]=>
  string(4) "zero"
}
object(stdClass)#2 (2) {
  ["a"]=>
  object(stdClass)#1 (1) {
    ["b"]=>
    int(1)
  }
  ["0"]=>
  int(2)
}
float(1.2345678901234567E+19)
string(20) "12345678901234567890"
float(100)
string(6) "é😀"
array(1) {
  [0]=>
  int(1)
}
NULL
string(12) "Syntax error"
NULL
int(4)
NULL
NULL
string(28) "Maximum stack depth exceeded"
int(0)
float(-0)
array(1) {
  ["a"]=>
  int(2)
}
JsonExceptionSyntax error4
