--TEST--
Constants
--FILE--
<?php
const A = 1; const B = A + 1, C = 'c' . B; define('D', [1, 'k' => 2]); define('dyn' . 'amic', M_PI > 3);
echo A, B, C, D['k'], D[0], json_encode(dynamic), defined('A') ? 'y' : 'n', defined('nope') ? 'y' : 'n', constant('B'), PHP_VERSION_ID >= 80200 ? 'ok' : 'old', PHP_EOL, PHP_OS_FAMILY, DIRECTORY_SEPARATOR, E_ALL, E_WARNING, M_E, PHP_MAJOR_VERSION, "\n";
var_dump(define('A', 2), A);
try { echo UNKNOWN; } catch (Error $e) { echo $e->getMessage(), "\n"; }
var_dump(__LINE__, TRUE, NuLl, \A, true, INF, NAN);
--EXPECT--
12c221trueyn2ok
Linux/3276722.7182818284598

Warning: Constant A already defined in %DIR%/test.php on line 4
bool(false)
int(1)
Undefined constant "UNKNOWN"
int(6)
bool(true)
NULL
int(1)
bool(true)
float(INF)
float(NAN)
