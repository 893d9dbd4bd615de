--TEST--
The order of a class's interfaces
--FILE--
<?php
interface A1 {} interface A2 {} interface A3 extends A1, A2 {} interface A4 extends A3, Countable {}
class P implements A2 {}
class Q extends P implements A4, A1 { function count(): int { return 1; } }
class R implements A4 { function count(): int { return 1; } }
abstract class S implements IteratorAggregate, A3 {}
echo implode(',', class_implements('Q')), '|', implode(',', class_implements('R')), '|', implode(',', class_implements('A4')), '|', implode(',', class_implements('S')), '|', implode(',', class_implements('ArrayObject')), "\n";
echo implode(',', (new ReflectionClass('Q'))->getInterfaceNames()), '|', implode(',', (new ReflectionClass('R'))->getInterfaceNames()), '|', implode(',', (new ReflectionClass('A4'))->getInterfaceNames()), "\n";
--EXPECT--
A2,A4,A1,Countable,A3|A4,A1,A2,Countable,A3|A3,Countable,A2,A1|IteratorAggregate,A3,Traversable,A2,A1|IteratorAggregate,Traversable,ArrayAccess,Serializable,Countable
A2,A4,A1,Countable,A3|A4,A1,A2,Countable,A3|A3,Countable,A2,A1
