<?php
namespace Shapes;
abstract class Shape { abstract function area(): float; function twice() { return $this->area() * 2; } }
class Square extends Shape { function __construct(private int $side = 1, public ?Shape $inner = null) {} function area(): float { return $this->side ** 2; } }
final class Circle extends Shape { public float $r = 1.0; static int $made = 0; function area(): float { self::$made++; return $this->r * 3; } }
enum Suit: string { case A = 'a'; case B = 'b'; const X = self::A; function label() { return $this->value; } }
trait Named { private $name = 'n'; function name() { return $this->name; } }
class Thing { use Named; const N = 5; function n() { return self::N + static::N; } }
function total(Shape ...$shapes) { $sum = 0.0; foreach ($shapes as $s) { $sum += $s->area(); } return $sum; }
$s = new Square(3, new Circle());
echo total($s, new Circle), $s->inner?->area(), Suit::A->label(), (new Thing)->name(), (new Thing)->n(), strlen('x');
