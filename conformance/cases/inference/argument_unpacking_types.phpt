--TEST--
Scalars coerced across several calls
--FILE--
<?php
function a(int $x) { return b($x); } function b(float $x) { return c($x); } function c(string $x) { return d($x); } function d(int|float $x) { return $x; }
var_dump(a('5'), a(7.0), b(3), c(1.50), d('1e2'), d('5'));
function chain(?string $s): ?int { return $s === null ? null : strlen($s); }
var_dump(chain(null), chain(12345), chain(1.5), chain(true) + 1);
--EXPECT--
int(5)
int(7)
int(3)
float(1.5)
float(100)
int(5)
NULL
int(5)
int(3)
int(2)
