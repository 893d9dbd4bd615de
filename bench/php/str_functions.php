<?php
$words = ['alpha', 'Beta', 'gamma', 'DELTA', 'epsilon', 'zeta-eta', 'theta_iota'];
$total = 0;
for ($i = 0; $i < 250000; $i++) {
    $word = $words[$i % 7];
    $s = str_pad(ucfirst(strtolower($word)), 12, '.', STR_PAD_LEFT) . substr($word, 1, 3) . strrev($word);
    $s = str_replace(['a', 'e'], ['4', '3'], $s);
    $total += strlen($s) + (int) strpos($s, '4') + ord($s[0]) + substr_count($s, '3');
    $parts = explode('.', trim($s, '.'));
    $total += count($parts) + strlen(implode('-', $parts)) + strlen(htmlspecialchars("<$word>"));
    $total += strlen(sprintf('%05d:%s', $i, $word));
}
echo $total, "\n";
