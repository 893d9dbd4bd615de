--TEST--
Named arguments
--FILE--
<?php
function box(int $width, int $height = 10, string ...$tags) { return "$width x $height " . json_encode($tags); }
echo box(height: 5, width: 2), box(3, height: 4), box(1, 2, 'a', 'b'), box(width: 1, color: 'red'), "\n";
foreach ([fn () => box(height: 1), fn () => box(1, width: 2), fn () => strlen(str: 'x'), fn () => str_pad('x', length: 5, pad_type: STR_PAD_LEFT, pad_string: '-')] as $call) {
    try {
        echo $call(), "\n";
    } catch (Error $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
class P { public function __construct(public int $x = 0, public int $y = 0) {} public static function make(...$a) { return new static(...$a); } }
echo json_encode([new P(y: 5), P::make(x: 1), call_user_func('box', width: 7), call_user_func_array('box', ['height' => 1, 'width' => 2])]), "\n";
function order($a, $b, $c) { echo "$a$b$c\n"; }
function noisy($x) { echo "eval $x "; return $x; }
order(c: noisy('C'), a: noisy('A'), b: noisy('B'));
--EXPECT--
2 x 5 []3 x 4 []1 x 2 ["a","b"]1 x 10 {"color":"red"}
ArgumentCountError: box(): Argument #1 ($width) not passed
Error: Named parameter $width overwrites previous argument
Error: Unknown named parameter $str
----x
[{"x":0,"y":5},{"x":1,"y":0},"7 x 10 []","2 x 1 []"]
eval C eval A eval B ABC
