<?php

function add(int $a, $b = 2) { return $a + $b; }
class Point {
    const A = 3; private const B = self::A; static $count = 0; function __construct(private int $x, protected $y = 0) {}
    function __get($n) { throw new LogicException("no $n"); }
    static function make(...$args) { return new static(...$args); }
}
class Sub extends Point { public $z = "zed"; }
enum Suit: string { case Hearts = "H"; case Spades = "S"; }
$sum = 0; $k = 10;
$c = function ($n) use ($k, &$sum) { $sum += $n * $k; };
function attempt($f) { try { echo $f(), "\n"; } catch (Throwable $e) { echo $e, "\n"; } }
try { echo add("40"), "\n"; } catch (Throwable $e) { echo $e, "\n"; }
try { echo add("x"), "\n"; } catch (Throwable $e) { echo $e, "\n"; }
try { echo add(), "\n"; } catch (Throwable $e) { echo $e, "\n"; }
try { echo nosuch(), "\n"; } catch (Throwable $e) { echo $e, "\n"; }
$p = Sub::make(7); echo get_class($p), " ", $p->z, "\n";
try { echo $p->x, "\n"; } catch (Throwable $e) { echo $e, "\n"; }
$p->dyn = 1;
try { echo Point::B, "\n"; } catch (Throwable $e) { echo $e, "\n"; }
try { echo Suit::from("S")->name, "\n"; } catch (Throwable $e) { echo $e, "\n"; }
try { echo Suit::from("X")->name, "\n"; } catch (Throwable $e) { echo $e, "\n"; }
$c(4); $c(5); echo $sum, "\n";

try { try { throw new LogicException("first"); } finally { throw new RuntimeException("second"); } } catch (Throwable $e) { echo $e, "\n"; }
try { (null)->foo(); } catch (Throwable $e) { echo $e, "\n"; }
try { echo new Nope(), "\n"; } catch (Throwable $e) { echo $e, "\n"; }
include "x.php";
echo $undef;
add([]);
