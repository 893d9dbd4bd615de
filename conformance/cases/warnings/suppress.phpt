--TEST--
The silence operator
--FILE--
<?php
echo @$undefined, @$a['k'], @file_get_contents('/no/such/file') === false ? 'false' : '', "\n";
$r = @(1 / 1) + @strlen('x');
echo $r, "\n";
function noisy() { echo $undef; return 'value'; }
echo @noisy(), "\n";
var_dump(error_get_last()['message'] ?? null);
error_clear_last();
var_dump(error_get_last());
echo @$x->y->z, "|\n";
echo error_reporting() === E_ALL ? 'all' : error_reporting(), "\n";
error_reporting(E_ALL & ~E_WARNING);
echo $silent, "quiet\n";
ini_set('display_errors', '0');
trigger_error('hidden', E_USER_ERROR);
--EXIT--
255
--EXPECT--
false
2
value
string(25) "Undefined variable $undef"
NULL
|
all
quiet
