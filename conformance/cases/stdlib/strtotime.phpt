--TEST--
strtotime with a base
--FILE--
<?php
$base = 1718452800;
foreach (['2024-01-31', '2024-02-29 13:45:10', '1 January 2020', '+1 day', '-2 weeks', 'next month', 'tomorrow', 'last friday', 'monday', '@86400', '2024-06-15T10:00:00Z', '2024-06-15T10:00:00+02:00', '15 Jun 2024 3pm', 'first day of next month', 'last day of february 2023', 'noon', 'nonsense'] as $s) { $t = strtotime($s, $base); echo str_pad($s, 28), $t === false ? 'false' : date('Y-m-d H:i:s', $t), "\n"; }
--EXPECT--
2024-01-31                  2024-01-31 00:00:00
2024-02-29 13:45:10         2024-02-29 13:45:10
1 January 2020              2020-01-01 00:00:00
+1 day                      2024-06-16 12:00:00
-2 weeks                    2024-06-01 12:00:00
next month                  2024-07-15 12:00:00
tomorrow                    2024-06-16 00:00:00
last friday                 2024-06-14 00:00:00
monday                      2024-06-17 00:00:00
@86400                      1970-01-02 00:00:00
2024-06-15T10:00:00Z        2024-06-15 10:00:00
2024-06-15T10:00:00+02:00   2024-06-15 08:00:00
15 Jun 2024 3pm             2024-06-15 15:00:00
first day of next month     2024-07-01 12:00:00
last day of february 2023   2023-02-28 00:00:00
noon                        2024-06-15 12:00:00
nonsense                    false
