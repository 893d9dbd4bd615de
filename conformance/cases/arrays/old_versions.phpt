--TEST--
Old copies stay as they were
--FILE--
<?php
$versions = [];
$a = [];
for ($i = 0; $i < 6; $i++) {
    $a[$i % 4] = $i;
    $versions[] = $a;
}
foreach ($versions as $v) {
    echo json_encode($v), "\n";
}
$versions[0][] = 'tail';
$versions[2][1] = 'edit';
echo json_encode($versions), json_encode($a), "\n";
--EXPECT--
[0]
[0,1]
[0,1,2]
[0,1,2,3]
[4,1,2,3]
[4,5,2,3]
[[0,"tail"],[0,1],[0,"edit",2],[0,1,2,3],[4,1,2,3],[4,5,2,3]][4,5,2,3]
