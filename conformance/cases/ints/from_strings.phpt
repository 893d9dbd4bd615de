--TEST--
intval and casts from strings
--FILE--
<?php
foreach (['12', ' 12', '12 ', '12abc', 'abc', '', '1e3', '1e1000', '-0', '+5', '0x1A', '0b11', '017', '9223372036854775807', '9223372036854775808', '-9223372036854775809', '.5', '1.9', "\n7", '- 5', '1_000'] as $s) {
    echo str_pad(json_encode($s), 24), (int) $s, ' ', intval($s), ' ', is_numeric($s) ? 'numeric' : 'not', "\n";
}
--EXPECT--
"12"                    12 12 numeric
" 12"                   12 12 numeric
"12 "                   12 12 numeric
"12abc"                 12 12 not
"abc"                   0 0 not
""                      0 0 not
"1e3"                   1000 1000 numeric
"1e1000"                0 0 numeric
"-0"                    0 0 numeric
"+5"                    5 5 numeric
"0x1A"                  0 0 not
"0b11"                  0 0 not
"017"                   17 17 numeric
"9223372036854775807"   9223372036854775807 9223372036854775807 numeric
"9223372036854775808"   9223372036854775807 9223372036854775807 numeric
"-9223372036854775809"  -9223372036854775808 -9223372036854775808 numeric
".5"                    0 0 numeric
"1.9"                   1 1 numeric
"\n7"                   7 7 numeric
"- 5"                   0 0 not
"1_000"                 1 1 not
