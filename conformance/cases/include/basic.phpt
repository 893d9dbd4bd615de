--TEST--
include, require and their values
--FILE--
<?php
echo 'main ';
$r = include 'inc/value.php';
var_dump($r, $fromInclude, helper(2));
var_dump(include_once __DIR__ . '/inc/value2.php', include_once 'inc/value2.php', require_once __DIR__ . '/inc/../inc/value2.php');
function scoped() { $local = 'local'; include 'inc/scope.php'; return [$local, $made ?? null]; }
print_r(scoped());
var_dump(isset($made), basename(get_included_files()[1]));
$config = (require 'inc/config.php')['db']['host'];
echo $config, "\n";
foreach (['a', 'b'] as $n) { include "inc/tpl_$n.php"; }
if ((include 'inc/none.php') === false) { echo "missing\n"; }
--FILE inc/value.php--
<?php
$fromInclude = 'set in include';
function helper($x) { return $x * 21; }
return ['returned', basename(__FILE__), basename(__DIR__), __LINE__];
--FILE inc/value2.php--
<?php
echo '[once]';
return 'once value';
--FILE inc/scope.php--
<?php
$local .= ' changed';
$made = 'made in ' . __FUNCTION__;
--FILE inc/config.php--
<?php return ['db' => ['host' => 'example.org']];
--FILE inc/tpl_a.php--
<p><?= $n ?></p>
--FILE inc/tpl_b.php--
<b><?= strtoupper($n) ?></b>
no newline
--EXPECT--
main array(4) {
  [0]=>
  string(8) "returned"
  [1]=>
  string(9) "value.php"
  [2]=>
  string(3) "inc"
  [3]=>
  int(4)
}
string(14) "set in include"
int(42)
[once]string(10) "once value"
bool(true)
bool(true)
Array
(
    [0] => local changed
    [1] => made in 
)
bool(false)
string(9) "value.php"
example.org
<p>a</p>
<b>B</b>
no newline

Warning: include(inc/none.php): Failed to open stream: No such file or directory in %DIR%/test.php on line 12

Warning: include(): Failed opening 'inc/none.php' for inclusion (include_path='.:/usr/share/php') in %DIR%/test.php on line 12
missing
