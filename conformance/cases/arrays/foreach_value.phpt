--TEST--
foreach works on the array as it was
--FILE--
<?php
$a = [1, 2, 3];
foreach ($a as $k => $v) {
    if ($k === 0) {
        $a[] = 4;
        unset($a[1]);
        $a[2] = 'changed';
    }
    echo "$k=>$v ";
}
echo json_encode($a), "\n";
foreach ([3, 1] as $v);
var_dump($v);
foreach ($a as $k => $a) {
    echo $k, ' ';
}
var_dump($a);
foreach ([] as $never) {
    echo 'never';
}
var_dump(isset($never));
--EXPECT--
0=>1 1=>2 2=>3 {"0":1,"2":"changed","3":4}
int(1)
0 2 3 int(4)
bool(false)
