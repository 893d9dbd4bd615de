--TEST--
Replacing
--FILE--
<?php
var_dump(str_replace('l', 'L', 'hello', $count), $count, str_replace(['a', 'b'], ['b', 'c'], 'aabb'), str_replace(['a', 'b'], 'x', 'abc'), str_replace(['a', 'b'], ['1'], 'abc'), str_replace('x', 'y', ['ax', 'k' => 'xx']), str_ireplace('L', 'x', 'HeLlo'), strtr('Hi all', 'ai', 'eo'), strtr('Hi all', ['Hi' => 'Hello', 'Hello' => 'x', 'a' => 'A', '' => 'z']), strtr('abc', []), nl2br("a\nb\r\nc"), addslashes("O'Re\"il\\ly"), stripslashes("O\\'R"), quotemeta('1+1=2?'), chunk_split('abcdefg', 3, '-'), wordwrap('The quick brown fox', 10, "\n", true), wordwrap('A verylongwooooord.', 8, "\n", true), strip_tags('<p>Hello <b>x</b><br/>y</p>', '<b>'), similar_text('World', 'Word', $pct), round($pct, 2), levenshtein('kitten', 'sitting'), soundex('Robert'), metaphone('Thompson'));
--EXPECT--

Warning: strtr(): Ignoring replacement of empty string in %DIR%/test.php on line 2
string(5) "heLLo"
int(2)
string(4) "cccc"
string(3) "xxc"
string(2) "1c"
array(2) {
  [0]=>
  string(2) "ay"
  ["k"]=>
  string(2) "yy"
}
string(5) "Hexxo"
string(6) "Ho ell"
string(9) "Hello All"
string(3) "abc"
string(18) "a<br />
b<br />
c"
string(13) "O\'Re\"il\\ly"
string(3) "O'R"
string(8) "1\+1=2\?"
string(10) "abc-def-g-"
string(19) "The quick
brown fox"
string(21) "A
verylong
wooooord
."
string(15) "Hello <b>x</b>y"
int(4)
float(88.89)
int(3)
string(4) "R163"
string(5) "0MPSN"
