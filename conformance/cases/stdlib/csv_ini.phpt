--TEST--
CSV
--FILE--
<?php
$rows = [['id', 'name'], ['1', 'O"Neil, Bob'], ['2', "multi\nline"], ['3', '']];
$h = fopen('php://memory', 'w+');
foreach ($rows as $r) fputcsv($h, $r);
rewind($h);
echo stream_get_contents($h);
rewind($h);
while (($r = fgetcsv($h)) !== false) echo json_encode($r), "\n";
var_dump(str_getcsv("a;'b;c';d", ';', "'"));
--EXPECT--
id,name
1,"O""Neil, Bob"
2,"multi
line"
3,
["id","name"]
["1","O\"Neil, Bob"]
["2","multi\nline"]
["3",""]
array(3) {
  [0]=>
  string(1) "a"
  [1]=>
  string(3) "b;c"
  [2]=>
  string(1) "d"
}
