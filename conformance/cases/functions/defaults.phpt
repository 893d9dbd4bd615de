--TEST--
Default values
--FILE--
<?php
const LIMIT = 3;
function f($a, $b = 2, $c = LIMIT * 2, array $d = ['x' => [1]], ?int $e = null, $f = PHP_INT_MAX, $g = M_PI > 3 ? 'yes' : 'no') {
    echo json_encode(func_get_args()), json_encode([$a, $b, $c, $d, $e, $f, $g]), "\n";
}
f(1);
f(1, 'b', null);
f(1, d: ['named'], g: 'G');
try {
    f();
} catch (ArgumentCountError $e) {
    echo $e->getMessage(), "\n";
}
function stamp($o = new ArrayObject([1, 2])) { return count($o); }
echo stamp(), stamp(new ArrayObject([])), "\n";
--EXPECT--
[1][1,2,6,{"x":[1]},null,9223372036854775807,"yes"]
[1,"b",null][1,"b",null,{"x":[1]},null,9223372036854775807,"yes"]
[1,2,6,["named"],null,9223372036854775807,"G"][1,2,6,["named"],null,9223372036854775807,"G"]
Too few arguments to function f(), 0 passed in %DIR%/test.php on line 10 and at least 1 expected
20
