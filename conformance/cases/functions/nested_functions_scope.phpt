--TEST--
Scopes are separate
--FILE--
<?php
$x = 'global';
function noscope() { return isset($x) ? 'seen' : 'unseen'; }
function withglobal() { global $x, $y; $x .= '+'; $y = 'made'; return $GLOBALS['x']; }
function globals() { $GLOBALS['z'] = 'zed'; unset($GLOBALS['y']); return array_key_exists('x', $GLOBALS); }
echo noscope(), withglobal(), $y, "\n";
var_dump(globals(), isset($y), $z, $x);
function unsetter() { global $x; unset($x); return isset($x); }
var_dump(unsetter(), $x);
function refglobal() { global $x; $local = 'local'; $x = &$local; }
refglobal();
var_dump($x);
--EXPECT--
unseenglobal+made
bool(true)
bool(false)
string(3) "zed"
string(7) "global+"
bool(false)
string(7) "global+"
string(7) "global+"
