--TEST--
One helper for lists, maps and strings
--FILE--
<?php
function last($x) { return is_array($x) ? ($x ? $x[array_key_last($x)] : null) : substr($x, -1); }
function len($x) { return is_string($x) ? strlen($x) : count($x); }
foreach ([[1, 2], ['a' => 'z'], 'str', [], '', [[1]], [null]] as $x) echo json_encode([last($x), len($x)]), ' ';
--EXPECT--
[2,2] ["z",1] ["r",3] [null,0] ["",0] [[1],1] [null,1] 
