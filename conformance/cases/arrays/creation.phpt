--TEST--
range, fill, compact
--FILE--
<?php
echo json_encode([range(1, 5), range(5, 1, 2), range('a', 'e'), range(0, 1, 0.25), range('z', 'w'), range(3, 3), array_fill(5, 3, 'x'), array_fill(-3, 2, 0), range(10, 0, -5)]), "\n";
try {
    range(1, 5, 0);
} catch (ValueError $e) {
    echo $e->getMessage(), "\n";
}
try {
    array_combine([1, 2], [1]);
} catch (ValueError $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
[[1,2,3,4,5],[5,3,1],["a","b","c","d","e"],[0,0.25,0.5,0.75,1],["z","y","x","w"],[3],{"5":"x","6":"x","7":"x"},{"-3":0,"-2":0},[10,5,0]]
range(): Argument #3 ($step) must not exceed the specified range
array_combine(): Argument #1 ($keys) and argument #2 ($values) must have the same number of elements
