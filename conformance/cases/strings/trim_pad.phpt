--TEST--
Trimming, padding, repeating
--FILE--
<?php
var_dump(trim("  x \n\t\0"), ltrim('0012', '0'), rtrim('1.500', '0'), trim('[abc]', '[]'), trim('abcxcba', 'a..c'), str_pad('5', 3, '0', STR_PAD_LEFT), str_pad('x', 6, '-=', STR_PAD_BOTH), str_pad('long', 2), str_repeat('ab', 3), str_repeat('x', 0), strrev('hello'), str_word_count('Hello World again'), str_word_count('a b c', 1), count_chars('abca', 3), ucwords('hello world'), strtolower('ÀBC'), strtoupper('éa'), nl2br('x'), rtrim("x\r\n"), chop('a  '));
--EXPECT--
string(1) "x"
string(2) "12"
string(3) "1.5"
string(3) "abc"
string(1) "x"
string(3) "005"
string(6) "-=x-=-"
string(4) "long"
string(6) "ababab"
string(0) ""
string(5) "olleh"
int(3)
array(3) {
  [0]=>
  string(1) "a"
  [1]=>
  string(1) "b"
  [2]=>
  string(1) "c"
}
string(3) "abc"
string(11) "Hello World"
string(4) "Àbc"
string(3) "éA"
string(1) "x"
string(1) "x"
string(1) "a"
