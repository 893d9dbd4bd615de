--TEST--
Reading string offsets that are odd
--FILE--
<?php
$s = 'abc';
var_dump($s[1], $s['1'], $s[-1], $s[true], isset($s[3]), isset($s[2]), isset($s['x']), isset($s['1.0']), isset($s[1][0]), $s[0][0], empty($s[0]), $s[5] ?? 'default');
var_dump($s[10]);
var_dump($s[1.7]);
try {
    var_dump($s['x']);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
var_dump($s['1x'] ?? 'unset');
try {
    var_dump($s[[]]);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--

Warning: String offset cast occurred in %DIR%/test.php on line 3
string(1) "b"
string(1) "b"
string(1) "c"
string(1) "b"
bool(false)
bool(true)
bool(false)
bool(false)
bool(true)
string(1) "a"
bool(false)
string(7) "default"

Warning: Uninitialized string offset 10 in %DIR%/test.php on line 4
string(0) ""

Warning: String offset cast occurred in %DIR%/test.php on line 5
string(1) "b"
Cannot access offset of type string on string

Warning: Illegal string offset "1x" in %DIR%/test.php on line 11
string(1) "b"
Cannot access offset of type array on string
