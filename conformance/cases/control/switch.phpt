--TEST--
switch
--FILE--
<?php
function s($x) { switch ($x) { case 1: case 2: return 'low'; case '3': $r = 'three '; case 4: $r = ($r ?? '') . 'fall'; break; default: $r = 'default'; case null: $r = ($r ?? '') . ' null'; } return $r; }
foreach ([1, 2, 3, '3', 4, 5, null, 0, '', 'x', true] as $x) echo s($x), ', ';
echo "\n";
switch (true) { case 5 > 3: echo 'first'; break; case true: echo 'second'; }
switch ('a') { default: echo 'def'; break; case 'b': echo 'b'; }
switch (1) { }
for ($i = 0; $i < 5; $i++) { switch ($i) { case 1: continue 2; case 3: break 2; default: echo $i; } echo '.'; }
switch ($n = 3): case 3: echo "alt $n"; endswitch;
function e($x) { echo "[$x]"; return $x; }
switch (e(2)) { case e(1): echo 'one'; break; case e(2): echo 'two'; case e(3): echo 'fall'; }
--EXPECT--
low, low, three fall, three fall, fall, default null,  null,  null,  null, default null, low, 
firstdef0.2.alt 3[2][1][2]twofall
