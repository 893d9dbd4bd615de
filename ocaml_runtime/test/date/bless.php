<?php
// Writes cases.txt: php bless.php > cases.txt
// A line is: kind, arguments and what php answers, separated by tabs; all but the kind json.

mt_srand(20240229);
$zones = [
    'UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Sao_Paulo',
    'Pacific/Apia', 'Africa/Casablanca', 'Europe/Dublin', 'Asia/Tehran', 'America/St_Johns', 'Africa/Monrovia',
    'Antarctica/Troll', 'Asia/Gaza', 'Pacific/Chatham', 'Europe/London', 'America/Nuuk', 'US/Pacific',
];
function line(string $kind, ...$parts)
{
    echo $kind;
    foreach ($parts as $p) {
        echo "\t", json_encode($p, JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE);
    }
    echo "\n";
}
$letters = str_split('dDjlNSwzWFmMntLoYyXxaABgGhHisuveIOPpTZcrU');
function moment()
{
    return match (mt_rand(0, 5)) {
        0 => mt_rand(-5000000000, -2000000000),
        1 => mt_rand(-2000000000, 0),
        2 => mt_rand(4000000000, 20000000000),
        3 => mt_rand(-100000000000, 400000000000),
        default => mt_rand(0, 2500000000),
    };
}
$all = implode('|', $letters);
for ($i = 0; $i < 700; $i++) {
    date_default_timezone_set($z = $zones[$i % count($zones)]);
    line('date', $z, $all, $t = moment(), date($all, $t));
}
// around the changes of clocks
line('now', time());
foreach ($zones as $z) {
    date_default_timezone_set($z);
    foreach ((new DateTimeZone($z))->getTransitions(-3000000000, 2200000000) as $n => $tr) {
        if ($n % 17) {
            continue;
        }
        foreach ([-3601, -1, 0, 1, 3600] as $d) {
            line('date', $z, 'Y-m-d H:i:s T P I', $tr['ts'] + $d, date('Y-m-d H:i:s T P I', $tr['ts'] + $d));
        }
        foreach ([-5400, -1800, 0, 1800, 5400] as $d) {
            $g = gmdate('G i s n j Y', $tr['ts'] + $tr['offset'] + $d);
            $a = array_map('intval', explode(' ', $g));
            line('mktime', $z, $a, mktime(...$a));
            $text = gmdate('Y-m-d H:i:s', $tr['ts'] + $tr['offset'] + $d);
            line('strtotime', $z, $text, 0, strtotime($text, 0));
        }
    }
}
$names = array_filter(
    DateTimeZone::listIdentifiers(DateTimeZone::ALL_WITH_BC),
    fn ($z) => !in_array($z, ['localtime', 'leapseconds', 'tzdata.zi'])
);
foreach ($names as $n => $z) {
    if ($n % 2 == 0) {
        date_default_timezone_set($z);
        foreach ([-3000000000, -1500000000, -500000000, 100000000, 800000000, 1500000000, 1720000000, 3000000000] as $t) {
            line('date', $z, 'c T e', $t, date('c T e', $t));
        }
    }
}
for ($i = 0; $i < 700; $i++) {
    date_default_timezone_set($z = $zones[$i % count($zones)]);
    $a = [mt_rand(-50, 50), mt_rand(-100, 100), mt_rand(-100, 100), mt_rand(-20, 30), mt_rand(-60, 90), mt_rand(0, 2200)];
    line('mktime', $z, $a, mktime(...$a));
}

$texts = [
    'now', 'today', 'midnight', 'noon', 'tomorrow', 'yesterday', 'yesterday noon', 'tomorrow 14:30', '+1 day', '-1 week',
    '+2 weeks 3 days', 'next month', 'last year', 'next monday', 'last friday', 'monday next week', 'sunday this week',
    'saturday this week', 'first day of next month', 'last day of february 2024', 'first monday of january 2025',
    'last friday of next month', 'third tuesday of march 2021', 'second wednesday of 2020-02', '3 weekdays', '-7 weekdays',
    '10 September 2000', '10 Sep 2000 UTC', 'Sat, 13 Mar 2010 11:30 UTC', '2010-W05', '2010W051', '2008-W28-3', '2008-06',
    '2008-06-30', '30-6-2008', '30.6.2008', '30.6.08', '6/30/2008', '6/30', '2008.197', '2008197', '20080630', '20080630T101010',
    '20080630t101010', '2008-06-30T10:10:10.5+02:00', '2008-06-30T10:10:10Z', '2008:06:30 10:10:10', '10/Oct/2000:13:55:36 -0700',
    '@1215282385', '@-1.5', '@0.25', '4pm', '4:08 am', '04:08:37 am', '4.08', '19.19.19', 'T10:20', 't1020', '1020', '102030',
    '22:49:12.42 GMT', 'back of 7pm', 'front of 5am', 'back of 19', 'Feb', 'February 2019', '2019 feb', 'May-09-78', 'Apr-17-1790',
    '78-Dec-22', '1814-MAY-17', '5/17/06', '17 May', 'May 17', 'May 17, 2012 3:04pm', 'Jun 1 10:00', '1 June', '30th June 2008',
    'June 2nd, 2009', 'II', '1.5.2020 12:00', '2020-02-30', '2021-02-29 24:00', '12:00:60', '25:00', '2012-01-01 foo', '',
    ' ', 'foo', 'next foo', '1 month ago', '2 days 3 hours ago', '+1 month -1 day', 'last day of', 'first day of this month 00:00',
    'monday', 'tue', 'Wednesdays', 'weekdays', 'sat next month', '-1 sunday', '+2 tuesday', 'eighth day', 'twelfth month',
    'sixth week', 'this week', 'previous week', 'last sat of July 2008', '2005-07-14 22:30:41', '2005-07-14 22:30:41 GMT+0200',
    '2005-07-14T22:30:41-0700', '2005-07-14 22:30 EST', '2005-07-14 22:30 EDT', '2005-07-14 22:30 Europe/Rome',
    '2005-07-14 22:30 (CEST)', '2005-07-14 22:30 A', '2005-07-14 22:30 Foo/Bar', '22:30 10:20', '2000-01-01 2001-01-01',
    '11 Oct', '11Oct', '11 Oct 2005 2:00', '11Oct 2005 2pm', '2005/8/12', 'Thu, 21 Dec 2000 16:01:07 +0200',
    'Thu Jun 19 2008 10:00', '1 January 2001 00:00:00.123456', '20011301', '2001-13-01', '00-1-1', '69-1-1', '70-1-1', '1-1-1',
    '2011-10-02 02:30', '1e5', '+1 fortnight', '1 sec', '+30 sec ago', '+1 ms', '10 usec', '+1 mins', 'second', '5', '12', '123', '1234',
    '12345', '123456', '1234567', '12345678', '2008', '1986', '1 2 3', 'noon tomorrow', 'tomorrow noon', 'midnight +1 hour',
    'first sat of July 2008 noon', '00:00:00.000001', '-0001-11-30', '0000-00-00', '0000-00-00 00:00:00', '+10000-01-01', '1/1', '13/1',
    '2024-02-29 +1 year', '31 January +1 month', '2024-03-31 02:30:00 +1 day', 'Monday, January 1st, 2024', '1st of may', 'Sept 5', 'sept. 5 2007',
    '5-sep-07', "2007-09-05\t10:00", "10:00\n", '2022-08-15 10:00:00 PM', '10:00 p.m.', '10 pm', '12am', '12:30 pm', '0:30 am', '2012-12-12T',
    '2012-12-12Z', '2012-12-12 +0530', '2012-12-12 10:00 +5', '2012-12-12 10:00+05:30:15', 'UTC', 'EST', '+02:00', 'last wed of', 'last day',
    '1 weekday ago', 'weekday', '+1 weeks', 'next year', 'next week', 'last week monday', 'monday last week 10:00', 'eight days',
];
$bases = [0, 951782400, 1709251199, 1711850400, 1720000000, 1735689599, -1000000000];
foreach ($texts as $i => $text) {
    foreach ($bases as $j => $base) {
        date_default_timezone_set($z = $zones[($i + $j) % 3]);
        line('strtotime', $z, $text, $base, strtotime($text, $base));
    }
    date_default_timezone_set('UTC');
    line('parse', $text, date_parse($text));
}
// texts put together by chance
$pieces = ['2024-02-29', '10:20', 'monday', '+1 day', 'last', 'next', 'month', '3 weeks', 'ago', 'first day of', 'feb', '2011', '12', 'noon', 'UTC', '+0200', 'EST', 'Europe/Paris', '@86400', 'T', ',', '-', '7/4', 'of', 'fri', '1st', 'pm', '5', '.5', 'weekdays', 'W10', 'sat this week', '00:00', 'tomorrow', 'year', '-2 hours', '(', 'xyz'];
for ($i = 0; $i < 1500; $i++) {
    $text = '';
    for ($n = mt_rand(1, 4); $n; $n--) {
        $text .= $pieces[array_rand($pieces)] . (mt_rand(0, 4) ? ' ' : '');
    }
    date_default_timezone_set($z = $zones[$i % 4]);
    line('strtotime', $z, $text, $base = $bases[$i % count($bases)], strtotime($text, $base));
    if ($i % 2) {
        line('parse', $text, date_parse($text));
    }
}
date_default_timezone_set('UTC');
$formats = [
    ['Y-m-d', '2020-02-30'], ['Y-m-d H:i:s', '2020-01-02 03:04:05'], ['d/m/y', '1/2/69'], ['D, d M Y', 'Mon, 06 Jan 2020'],
    ['!d/m/Y', '15/08/2022'], ['Y-m-d|', '2022-08-15'], ['U', '1234567890'], ['U.u', '1234567890.5'], ['H\h i\m', '23h 15m'],
    ['Y-m-d ??:??', '2020-01-01 10:20'], ['Y-m-d+', '2020-01-01 trailing'], ['Y-m-d', '2020-01-01 x'], ['Y-m-d H', '2020-01-01'],
    ['g:i A', '1:05 pm'], ['g:i A', '13:05 pm'], ['h:i a', '12:00 AM'], ['z Y', '45 2020'], ['Y z', '2020 365'], ['j-M-Y', '15-Feb-2009'],
    ['l jS F Y', 'Monday 1st June 2020'], ['Y-m-d\TH:i:sP', '2020-01-01T10:00:00+02:00'], ['Y-m-d e', '2020-01-01 Europe/Paris'],
    ['Y-m-d T', '2020-01-01 EST'], ['Y-m-d O', '2020-01-01 Foo'], ['v', '5'], ['u', '123'], ['H:i:s.u', '10:00:00.123456'],
    ['*Y', 'foo 2020'], ['#Y', '/2020'], ['#Y', 'x2020'], ['X-m-d', '+12345-01-01'], ['A', 'pm'], ['i', '5'], ['s', '61'], ['H:i', '25:61'],
    ['Y-m-d', ''], ['', '2020'], ['Ymd', '20201301'], ['Y-m-d H:i:s', '2020-01-01'], ['d', 'x'], ['M', 'foo'], ['D', 'foo'], ['S', 'th'],
    ['Y\\', '2020\\'], ['?', 'a'], ['Y m', '2020   01'], ['Ym d', "202001 \t05"], ['i:s', '10:5'], ['y', '1'], ['n/j/Y', '2/9/2021'],
];
foreach ($formats as [$f, $s]) {
    line('parse_format', $f, $s, date_parse_from_format($f, $s));
}
foreach (['P1Y2M10DT2H30M', 'P1W', 'P1W2D', 'PT36H', 'P', 'PT', 'P1', 'P1S', 'PT1S', 'P0001-02-03T04:05:06', 'xx', '', 'P1Y1D', 'P1D1Y', 'PT1M', 'P1M', 'P99999D', 'p1d'] as $s) {
    try {
        $v = (new DateInterval($s))->format('%y %m %d %h %i %s %a %R');
    } catch (Exception $e) {
        $v = false;
    }
    line('interval', $s, $v);
}
// differences, and adding them back
for ($i = 0; $i < 1200; $i++) {
    $z = $zones[mt_rand(0, 15)];
    $y = $i % 3 ? $z : $zones[mt_rand(0, 15)];
    $a = mt_rand(0, 2000000000);
    $b = $i % 2 ? $a + mt_rand(-40000000, 40000000) : mt_rand(0, 2000000000);
    $b = $i % 7 ? $b : $a + mt_rand(-200000, 200000);
    $p = (new DateTime("@$a"))->setTimezone(new DateTimeZone($z));
    $q = (new DateTime("@$b"))->setTimezone(new DateTimeZone($y));
    $d = $p->diff($q);
    line('diff', $z, $a, $y, $b, $d->format('%R %y %m %d %h %i %s %a'), (clone $p)->add($d)->format('c'), (clone $p)->sub($d)->format('c'));
    $w = new DateInterval(sprintf('P%dM%dDT%dH%dM', mt_rand(0, 30), mt_rand(0, 40), mt_rand(0, 50), mt_rand(0, 99)));
    line('wall', $z, $a, $w->format('%m %d %h %i'), (clone $p)->add($w)->format('c'), (clone $p)->sub($w)->format('c'));
}
foreach ($names as $n => $z) {
    if ($n % 6 == 0 && ($o = @timezone_open($z)) && $o->getLocation()) {
        line('transitions', $z, md5(json_encode($o->getTransitions())), $o->getLocation());
    }
}
