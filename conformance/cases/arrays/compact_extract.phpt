--TEST--
compact and extract
--FILE--
<?php
function f() {
    $a = 1;
    $b = ['x'];
    $names = ['b', ['a']];
    return compact('a', $names);
}
print_r(f());
var_dump(compact('nonexistent'));
$size = 'large';
var_dump(extract(['color' => 'blue', 'size' => 'medium', 'bad-key' => 1, 5 => 'num'], EXTR_PREFIX_SAME, 'dup'), $color, $size, $dup_size);
var_dump(extract(['size' => 'skipped', 'fresh' => 1], EXTR_SKIP), $size, $fresh);
$source = ['ref' => 1];
extract($source, EXTR_REFS);
$ref = 'changed';
var_dump($source);
--EXPECT--
Array
(
    [a] => 1
    [b] => Array
        (
            [0] => x
        )

)

Warning: compact(): Undefined variable $nonexistent in %DIR%/test.php on line 9
array(0) {
}
int(2)
string(4) "blue"
string(5) "large"
string(6) "medium"
int(1)
string(5) "large"
int(1)
array(1) {
  ["ref"]=>
  &string(7) "changed"
}
