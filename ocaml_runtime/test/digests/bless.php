<?php
// Writes cases for the test beside it: php bless.php > cases.txt
// A line is: algorithm text expected; the text is in hexadecimal after an x.
mt_srand(1);
foreach ([0, 1, 3, 8, 55, 56, 57, 63, 64, 65, 111, 112, 113, 119, 127, 128, 129, 200, 1000] as $n) {
    $s = '';
    for ($i = 0; $i < $n; $i++) $s .= chr(mt_rand(0, 255));
    echo 'crc32 x', bin2hex($s), ' ', crc32($s), "\n";
    foreach (['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as $a) {
        echo "$a x", bin2hex($s), ' ', hash($a, $s), "\n", "hmac-$a x", bin2hex($s), ' ', hash_hmac($a, $s, strrev($s)), "\n";
    }
}
