--TEST--
A list that becomes a map and back
--FILE--
<?php
$a = [];
for ($i = 0; $i < 100; $i++) {
    $a[] = $i * $i;
}
$a['key'] = 'value';
for ($i = 0; $i < 100; $i += 2) {
    unset($a[$i]);
}
echo count($a), ' ', array_sum(array_filter($a, 'is_int')), ' ', array_key_first($a), ' ', array_key_last($a), "\n";
$a = array_values($a);
$a[50] = 'replaced';
echo count($a), ' ', $a[49], ' ', $a[50], "\n";
$reverse = [];
for ($i = 9; $i >= 0; $i--) {
    $reverse[$i] = $i;
}
echo implode(',', $reverse), ' ', json_encode($reverse), "\n";
ksort($reverse);
echo json_encode($reverse), "\n";
--EXPECT--
51 166650 1 key
51 9801 replaced
9,8,7,6,5,4,3,2,1,0 {"9":9,"8":8,"7":7,"6":6,"5":5,"4":4,"3":3,"2":2,"1":1,"0":0}
[0,1,2,3,4,5,6,7,8,9]
