<?php
// What the PHP sides of the tests share: values and outcomes as text.
class A { public $x = 1; }
class S { public function __toString() { return "12"; } }
function d($v) {
    if (is_array($v)) { $r = []; foreach ($v as $k => $e) $r[] = (is_int($k) ? $k : '"' . addcslashes($k, "\0..\37\177..\377\"\\") . '"') . ':' . d($e); return '[' . implode(',', $r) . ']'; }
    if (is_object($v)) return get_class($v);
    if (is_string($v)) return '"' . addcslashes($v, "\0..\37\177..\377\"\\") . '"';
    if (is_bool($v)) return $v ? 'true' : 'false';
    if ($v === null) return 'null';
    if (is_float($v)) return 'f' . json_encode_float($v);
    return (string)$v;
}
function json_encode_float($f) { if (is_nan($f)) return 'NAN'; if (is_infinite($f)) return $f > 0 ? 'INF' : '-INF'; ob_start(); var_dump($f); return substr(trim(ob_get_clean()), 6, -1); }
$log = [];
set_error_handler(function ($level, $text) use (&$log) {
    $log[] = [E_WARNING => 'W', E_NOTICE => 'N', E_DEPRECATED => 'D'][$level] . ':' . $text;
    return true;
});
function run($name, $f) {
    global $log;
    $log = [];
    ob_start();
    try { $r = d($f()); } catch (Throwable $e) { $r = get_class($e) . ': ' . $e->getMessage(); }
    $printed = ob_get_clean();
    echo $name, ' = ', $printed, $r, $log ? ' {' . implode('; ', $log) . '}' : '', "\n";
}
