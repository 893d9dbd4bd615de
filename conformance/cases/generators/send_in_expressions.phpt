--TEST--
Yields inside expressions, in order
--FILE--
<?php
function show($x) { echo "[$x]"; return $x; }
function sums($a) {
    $b = 5;
    $r = $a + (yield 'first') * show(2) - (yield 'second');
    echo "r=$r\n";
    $b = $b . (yield 'third') . show($b = 'changed');
    echo "b=$b\n";
    $list = [yield 'k' => 'four', 'x' => yield 'five', ...(yield 'six')];
    print_r($list);
    echo "interpolated ", yield 'seven', " ", "{$list['x']}", "\n";
    $s = strtoupper(yield) . max(yield 1, yield 2, show(3));
    echo $s, "\n";
    $list[yield 'dim'] = yield 'val';
    print_r($list);
    return (yield 'left') && (yield 'right') ? yield 'then' : yield 'else';
}
$g = sums(1);
$g->current();
foreach ([10, 3, 'T', 'k1', 'v1', [7, 8], 'shown', 'up', 50, 4, 'D', 'V', true, true, 'end'] as $value) {
    echo '<', json_encode($g->send($value)), ">\n";
}
var_dump($g->getReturn());
--EXPECT--
<[2]"second">
<r=18
"third">
<[changed]b=5Tchanged
"four">
<"five">
<"six">
<Array
(
    [0] => k1
    [x] => v1
    [1] => 7
    [2] => 8
)
interpolated "seven">
<shown v1
null>
<1>
<2>
<[3]UP50
"dim">
<"val">
<Array
(
    [0] => k1
    [x] => v1
    [1] => 7
    [2] => 8
    [D] => V
)
"left">
<"right">
<"then">
<null>
string(3) "end"
