--TEST--
Hashes and encodings
--FILE--
<?php
var_dump(md5(''), sha1('abc'), hash('sha256', 'abc'), hash('crc32b', 'abc'), hash_hmac('sha256', 'data', 'key'), hash_equals('a', 'a'), base64_encode('any carnal pleas'), bin2hex(pack('nvN', 1, 2, 3)), unpack('nbig/vlittle', "\x01\x02\x03\x04"), strlen(uniqid()) === 13, crc32('hello'), md5('héllo'), rawurlencode('a/b?c=d&e f'), quoted_printable_encode('é=x'), convert_uuencode('test'), str_rot13('Hello'));
--EXPECT--
string(32) "d41d8cd98f00b204e9800998ecf8427e"
string(40) "a9993e364706816aba3e25717850c26c9cd0d89d"
string(64) "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
string(8) "352441c2"
string(64) "5031fe3d989c6d1537a013fa6e739da23463fdaec3b70137d828e36ace221bd0"
bool(true)
string(24) "YW55IGNhcm5hbCBwbGVhcw=="
string(16) "0001020000000003"
array(2) {
  ["big"]=>
  int(258)
  ["little"]=>
  int(1027)
}
bool(true)
int(907060870)
string(32) "be50e8478cf24ff3595bc7307fb91b50"
string(21) "a%2Fb%3Fc%3Dd%26e%20f"
string(10) "=C3=A9=3Dx"
string(12) "$=&5S=```
`
"
string(5) "Uryyb"
