--TEST--
The printf family
--FILE--
<?php
printf("[%d] [%5d] [%-5d] [%05d] [%+d] [%+d] [%x] [%X] [%o] [%b] [%c] [%e] [%.2e] [%f] [%.3f] [%10.2f] [%-10.2f|] [%s] [%10s] [%-10s] [%'*10s] [%.2s] [%%] [%u] [%g] [%G]\n", 42, 42, 42, 42, 42, -42, 255, 255, 8, 5, 65, 1234.5678, 0.00012, 1.5, 2.0005, 3.14159, 3.14159, 'str', 'right', 'left', 'star', 'truncate', 3, 0.00001234, 1e20);
echo sprintf('%2$s %1$s %2$05d', 'one', '2'), "\n";
echo vsprintf('%04d-%02d-%02d', [2024, 3, 7]), "\n";
var_dump(sprintf('%d', '12abc'), sprintf('%d', 1e19), sprintf('%d', PHP_INT_MIN), sprintf('%u', -1), sprintf('%s', true), sprintf('%s', null), sprintf('%5.1f', -2.25), sprintf('%F', 1.5), sprintf("%'010d", 42), sprintf('%b', -1), sprintf('%5s', 'toolong'), sprintf('%x', -255), sprintf('%c%c', 0x50, 0x48), sprintf('%.15g', 0.1), sprintf('%.0f', 0.5), sprintf('%.0f', 1.5), sprintf('%1$s%1$s', 'r'), printf("%s\n", 'ret'));
try {
    sprintf('%d %d', 1);
} catch (ArgumentCountError $e) {
    echo $e->getMessage(), "\n";
}
try {
    sprintf('%z', 1);
} catch (ValueError $e) {
    echo $e->getMessage(), "\n";
}
fprintf(STDOUT, "%s!\n", 'out');
--EXPECT--
[42] [   42] [42   ] [00042] [+42] [-42] [ff] [FF] [10] [101] [A] [1.234568e+3] [1.20e-4] [1.500000] [2.001] [      3.14] [3.14      |] [str] [     right] [left      ] [******star] [tr] [%] [3] [1.234e-5] [1.0E+20]
2 one 00002
2024-03-07
ret
string(2) "12"
string(20) "-8446744073709551616"
string(20) "-9223372036854775808"
string(20) "18446744073709551615"
string(1) "1"
string(0) ""
string(5) " -2.2"
string(8) "1.500000"
string(10) "0000000042"
string(64) "1111111111111111111111111111111111111111111111111111111111111111"
string(7) "toolong"
string(16) "ffffffffffffff01"
string(2) "PH"
string(3) "0.1"
string(1) "0"
string(1) "2"
string(2) "rr"
int(4)
3 arguments are required, 2 given
Unknown format specifier "z"
out!
