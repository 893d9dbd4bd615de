--TEST--
Changing keys and values while reading others
--FILE--
<?php
$stock = ['apple' => 3, 'pear' => 0, 'fig' => 7];
foreach ($stock as $fruit => $n) {
    if ($n === 0) {
        unset($stock[$fruit]);
    } else {
        $stock[strtoupper($fruit)] = $n + 1;
    }
}
print_r($stock);
$groups = [];
foreach (['ant', 'bee', 'asp', 'bat', 'cat'] as $word) {
    $groups[$word[0]][] = $word;
    $groups[$word[0]]['count'] ??= 0;
    $groups[$word[0]]['count']++;
}
print_r($groups);
--EXPECT--
Array
(
    [apple] => 3
    [fig] => 7
    [APPLE] => 4
    [FIG] => 8
)
Array
(
    [a] => Array
        (
            [0] => ant
            [count] => 2
            [1] => asp
        )

    [b] => Array
        (
            [0] => bee
            [count] => 2
            [1] => bat
        )

    [c] => Array
        (
            [0] => cat
            [count] => 1
        )

)
