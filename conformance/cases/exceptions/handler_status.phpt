--TEST--
An exception that its handler takes leaves the exit status alone
--FILE--
<?php
class T{function f(){set_exception_handler([$this,"b"]);} function b($e){echo "h";}} $a=new T; $a->f();
throw new Exception;
--EXPECT--
h
