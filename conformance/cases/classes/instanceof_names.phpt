--TEST--
Names are case-insensitive where PHP says so
--FILE--
<?php
class CamelCase { const Konst = 'k'; public $Prop = 'P'; public function MethodName() { return __METHOD__ . __FUNCTION__ . __CLASS__ . static::class; } }
$o = new camelcase();
echo $o->METHODNAME(), CAMELCASE::Konst, get_class($o), $o instanceof CAMELcase ? 'y' : 'n', StrToUpper('x'), isset($o->prop) ? 'y' : 'n', TRUE === true ? 't' : 'f', "\n";
try { echo CamelCase::KONST; } catch (Error $e) { echo $e->getMessage(), "\n"; }
var_dump(class_exists('CAMELCASE'), method_exists('camelCase', 'methodname'), get_parent_class($o));
--EXPECT--
CamelCase::MethodNameMethodNameCamelCaseCamelCasekCamelCaseyXnt
Undefined constant CamelCase::KONST
bool(true)
bool(true)
bool(false)
