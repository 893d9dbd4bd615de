--TEST--
if, elseif, alternative syntax, dangling else
--FILE--
<?php
function f($x) { if ($x > 10) return 'big'; elseif ($x > 5) { return 'mid'; } else if ($x > 0) return 'small'; else return 'none'; }
echo f(11), f(6), f(1), f(0), "\n";
if (0): echo 'a'; elseif (''): echo 'b'; else: echo 'c'; endif;
if (true) if (false) echo 'x'; else echo 'dangling';
if (!0 && (1 || exit) and !false xor false) echo 'logic';
$a = true and false;
var_dump($a, (true and false), true xor true, !true || true, 1 && 'x', null || 0.0);
if (($pos = strpos('abc', 'a')) !== false) echo "at $pos\n";
--EXPECT--
bigmidsmallnone
cdanglinglogicbool(true)
bool(false)
bool(false)
bool(true)
bool(true)
bool(false)
at 0
