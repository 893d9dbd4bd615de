--TEST--
Instantiating what cannot be
--FILE--
<?php
interface I {}
abstract class A { abstract function f(); }
foreach (['I', 'A', 'Missing'] as $c) {
    try { new $c(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
}
class PrivateConstructor { private function __construct() {} public static function make() { return new self(); } }
try { new PrivateConstructor(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
var_dump(PrivateConstructor::make());
--EXPECT--
Cannot instantiate interface I
Cannot instantiate abstract class A
Class "Missing" not found
Call to private PrivateConstructor::__construct() from global scope
object(PrivateConstructor)#1 (0) {
}
