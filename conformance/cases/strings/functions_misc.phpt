--TEST--
Odds and ends
--FILE--
<?php
var_dump(ucwords('o\'neil mc-donald'), nl2br("a"), lcfirst('Hello'), strlen(''), str_word_count("Don't stop"), number_format(0.5), money(5), implode(',', str_split(strrev('12345'), 2)), array_sum(str_split('12345')), ctype_digit('123'), ctype_digit(''), ctype_alpha('aB'), ctype_upper('AB'), ctype_space(" \n"), ctype_punct('!?'), ctype_alnum('a1'), ctype_xdigit('fF0'), ctype_lower('ab1'));
function money(int $n): string { return "$$n.00"; }
--EXPECT--
string(16) "O'neil Mc-donald"
string(1) "a"
string(5) "hello"
int(0)
int(2)
string(1) "1"
string(5) "$5.00"
string(7) "54,32,1"
int(15)
bool(true)
bool(false)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(false)
