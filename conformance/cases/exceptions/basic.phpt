--TEST--
throw, catch, finally
--FILE--
<?php
function f($x) {
    try {
        echo 'try ';
        if ($x === 1) throw new InvalidArgumentException('one', 11);
        if ($x === 2) throw new RuntimeException('two');
        if ($x === 3) throw new TypeError('three');
        return "returned $x";
    } catch (InvalidArgumentException | UnexpectedValueException $e) {
        return 'caught ' . get_class($e) . $e->getCode();
    } catch (RuntimeException $e) {
        echo 'rethrow ';
        throw new LogicException('wrapped', 5, $e);
    } finally {
        echo 'finally ';
    }
}
for ($i = 0; $i < 4; $i++) {
    try {
        echo f($i), "\n";
    } catch (Exception $e) {
        echo get_class($e), ' ', $e->getMessage(), ' < ', get_class($e->getPrevious()), ' ', $e->getPrevious()->getMessage(), ' line ', $e->getLine(), "\n";
    } catch (Error) {
        echo "an error\n";
    }
}
--EXPECT--
try finally returned 0
try finally caught InvalidArgumentException11
try rethrow finally LogicException wrapped < RuntimeException two line 13
try finally an error
