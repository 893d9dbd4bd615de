--TEST--
Yields in every kind of statement
--FILE--
<?php
function loops($n) {
    for ($i = 0; $i < $n; $i++) {
        if ($i === 1) continue;
        yield "for $i";
        if ($i === 3) break;
    }
    $i = 0;
    while ($i < 5) {
        $i++;
        if ($i % 2) continue;
        yield "while $i";
    }
    do { yield "do $i"; } while (--$i > 3);
    foreach (['x' => [1, 2], 'y' => [3]] as $k => $list) {
        foreach ($list as $v) {
            if ($v === 2) continue 2;
            yield "$k$v";
        }
    }
    for (;;) { yield 'forever'; break; }
    switch ($n) {
        case 4: yield 'four';
        case 5: yield 'five'; break;
        default: yield 'default';
    }
    $m = match (true) { $n < 5 => yield 'small', default => yield 'large' };
    echo "m = $m\n";
    $x = null ?? yield 'coalesce';
    echo "x = $x\n";
    [$p, [, $q]] = yield 'list';
    echo "p = $p, q = $q\n";
    if (yield 'if') { yield 'yes'; } elseif (yield 'elseif') { yield 'elsif yes'; } else { yield 'no'; }
}
foreach ([4, 5, 6] as $n) {
    $g = loops($n);
    while ($g->valid()) {
        $v = $g->current();
        echo $v, "\n";
        $g->send(match ($v) { 'list' => [1, [2, 3]], 'if' => $n === 4, 'elseif' => $n === 5, default => "sent to $v" });
    }
}
--EXPECT--
for 0
for 2
for 3
while 2
while 4
do 5
do 4
x1
y3
forever
four
five
small
m = sent to small
coalesce
x = sent to coalesce
list
p = 1, q = 3
if
yes
for 0
for 2
for 3
while 2
while 4
do 5
do 4
x1
y3
forever
five
large
m = sent to large
coalesce
x = sent to coalesce
list
p = 1, q = 3
if
elseif
elsif yes
for 0
for 2
for 3
while 2
while 4
do 5
do 4
x1
y3
forever
default
large
m = sent to large
coalesce
x = sent to coalesce
list
p = 1, q = 3
if
elseif
no
