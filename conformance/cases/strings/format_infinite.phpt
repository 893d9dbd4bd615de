--TEST--
Infinite numbers and NaN in formats; implode's messages
--FILE--
<?php foreach (['%f','%.2f','%e','%g','%G','%F','%E','%+f','%+e','%8f','%-8f|',"%'*8.1f",'%08f', '%+.1g','%h','%H'] as $f) foreach ([INF,-INF,NAN] as $v) echo $f,' ',sprintf($f,$v),"\n"; echo number_format(INF,2), number_format(-INF), number_format(NAN), round(INF), "\n";
function t($f) { try { var_dump($f()); } catch (Error $e) { echo $e->getMessage(), "\n"; } }
t(fn () => implode([1], [2])); t(fn() => join(',', 'x')); t(fn() => implode(5, 'x'));
--EXPECT--
%f INF
%f INF
%f NaN
%.2f INF
%.2f INF
%.2f NaN
%e INF
%e INF
%e NaN
%g INF
%g INF
%g NaN
%G INF
%G INF
%G NaN
%F INF
%F INF
%F NaN
%E INF
%E INF
%E NaN
%+f INF
%+f INF
%+f NaN
%+e INF
%+e INF
%+e NaN
%8f INF
%8f INF
%8f NaN
%-8f| INF|
%-8f| INF|
%-8f| NaN|
%'*8.1f INF
%'*8.1f INF
%'*8.1f NaN
%08f INF
%08f -NF
%08f NaN
%+.1g INF
%+.1g INF
%+.1g NaN
%h INF
%h INF
%h NaN
%H INF
%H INF
%H NaN
infinfnanINF
implode(): Argument #1 ($separator) must be of type string, array given
join(): Argument #2 ($array) must be of type ?array, string given
implode(): Argument #2 ($array) must be of type ?array, string given
