<?php
$seed = 3;
$people = [];
for ($i = 0; $i < 60000; $i++) {
    $seed = ($seed * 1103515245 + 12345) & 0x7fffffff;
    $people[] = ['id' => $i, 'age' => $seed % 90, 'name' => 'n' . ($seed % 9973)];
}
usort($people, fn (array $a, array $b): int => $a['age'] <=> $b['age'] ?: strcmp($a['name'], $b['name']));
echo $people[0]['id'], ' ', $people[30000]['id'], ' ', $people[59999]['name'], "\n";
usort($people, fn ($a, $b) => $b['id'] - $a['id']);
echo $people[0]['id'], "\n";
$ages = array_column($people, 'age');
sort($ages);
echo $ages[30000], "\n";
