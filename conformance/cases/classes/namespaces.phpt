--TEST--
Namespaces, use and fallbacks
--FILE--
<?php
namespace Lib\Text { const SEP = '-'; function join_all(...$x) { return implode(SEP, $x); } class Box { public function __toString() { return 'Lib box'; } } interface Marker {} function strlen($s) { return 'own strlen'; } class Ex extends \Exception implements Marker {} }
namespace App {
    use Lib\Text\Box; use Lib\Text as T; use Lib\Text\{Marker, Ex as Failure}; use function Lib\Text\join_all; use function Lib\Text\strlen as len; use const Lib\Text\SEP;
    echo new Box(), new T\Box(), join_all('a', 'b'), SEP, len('x'), strlen('abc'), \strlen('abcd'), T\join_all(1, 2), T\strlen(''), PHP_EOL;
    try { throw new Failure('boom'); } catch (Marker $e) { echo get_class($e), $e->getMessage(), "\n"; }
    try { new Missing(); } catch (\Error $e) { echo $e->getMessage(), "\n"; }
    try { missing(); } catch (\Error $e) { echo $e->getMessage(), "\n"; }
    try { echo MISSING; } catch (\Error $e) { echo $e->getMessage(), "\n"; }
    echo Box::class, ' ', T\X::class, ' ', namespace\Y::class, ' ', \Z::class, ' ', INI_ALL, E_ALL, "\n";
    $n = 'Lib\Text\Box'; $f = '\Lib\Text\join_all';
    echo new $n(), $f(1, 2), \Lib\Text\Box::class, constant('Lib\Text\SEP'), "\n";
}
--EXPECT--
Lib boxLib boxa-b-own strlen341-2own strlen
Lib\Text\Exboom
Class "App\Missing" not found
Call to undefined function App\missing()
Undefined constant "App\MISSING"
Lib\Text\Box Lib\Text\X App\Y Z 732767
Lib box1-2Lib\Text\Box-
