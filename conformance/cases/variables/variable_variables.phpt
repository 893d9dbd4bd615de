--TEST--
Variable variables
--FILE--
<?php
$a = 'b'; $b = 'c'; $c = 'end';
echo $$a, $$$a, ${'a'}, ${'a' . ''}, "${$a}", "{$$a}", "\n";
$name = 'arr'; $$name = [1, 2]; echo $arr[1], ${$name}[0], $$name[1], "\n";
function f() { $n = 'local'; $$n = 5; ${'x y'} = 6; return get_defined_vars(); }
print_r(f());
foreach (['one', 'two'] as $i => $n) { ${"var_$n"} = $i; }
echo $var_one, $var_two, isset($$undefinedname) ? 1 : 0, "\n";
class V { public $p = ['k' => 'v']; }
$o = 'obj'; $$o = new V(); $p = 'p';
echo $obj->$p['k'], $$o->p['k'], "\n";
--EXPECT--

Deprecated: Using ${expr} (variable variables) in strings is deprecated, use {${expr}} instead in %DIR%/test.php on line 3
cendbbcc
212
Array
(
    [n] => local
    [x y] => 6
    [local] => 5
)
010
vv
