--TEST--
Magic constants
--FILE--
<?php
namespace App\Sub;
class K { public $p = __CLASS__; public function m() { return [__CLASS__, __METHOD__, __FUNCTION__, __NAMESPACE__, __LINE__, basename(__FILE__), (function () { return __FUNCTION__ . __METHOD__; })(), self::class, K::class, Other::class]; } }
function f() { return [__FUNCTION__, __METHOD__, __CLASS__]; }
print_r([(new K())->m(), f(), namespace\f()[0], \strlen('abc'), strlen('x'), (new K())->p, __NAMESPACE__ . '\x', basename(__DIR__) !== '']);
--EXPECT--
Array
(
    [0] => Array
        (
            [0] => App\Sub\K
            [1] => App\Sub\K::m
            [2] => m
            [3] => App\Sub
            [4] => 3
            [5] => test.php
            [6] => App\Sub\{closure}App\Sub\{closure}
            [7] => App\Sub\K
            [8] => App\Sub\K
            [9] => App\Sub\Other
        )

    [1] => Array
        (
            [0] => App\Sub\f
            [1] => App\Sub\f
            [2] => 
        )

    [2] => App\Sub\f
    [3] => 3
    [4] => 1
    [5] => App\Sub\K
    [6] => App\Sub\x
    [7] => 1
)
