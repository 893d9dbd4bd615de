<?php
// One line of the test's data for one pattern and subject, from php's own preg functions.

function escaped(string $text): string {
    return $text === '' ? '-' : strtr(rawurlencode($text), ['-' => '%2D']);
}

function shown(array $groups): string {
    $out = [];
    foreach ($groups as $key => [$text, $offset]) {
        if (is_int($key)) $out[] = $offset < 0 ? '-' : $offset . ',' . ($offset + strlen($text));
    }
    return implode(';', $out);
}

function bless_case(string $kind, string $pattern, string $subject, int $offset = 0): string {
    error_clear_last();
    $flags = PREG_OFFSET_CAPTURE | PREG_UNMATCHED_AS_NULL;
    if ($kind === 'M') $result = @preg_match($pattern, $subject, $m, $flags, $offset);
    else $result = @preg_match_all($pattern, $subject, $m, $flags | PREG_SET_ORDER, $offset);
    if ($error = error_get_last()) {
        $message = preg_replace('/^preg_match(_all)?\(\): (Compilation failed: )?/', '', $error['message']);
        $expected = 'error:' . escaped($message);
    } elseif ($result === false) $expected = 'fail:' . preg_last_error();
    elseif ($kind === 'M') $expected = $result ? 'g:' . shown($m) : 'none';
    else $expected = 'a:' . implode('|', array_map('shown', $m));
    return "$kind " . escaped($pattern) . ' ' . escaped($subject) . " $offset $expected\n";
}

// The named groups, if the pattern is right and has some.
function bless_names(string $pattern): string {
    $names = [];
    if (@preg_match_all($pattern, '', $m) === false || str_contains($pattern, '(?J)') || !preg_match('/\(\?P?[<\']\w/', $pattern)) return '';
    $last = null;
    foreach (array_reverse(array_keys($m)) as $key) {
        if (is_int($key)) $last = $key;
        else $names[] = "$key=$last";
    }
    sort($names);
    return $names ? 'N ' . escaped($pattern) . ' - 0 n:' . implode(';', $names) . "\n" : '';
}

// Blocks of lines: a pattern at the margin (␊ is a newline), then its subjects, indented, in the
// escapes of a PHP double-quoted string.
function read_patterns(string $file): array {
    $all = [];
    foreach (file($file, FILE_IGNORE_NEW_LINES) as $line) {
        if ($line === '' || str_starts_with($line, '## ')) continue;
        if ($line[0] !== ' ') $all[] = [str_replace('␊', "\n", $line), []];
        else $all[count($all) - 1][1][] = unquote(substr($line, 2));
    }
    return $all;
}

function unquote(string $text): string {
    return preg_replace_callback('/\\\\(?:u\{([0-9a-f]+)\}|x([0-9a-f]{2})|(.))/i', function ($m) {
        if (($m[1] ?? '') !== '') return mb_chr(hexdec($m[1]), 'UTF-8');
        if (($m[2] ?? '') !== '') return chr(hexdec($m[2]));
        return ['n' => "\n", 'r' => "\r", 't' => "\t", '0' => "\0", 'e' => ''][$m[3]] ?? $m[3];
    }, $text);
}
