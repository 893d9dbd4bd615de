<?php
function f($c) {
    if ($c) { $x = 1; }
    echo $x;
    try { $y = g(); } catch (Exception $e) { echo $y; } finally { $z = 1; }
    echo $y, $z;
    while (true) { $w = 1; if ($c) { break; } }
    echo $w;
    foreach ([1, 2] as $v) {}
    echo $v;
    unset($w);
    echo $w ?? 'none';
}
function g() { throw new Exception(); }
f($argc);
