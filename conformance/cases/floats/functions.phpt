--TEST--
Mathematical functions
--FILE--
<?php
var_dump(sqrt(2), sqrt(-1), sin(0), cos(0), atan2(1, 1), exp(1), log(M_E), log(8, 2), log10(1000), log1p(1), hypot(3, 4), pi(), deg2rad(180), rad2deg(M_PI), is_nan(NAN), is_finite(1e308), is_infinite(INF), fmod(10, 3), abs(-1.5), abs('-3'), log(0));
--EXPECT--
float(1.4142135623730951)
float(NAN)
float(0)
float(1)
float(0.7853981633974483)
float(2.718281828459045)
float(1)
float(3)
float(3)
float(0.6931471805599453)
float(5)
float(3.141592653589793)
float(3.141592653589793)
float(180)
bool(true)
bool(true)
bool(true)
float(1)
float(1.5)
int(3)
float(-INF)
