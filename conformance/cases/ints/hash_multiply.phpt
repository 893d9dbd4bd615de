--TEST--
Arithmetic of a hash function that must not lose bits
--FILE--
<?php
function djb2(string $text): int
{
    $hash = 5381;
    for ($i = 0, $n = strlen($text); $i < $n; $i++) {
        $hash = ($hash * 33 + ord($text[$i])) & 0x7fffffff;
    }
    return $hash;
}
function fnv(string $text): int
{
    $hash = 0x811c9dc5;
    for ($i = 0; $i < strlen($text); $i++) {
        $hash ^= ord($text[$i]);
        $hash = ($hash * 0x01000193) & 0xffffffff;
    }
    return $hash;
}
foreach (['', 'a', 'hello', 'The quick brown fox jumps over the lazy dog'] as $text) {
    var_dump(djb2($text), fnv($text));
}
--EXPECT--
int(5381)
int(2166136261)
int(177670)
int(3826002220)
int(261238937)
int(1335831723)
int(885799134)
int(76545936)
