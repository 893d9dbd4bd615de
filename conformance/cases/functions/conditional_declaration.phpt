--TEST--
Functions declared while running
--FILE--
<?php
if (true) {
    function late() { return 'late'; }
} else {
    function late() { return 'other'; }
}
echo late(), early(), "\n";
function early() { return 'early'; }
var_dump(function_exists('inner'));
function outer() { function inner() { return 'inner'; } }
outer();
echo inner(), INNER(), function_exists('late') ? 'y' : 'n', "\n";
try {
    outer_missing();
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
--EXPECT--
lateearly
bool(false)
innerinnery
Call to undefined function outer_missing()
