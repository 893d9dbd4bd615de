--TEST--
More string functions
--FILE--
<?php
var_dump(ucwords(strtolower('JOHN O\'REILLY')), similar_text('abc', 'abd'), soundex('Tymczak'), metaphone('Knight'), ucwords('a-b c', '-'), strrev(strval(12.5)), nl2br("x\ny"), lcfirst('ABC'), substr_count('a.b.c', '.'), ucfirst(''), strpbrk('abc', 'x'), substr('abc', 3), str_word_count('a b2c d', 2), money(3));
function money($n) { return "\$$n"; };
--EXPECT--
string(13) "John O'reilly"
int(2)
string(4) "T522"
string(3) "NFT"
string(5) "A-B c"
string(4) "5.21"
string(9) "x<br />
y"
string(3) "aBC"
int(2)
string(0) ""
bool(false)
string(0) ""
array(4) {
  [0]=>
  string(1) "a"
  [2]=>
  string(1) "b"
  [4]=>
  string(1) "c"
  [6]=>
  string(1) "d"
}
string(2) "$3"
