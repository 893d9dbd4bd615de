--TEST--
Elements of arrays of numbers as operands, missing ones too; compound assignment and rows of tables
--FILE--
<?php
set_error_handler(function (int $level, string $message): bool {
    echo "[$message]\n";
    return true;
});

function sums(array $ints, array $floats, int $n): void
{
    $total = 0;
    $scaled = 0.0;
    for ($i = 0; $i <= $n; $i++) {
        $total += $ints[$i] * 2;
        $scaled += $floats[$i] * 1.5;
    }
    var_dump($total, $scaled, $ints[$n] + $ints[9], $floats[9] * $floats[9], $floats[9] - 0.5, 7 % ($ints[9] + 2));
}
sums([1, 2, 3], [0.5, 1.5], 2);
sums([PHP_INT_MAX, 2, 3], [0.5, -0.0], 1);

function grow(): array
{
    $counts = [];
    for ($i = 0; $i < 3; $i++) {
        $counts[$i] = $i;
    }
    for ($i = 0; $i < 5; $i++) {
        $counts[$i] += $counts[$i % 3] + 1;
        $counts[$i] -= 0.5;
    }
    foreach (['a', 'b', 'a', '7', 'a'] as $key) {
        $counts[$key] += 2;
    }
    return $counts;
}
var_dump(grow());

function table(int $rows, int $columns): array
{
    $table = [];
    for ($i = 0; $i < $rows; $i++) {
        for ($j = 0; $j < $columns; $j++) {
            $table[$i][$j] = $i * $j;
        }
    }
    $copy = $table;
    $table[0][1] = 100;
    $table[5][3] = -1;
    echo json_encode($copy), ' ', json_encode($table), ' ', $table[7][1] ?? 'none', "\n";
    echo $table[8][1] + 1, ' ', max($rows, $columns, 3), ' ', min($rows - 1, $columns * 2), "\n";
    return $table;
}
table(2, 2);

function overflow(int $a): array
{
    $list = [$a];
    $list[0] += 1;
    $list[0] *= 2;
    return $list;
}
var_dump(overflow(PHP_INT_MAX), overflow(5));
--EXPECT--
[Undefined array key 2]
[Undefined array key 9]
[Undefined array key 9]
[Undefined array key 9]
[Undefined array key 9]
[Undefined array key 9]
int(12)
float(3)
int(3)
int(0)
float(-0.5)
int(1)
[Undefined array key 9]
[Undefined array key 9]
[Undefined array key 9]
[Undefined array key 9]
[Undefined array key 9]
float(1.8446744073709552E+19)
float(0.75)
int(2)
int(0)
float(-0.5)
int(1)
[Undefined array key 3]
[Undefined array key 4]
[Undefined array key "a"]
[Undefined array key "b"]
[Undefined array key 7]
array(8) {
  [0]=>
  float(0.5)
  [1]=>
  float(2.5)
  [2]=>
  float(4.5)
  [3]=>
  float(1)
  [4]=>
  float(3)
  ["a"]=>
  int(6)
  ["b"]=>
  int(2)
  [7]=>
  int(2)
}
[[0,0],[0,1]] {"0":[0,100],"1":[0,1],"5":{"3":-1}} none
[Undefined array key 8]
[Trying to access array offset on value of type null]
1 3 1
array(1) {
  [0]=>
  float(1.8446744073709552E+19)
}
array(1) {
  [0]=>
  int(12)
}
