--TEST--
Old serialization formats, malformed ones, languages, headers, seeds
--FILE--
<?php
var_dump(count(spl_classes()) > 40, mb_language(), mb_language("ja"), mb_language());
try { mb_language("xx"); } catch (ValueError $e) { echo $e->getMessage(), "\n"; }
header("X-A: b"); var_dump(headers_list());
$l = new SplDoublyLinkedList; $l[] = 1; $l[] = [2]; $l[]=new stdClass;
$m = new SplDoublyLinkedList; $m->unserialize($l->serialize()); var_dump($m->serialize(), count($m));
try { $m->unserialize("i:1;:i:2"); } catch (Exception $e) { echo get_class($e), $e->getMessage(), "\n"; }
$s = new SplObjectStorage; $s[new stdClass] = 5; $o = new stdClass; $o->a = 1; $s[$o] = [1];
$t = new SplObjectStorage; $t->unserialize($s->serialize()); echo $t->serialize(), count($t), "\n";
try { $t->unserialize("x:i:2;O:8:\"stdClass\":0:{};"); } catch (Exception $e) { echo get_class($e), $e->getMessage(), "\n"; }
$a = new ArrayObject([1,2,'x'=>'y']); $b = new ArrayObject; $b->unserialize($a->serialize()); echo $b->serialize(), count($b), "\n";
foreach (['i:5', 'b:2;', 'a:1:{i:0;i:1', 's:5:"abc";', 'a:2:{i:0;i:1;i:1;x}', 'O:8:"stdClass":1:{s:1:"a";i:x;}', 'd:1.5.5;', 'N', 'a:1:{b:1;i:1;}', 's:3:"abc"x', 'i:99999999999999999999;'] as $t) { echo $t, ": "; var_dump(@unserialize($t)); echo error_get_last()['message'] ?? '', "\n"; error_clear_last(); }
class b implements Serializable { public $x; function serialize() { return serialize([$this->x, $this->x]); } function unserialize($t) { $this->x = unserialize($t)[1]; } }
$v = new b; $v->x = new stdClass; $w = [$v->x, $v, $v]; echo $z = serialize($w), "\n"; $u = unserialize($z); var_dump($u[0] === $u[1]->x, $u[1] === $u[2]);
$o = new stdClass; $o->s = &$o; $q = [&$o, &$o]; echo serialize($q), "\n";
echo hash('murmur3a', 'abc', false, ['seed' => 42]), hash('xxh32', 'abc', options: ['seed' => 42]), hash('xxh64', 'abcdefghijklmnopqrstuvwxyz01234567890', options: ['seed' => -3]), "\n";
$f = fopen('/tmp/std_f', 'w'); fwrite($f, 'x'); var_dump(fsync($f), fdatasync($f));
--EXPECT--
bool(true)
string(7) "neutral"
bool(true)
string(8) "Japanese"
mb_language(): Argument #1 ($language) must be a valid language, "xx" given

Warning: Cannot modify header information - headers already sent by (output started at %DIR%/test.php:2) in %DIR%/test.php on line 4
array(0) {
}
string(44) "i:0;:i:1;:a:1:{i:0;i:2;}:O:8:"stdClass":0:{}"
int(3)
UnexpectedValueExceptionError at offset 5 of 8 bytes
x:i:2;O:8:"stdClass":0:{},i:5;;O:8:"stdClass":1:{s:1:"a";i:1;},a:1:{i:0;i:1;};m:a:0:{}2
UnexpectedValueExceptionError at offset 26 of 26 bytes
x:i:0;a:3:{i:0;i:1;i:1;i:2;s:1:"x";s:1:"y";};m:a:0:{}3
i:5: bool(false)
unserialize(): Error at offset 0 of 3 bytes
b:2;: bool(false)
unserialize(): Error at offset 0 of 4 bytes
a:1:{i:0;i:1: bool(false)
unserialize(): Error at offset 9 of 12 bytes
s:5:"abc";: bool(false)
unserialize(): Error at offset 10 of 10 bytes
a:2:{i:0;i:1;i:1;x}: bool(false)
unserialize(): Error at offset 17 of 19 bytes
O:8:"stdClass":1:{s:1:"a";i:x;}: bool(false)
unserialize(): Error at offset 26 of 31 bytes
d:1.5.5;: bool(false)
unserialize(): Error at offset 0 of 8 bytes
N: bool(false)
unserialize(): Error at offset 0 of 1 bytes
a:1:{b:1;i:1;}: bool(false)
unserialize(): Error at offset 9 of 14 bytes
s:3:"abc"x: bool(false)
unserialize(): Error at offset 9 of 10 bytes
i:99999999999999999999;: int(9223372036854775807)
unserialize(): Numerical result out of range

Deprecated: b implements the Serializable interface, which is deprecated. Implement __serialize() and __unserialize() instead (or in addition, if support for old PHP versions is necessary) in %DIR%/test.php on line 13
a:3:{i:0;O:8:"stdClass":0:{}i:1;C:1:"b":22:{a:2:{i:0;r:2;i:1;r:2;}}i:2;r:3;}
bool(true)
bool(true)
a:2:{i:0;O:8:"stdClass":1:{s:1:"s";R:2;}i:1;R:2;}
4e4f1e680147abfecbef22aaec06ec4e
bool(true)
bool(true)
