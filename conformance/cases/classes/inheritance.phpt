--TEST--
Inheritance, parent and overriding
--FILE--
<?php
abstract class Shape {
    protected static int $count = 0;
    public function __construct(protected string $name) { static::$count++; self::log("made $name"); }
    abstract public function area(): float;
    public function describe(): string { return sprintf('%s with area %.2f', $this->name, $this->area()); }
    protected static function log(string $m): void { echo "[$m]\n"; }
    public static function count(): int { return self::$count; }
}
class Circle extends Shape {
    public function __construct(private float $r) { parent::__construct('circle'); }
    public function area(): float { return M_PI * $this->r ** 2; }
}
class Square extends Shape {
    public function __construct(protected float $side, string $name = 'square') { parent::__construct($name); }
    public function area(): float { return $this->side ** 2; }
    public function describe(): string { return '<' . parent::describe() . '>'; }
}
final class Unit extends Square { public function __construct() { parent::__construct(1, 'unit'); } }
foreach ([new Circle(2), new Square(3), new Unit()] as $s) { echo $s->describe(), "\n"; }
echo Shape::count(), Unit::count(), "\n";
try { new Shape('x'); } catch (Error $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
[made circle]
[made square]
[made unit]
circle with area 12.57
<square with area 9.00>
<unit with area 1.00>
33
Cannot instantiate abstract class Shape
