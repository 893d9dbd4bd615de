<?php
// Writes cases for the test beside it from patterns.txt: php bless.php > cases.txt
// With another file as argument, cases from that.
require __DIR__ . '/bless_case.php';

foreach (read_patterns($argv[1] ?? __DIR__ . '/patterns.txt') as [$pattern, $subjects]) {
    echo bless_names($pattern);
    foreach ($subjects as $subject) {
        echo bless_case('M', $pattern, $subject), bless_case('A', $pattern, $subject);
    }
}
