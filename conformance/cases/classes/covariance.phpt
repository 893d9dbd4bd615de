--TEST--
Covariant returns and contravariant parameters
--FILE--
<?php
interface Animal {} class Dog implements Animal { public $n = 'dog'; }
abstract class Shelter { abstract public function adopt(): Animal; public function feed(Dog $d) { return 'dog food'; } public function many(array $x = []): iterable { return $x; } }
class DogShelter extends Shelter { public function adopt(): Dog { return new Dog(); } public function feed(?Animal $a, $extra = 1) { return 'any food' . $extra; } public function many(iterable|string $x = [], ...$rest): array { return [$x]; } }
$s = new DogShelter();
echo $s->adopt()->n, $s->feed(new Dog()), json_encode($s->many('x')), "\n";
--EXPECT--
dogany food1["x"]
