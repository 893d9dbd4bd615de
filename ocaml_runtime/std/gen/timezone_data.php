<?php
// Writes timezone_data.ml: php gen/timezone_data.php > timezone_data.ml
// Sources: the TZif files and zone.tab of /usr/share/zoneinfo, and php's own list of abbreviations.

const ROOT = '/usr/share/zoneinfo/';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 32 digits, most significant first, all but the last with the continuation bit. */
function varint(int $n): string
{
    $s = DIGITS[$n & 31];
    while ($n >>= 5) {
        $s = DIGITS[32 + ($n & 31)] . $s;
    }
    return $s;
}

/** Types, transitions and rule of a TZif file (its 64-bit part). */
function tzif(string $file): array
{
    $b = file_get_contents($file);
    $head = fn ($at) => array_values(unpack('N6', $b, $at + 20));
    [$utc, $std, $leap, $time, $type, $char] = $head(0);
    $at = 44 + $time * 5 + $type * 6 + $char + $leap * 8 + $std + $utc;
    [$utc, $std, $leap, $time, $type, $char] = $head($at);
    $at += 44;
    $times = $time ? array_values(unpack("J$time", $b, $at)) : [];
    $kinds = $time ? array_values(unpack("C$time", $b, $at + $time * 8)) : [];
    $at += $time * 9;
    $names = substr($b, $at + $type * 6, $char);
    $types = [];
    for ($i = 0; $i < $type; $i++) {
        $o = unpack('N', $b, $at + 6 * $i)[1];
        $o = $o >= 2 ** 31 ? $o - 2 ** 32 : $o;
        $name = substr($names, ord($b[$at + 6 * $i + 5]));
        $types[] = [$o, ord($b[$at + 6 * $i + 4]), substr($name, 0, strpos($name, "\0"))];
    }
    $at += $type * 6 + $char + $leap * 12 + $std + $utc;
    return [$types, $times, $kinds, trim(substr($b, $at))];
}

/** Times when the rule "std off dst [off],Mm.w.d[/h],Mm.w.d[/h]" changes in a year; [] without daylight saving. */
function changes(string $rule, int $year): array
{
    $name = '(<[^>]*>|[A-Za-z]+)';
    $off = '([-+]?[0-9:]+)';
    if (!preg_match("~^$name$off$name$off?,M(\d+)\\.(\d)\\.(\d)(?:/$off)?,M(\d+)\\.(\d)\\.(\d)(?:/$off)?\$~", $rule, $m)) {
        return [];
    }
    $seconds = function (string $t): int {
        $sign = $t[0] == '-' ? -1 : 1;
        $p = explode(':', ltrim($t, '+-')) + [0, 0, 0];
        return $sign * ($p[0] * 3600 + $p[1] * 60 + $p[2]);
    };
    $at = function ($month, $week, $day, $hour) use ($year, $seconds) {
        $first = gmmktime(0, 0, 0, $month, 1, $year);
        $d = ($day - gmdate('w', $first) + 7) % 7 + 7 * ($week - 1);
        while ($d >= gmdate('t', $first)) {
            $d -= 7;
        }
        return $first + $d * 86400 + ($hour === '' ? 7200 : $seconds($hour));
    };
    $std = -$seconds($m[2]);
    $dst = ($m[4] ?? '') === '' ? $std + 3600 : -$seconds($m[4]);
    $clean = fn ($s) => trim($s, '<>');
    $list = [
        $at($m[5], $m[6], $m[7], $m[8] ?? '') - $std => [$dst, 1, $clean($m[3])],
        $at($m[9], $m[10], $m[11], $m[12] ?? '') - $dst => [$std, 0, $clean($m[1])],
    ];
    ksort($list);
    return $list;
}

/** How many of the last transitions, up to the end of 2037, the rule gives by itself. */
function by_rule(array $types, array $times, array $kinds, string $rule): int
{
    $made = [];
    if ($times === [] || changes($rule, 2000) === []) {
        return 0;
    }
    for ($y = 1960; $y <= 2037; $y++) {
        $made += changes($rule, $y);
    }
    if (array_key_last($made) !== end($times)) {
        return 0;
    }
    $n = 0;
    $want = array_reverse($made, true);
    for ($i = count($times) - 1; $i > 0; $i--) {
        if (key($want) !== $times[$i] || current($want) !== $types[$kinds[$i]]) {
            break;
        }
        next($want);
        $n++;
    }
    return $n;
}

/** A quoted OCaml string, folded at 90 columns. */
function quoted(string $s): string
{
    $s = strtr($s, ['\\' => '\\\\', '"' => '\\"']);
    return '"' . implode("\\\n      ", str_split($s, 82)) . '"';
}

$places = [];
foreach (file(ROOT . 'zone.tab') as $line) {
    if ($line[0] != '#') {
        [$country, $where, $zone, $comment] = explode("\t", rtrim($line, "\n")) + ['', '', '', ''];
        $places[$zone] = "$country$where $comment";
    }
}

$names = array_values(array_filter(
    DateTimeZone::listIdentifiers(DateTimeZone::ALL_WITH_BC),
    fn ($n) => is_file(ROOT . $n) && $n != 'localtime' && file_get_contents(ROOT . $n, false, null, 0, 4) == 'TZif'
));
preg_match('/version (\S+)/', file_get_contents(ROOT . 'tzdata.zi', false, null, 0, 40), $m);
echo "(* Time zones of tzdata $m[1]. Written by gen/timezone_data.php; see Timezone for the notation. *)\n\n";
echo "let version = \"$m[1]\"\n\n";
echo "(* name, types (or \"=\" and the name of an equal zone), transitions, rule, place *)\nlet zones =\n  [\n";
$seen = [];
// the names of zone.tab come first, so that the others are aliases of them
foreach ([true, false] as $main) {
    foreach ($names as $name) {
        if (isset($places[$name]) != $main) {
            continue;
        }
        $zone = tzif(ROOT . $name);
        $id = serialize($zone);
        $place = $places[$name] ?? '';
        if (isset($seen[$id])) {
            echo "    (", quoted($name), ", ", quoted("=" . $seen[$id]), ", \"\", \"\", ", quoted($place), ");\n";
            continue;
        }
        $seen[$id] = $name;
        [$types, $times, $kinds, $rule] = $zone;
        $tail = by_rule($types, $times, $kinds, $rule);
        $text = '';
        $last = 0;
        for ($i = 0; $i < count($times) - $tail; $i++) {
            $step = $times[$i] - $last;
            $last = $times[$i];
            // the first one may be negative: counted from 2^32 seconds before the epoch
            $step = $i == 0 ? $step + 2 ** 32 : $step;
            $text .= varint($step % 900 == 0 ? intdiv($step, 900) * 2 : $step * 2 + 1) . varint($kinds[$i]);
        }
        $types = implode(';', array_map(fn ($t) => implode(',', $t), $types));
        echo "    (", quoted($name), ", ", quoted($types), ",\n     ", quoted(varint($tail) . $text), ", ", quoted($rule), ", ", quoted($place), ");\n";
    }
}
echo "  ]\n\n(* abbreviation, daylight saving, offset, zones by their number in the sorted list of all names *)\nlet abbreviations =\n  [\n";
$number = array_flip($names);
foreach (timezone_abbreviations_list() as $abbr => $list) {
    $runs = [];
    foreach ($list as $e) {
        $key = (int) $e['dst'] . " " . $e['offset'];
        if ($runs === [] || end($runs)[0] !== $key) {
            $runs[] = [$key, ''];
        }
        $n = $e['timezone_id'] === null ? 0 : $number[$e['timezone_id']] + 1;
        $runs[count($runs) - 1][1] .= DIGITS[$n >> 6] . DIGITS[$n & 63];
    }
    foreach ($runs as [$key, $ids]) {
        [$dst, $offset] = explode(' ', $key);
        echo "    (", quoted((string) $abbr), ", ", $dst ? 'true' : 'false', ", ", $offset < 0 ? "($offset)" : $offset, ", ", quoted($ids), ");\n";
    }
}
echo "  ]\n";
