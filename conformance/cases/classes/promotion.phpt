--TEST--
Promoted constructor parameters
--FILE--
<?php
class Point { public function __construct(public readonly int $x = 0, protected ?string $label = null, private array $tags = [], public float|int $z = 1.5) { $this->label ??= "p$x"; } public function label() { return $this->label . count($this->tags); } }
$p = new Point(3, tags: ['a']);
var_dump($p, $p->label(), $p->x);
try { $p->x = 5; } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { new Point('abc'); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
object(Point)#1 (4) {
  ["x"]=>
  int(3)
  ["label":protected]=>
  string(2) "p3"
  ["tags":"Point":private]=>
  array(1) {
    [0]=>
    string(1) "a"
  }
  ["z"]=>
  float(1.5)
}
string(3) "p31"
int(3)
Cannot modify readonly property Point::$x
Point::__construct(): Argument #1 ($x) must be of type int, string given, called in %DIR%/test.php on line 6
