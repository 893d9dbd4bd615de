--TEST--
date with fixed timestamps
--FILE--
<?php
$t = 1718452800;
foreach (['Y-m-d H:i:s', 'D, d M Y', 'l jS F Y', 'N w z t L o W', 'g:i a G:i A h', 'U e T P O c', 'r', 'y n j', '\Y\e\a\r: Y', 'u v B'] as $f) echo $f, ' => ', date($f, $t), ' | ', date($f, 0), ' | ', gmdate($f, -86400 * 365), "\n";
foreach ([[2024, 2, 29], [2023, 2, 29], [2024, 13, 1], [2024, 4, 31]] as [$y, $m, $d]) var_dump(checkdate($m, $d, $y));
var_dump(mktime(12, 0, 0, 6, 15, 2024), mktime(0, 0, 0, 14, -1, 2023), gmmktime(1, 2, 3, 4, 5, 2006), idate('Y', $t), date('jS', 86400), date('jS', 86400 * 2), date('jS', 86400 * 10), date('jS', 86400 * 21));
print_r(getdate($t)); print_r(localtime($t, true)); print_r(date_parse('2024-06-15 12:34:56'));
--EXPECT--
Y-m-d H:i:s => 2024-06-15 12:00:00 | 1970-01-01 00:00:00 | 1969-01-01 00:00:00
D, d M Y => Sat, 15 Jun 2024 | Thu, 01 Jan 1970 | Wed, 01 Jan 1969
l jS F Y => Saturday 15th June 2024 | Thursday 1st January 1970 | Wednesday 1st January 1969
N w z t L o W => 6 6 166 30 1 2024 24 | 4 4 0 31 0 1970 01 | 3 3 0 31 0 1969 01
g:i a G:i A h => 12:00 pm 12:00 PM 12 | 12:00 am 0:00 AM 12 | 12:00 am 0:00 AM 12
U e T P O c => 1718452800 UTC UTC +00:00 +0000 2024-06-15T12:00:00+00:00 | 0 UTC UTC +00:00 +0000 1970-01-01T00:00:00+00:00 | -31536000 UTC GMT +00:00 +0000 1969-01-01T00:00:00+00:00
r => Sat, 15 Jun 2024 12:00:00 +0000 | Thu, 01 Jan 1970 00:00:00 +0000 | Wed, 01 Jan 1969 00:00:00 +0000
y n j => 24 6 15 | 70 1 1 | 69 1 1
\Y\e\a\r: Y => Year: 2024 | Year: 1970 | Year: 1969
u v B => 000000 000 541 | 000000 000 041 | 000000 000 041
bool(true)
bool(false)
bool(false)
bool(false)
int(1718452800)
int(1706572800)
int(1144198923)
int(2024)
string(3) "2nd"
string(3) "3rd"
string(4) "11th"
string(4) "22nd"
Array
(
    [seconds] => 0
    [minutes] => 0
    [hours] => 12
    [mday] => 15
    [wday] => 6
    [mon] => 6
    [year] => 2024
    [yday] => 166
    [weekday] => Saturday
    [month] => June
    [0] => 1718452800
)
Array
(
    [tm_sec] => 0
    [tm_min] => 0
    [tm_hour] => 12
    [tm_mday] => 15
    [tm_mon] => 5
    [tm_year] => 124
    [tm_wday] => 6
    [tm_yday] => 166
    [tm_isdst] => 0
)
Array
(
    [year] => 2024
    [month] => 6
    [day] => 15
    [hour] => 12
    [minute] => 34
    [second] => 56
    [fraction] => 0
    [warning_count] => 0
    [warnings] => Array
        (
        )

    [error_count] => 0
    [errors] => Array
        (
        )

    [is_localtime] => 
)
