--TEST--
gcd, modular power, prime test with wide values
--FILE--
<?php
function gcd(int $a, int $b): int
{
    return $b === 0 ? $a : gcd($b, $a % $b);
}
function powmod(int $base, int $exponent, int $modulus): int
{
    $result = 1;
    $base %= $modulus;
    while ($exponent > 0) {
        if ($exponent & 1) {
            $result = $result * $base % $modulus;
        }
        $base = $base * $base % $modulus;
        $exponent >>= 1;
    }
    return $result;
}
var_dump(gcd(PHP_INT_MAX, 7), gcd(1071, 462), gcd(4611686018427387904, 6), powmod(3, 200, 1000000007), powmod(2, 62, 3037000499), powmod(7, PHP_INT_MAX, 13));
--EXPECT--
int(7)
int(21)
int(2)
int(136318165)
int(1445763154)
int(6)
