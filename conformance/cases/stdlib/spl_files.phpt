--TEST--
SplFileInfo, SplFileObject, SplTempFileObject, directory iterators
--FILE--
<?php
try { $f = new SplFileObject('/tmp'); } catch (Throwable $e) { echo get_class($e), ' ', $e->getMessage(), "\n"; }
try { $f = new SplFileObject(''); } catch (Throwable $e) { echo get_class($e), ' ', $e->getMessage(), "\n"; }
try { $f = new SplFileObject('/tmp/nonono'); } catch (Throwable $e) { echo get_class($e), ' ', $e->getMessage(), "\n"; }
try { $f = new DirectoryIterator(''); } catch (Throwable $e) { echo get_class($e), ' ', $e->getMessage(), "\n"; }
try { $f = new DirectoryIterator('/nonon'); } catch (Throwable $e) { echo get_class($e), ' ', $e->getMessage(), "\n"; }
try { $f = new DirectoryIterator('/tmp'); $f->__construct('/tmp'); } catch (Throwable $e) { echo get_class($e), ' ', $e->getMessage(), "\n"; }
try { $f = new RecursiveDirectoryIterator(''); } catch (Throwable $e) { echo get_class($e), ' ', $e->getMessage(), "\n"; }
try { $f = new GlobIterator(''); } catch (Throwable $e) { echo get_class($e), ' ', $e->getMessage(), "\n"; }
$d = __DIR__ . '/files'; @mkdir($d); touch($d . '/a.txt'); @mkdir($d . '/sub'); touch($d . '/sub/b.tar.gz');
$g = new GlobIterator($d . '/*'); var_dump(count($g)); foreach ($g as $k => $v) { echo $k, ' ', get_class($v), ' ', $v, ' ', $v->getPath(), ' ', $v->getFilename(), "\n"; } print_r($g);
$t = new SplTempFileObject; print_r($t); $t->fwrite("a\nb\n\nc"); $t->rewind(); foreach ($t as $k => $v) var_dump($k, $v); var_dump($t->getPath(), $t->getFilename(), $t->getPathname());
$t = new SplTempFileObject(100); var_dump($t->getPathname()); $t = new SplTempFileObject(-1); var_dump($t->getPathname());
print_r([new SplFileInfo($d . '/a.txt'), new SplFileObject($d . '/a.txt')]);
$f = new SplFileObject($d . '/a.txt', 'w+'); $f->fwrite("a,b\n\n\"c\nd\",e\nlast"); 
foreach ([0,1,2,3,4,6,7,8,12,14,15] as $fl) { echo "FLAGS $fl\n"; $f->setFlags($fl); foreach ($f as $k => $v) { echo $k, ' ', json_encode($v), "\n"; } $f->seek(2); echo $f->key(), json_encode($f->current()), "\n"; $f->rewind(); $f->next(); echo $f->key(), json_encode($f->current()), json_encode($f->current()), $f->key(), "\n"; $f->rewind(); echo json_encode($f->fgets()), $f->key(), json_encode($f->current()), "\n"; $f->rewind(); try { echo json_encode($f->fgetcsv()), $f->key(), json_encode($f->fgetcsv()), $f->key(),json_encode($f->current()), "\n"; } catch (Exception $e) { echo $e->getMessage(), "\n"; } $f->seek(100); echo $f->key(), "\n"; }
$i = new FilesystemIterator($d, FilesystemIterator::CURRENT_AS_PATHNAME|FilesystemIterator::KEY_AS_FILENAME); $a = []; foreach ($i as $k => $v) $a[$k] = $v; ksort($a); var_dump($a, $i->getFlags());
$i = new DirectoryIterator($d); $a = []; foreach ($i as $k => $v) { $a[] = $v->getFilename() . '|' . $v . '|' . $v->getPathname() . '|' . $v->isDot() . '|' . $v->getExtension() . '|' . $v->getBasename('.txt'); } sort($a); print_r($a); var_dump($i->valid(), $i->getFilename(), $i->key(), (string)$i);
try { $i->seek(100); } catch (Exception $e) { echo get_class($e), $e->getMessage(), "\n"; }
try { clone $f; } catch (Error $e) { echo get_class($e), $e->getMessage(), "\n"; }
try { serialize($f); } catch (Exception $e) { echo get_class($e), $e->getMessage(), "\n"; }
try { $f->fseek(0); $f->fread(0); } catch (Throwable $e) { echo get_class($e), $e->getMessage(), "\n"; }
$f->rewind(); var_dump($f->fscanf("%s"), $f->key(), $f->fwrite("abc", -1), $f->fwrite("abc", 2), $f->fgetc(), $f->ftell(), $f->fstat()['size'], $f->ftruncate(3), $f->fflush(), $f->flock(LOCK_SH), $f->eof());
try { $f->rewind(); while (true) $f->fgets(); } catch (Throwable $e) { echo get_class($e), $e->getMessage(), "\n"; }
$s = new SplFileInfo($d . '/sub/b.tar.gz'); var_dump($s->getExtension(), $s->getBasename('.gz'), get_class($s->openFile()));
try { $s->getLinkTarget(); } catch (Throwable $e) { echo get_class($e), $e->getMessage(), "\n"; }
try { $s->setFileClass('stdClass'); } catch (Throwable $e) { echo get_class($e), $e->getMessage(), "\n"; }
try { $s->setInfoClass('nope'); } catch (Throwable $e) { echo get_class($e), $e->getMessage(), "\n"; }
class MI extends SplFileInfo {} class MO extends SplFileObject {}
$s->setInfoClass('MI'); $s->setFileClass('MO'); echo get_class($s->getFileInfo()), get_class($s->openFile()), get_class($s->getPathInfo()), "\n";
unset($f, $i, $g, $t, $s); unlink($d . '/a.txt'); unlink($d . '/sub/b.tar.gz'); rmdir($d . '/sub'); rmdir($d);
$a = new ArrayIterator([1]);
$b = clone $a;
$b[0] = 5; var_dump($a[0]); var_dump($b[0]); var_dump($b->getArrayCopy()); $b->offsetSet(0, 7);var_dump($b[0], $a[0]);
--EXPECT--
LogicException Cannot use SplFileObject with directories
ValueError Path cannot be empty
RuntimeException SplFileObject::__construct(/tmp/nonono): Failed to open stream: No such file or directory
ValueError DirectoryIterator::__construct(): Argument #1 ($directory) cannot be empty
UnexpectedValueException DirectoryIterator::__construct(/nonon): Failed to open directory: No such file or directory
Error Directory object is already initialized
ValueError RecursiveDirectoryIterator::__construct(): Argument #1 ($directory) cannot be empty
ValueError GlobIterator::__construct(): Argument #1 ($pattern) cannot be empty
int(2)
%DIR%/files/a.txt SplFileInfo %DIR%/files/a.txt %DIR%/files a.txt
%DIR%/files/sub SplFileInfo %DIR%/files/sub %DIR%/files sub
GlobIterator Object
(
    [pathName:SplFileInfo:private] => 
    [glob:DirectoryIterator:private] => glob://%DIR%/files/*
    [subPathName:RecursiveDirectoryIterator:private] => 
)
SplTempFileObject Object
(
    [pathName:SplFileInfo:private] => php://temp
    [fileName:SplFileInfo:private] => php://temp
    [openMode:SplFileObject:private] => wb
    [delimiter:SplFileObject:private] => ,
    [enclosure:SplFileObject:private] => "
)
int(0)
string(2) "a
"
int(1)
string(2) "b
"
int(2)
string(1) "
"
int(3)
string(1) "c"
string(0) ""
string(10) "php://temp"
string(10) "php://temp"
string(24) "php://temp/maxmemory:100"
string(12) "php://memory"
Array
(
    [0] => SplFileInfo Object
        (
            [pathName:SplFileInfo:private] => %DIR%/files/a.txt
            [fileName:SplFileInfo:private] => a.txt
        )

    [1] => SplFileObject Object
        (
            [pathName:SplFileInfo:private] => %DIR%/files/a.txt
            [fileName:SplFileInfo:private] => a.txt
            [openMode:SplFileObject:private] => r
            [delimiter:SplFileObject:private] => ,
            [enclosure:SplFileObject:private] => "
        )

)
FLAGS 0
0 "a,b\n"
1 "\n"
2 "\"c\n"
3 "d\",e\n"
4 "last"
2"\"c\n"
1"a,b\n""a,b\n"1
"a,b\n"1"a,b\n"
["a","b"]0[null]1"\n"
4
FLAGS 1
0 "a,b"
1 ""
2 "\"c"
3 "d\",e"
4 "last"
2"\"c"
1"a,b""a,b"1
"a,b"1"a,b"
["a","b"]0[null]1"\n"
4
FLAGS 2
0 "a,b\n"
1 "\n"
2 "\"c\n"
3 "d\",e\n"
4 "last"
2"\"c\n"
1"\n""\n"1
"\n"1"\n"
[null]1["c\nd","e"]2"\"c\n"
4
FLAGS 3
0 "a,b"
1 ""
2 "\"c"
3 "d\",e"
4 "last"
2"\"c"
1""""1
""1""
[null]1["c\nd","e"]2"\"c\n"
4
FLAGS 4
0 "a,b\n"
1 "\n"
2 "\"c\n"
3 "d\",e\n"
4 "last"
2"\"c\n"
1"a,b\n""a,b\n"1
"a,b\n"1"a,b\n"
["a","b"]0[null]1"\n"
4
FLAGS 6
0 "a,b\n"
1 "\n"
2 "\"c\n"
3 "d\",e\n"
4 "last"
2"\"c\n"
1"\n""\n"1
"\n"1"\n"
[null]1["c\nd","e"]2"\"c\n"
4
FLAGS 7
0 "a,b"
1 "\"c"
2 "d\",e"
3 "last"
2"d\",e"
1"\"c""\"c"1
""1""
[null]1["c\nd","e"]2"\"c\n"
3
FLAGS 8
0 ["a","b"]
1 [null]
2 ["c\nd","e"]
3 ["last"]
2["c\nd","e"]
1["a","b"]["a","b"]1
"a,b\n"1"a,b\n"
["a","b"]0[null]1[null]
3
FLAGS 12
0 ["a","b"]
1 [null]
2 ["c\nd","e"]
3 ["last"]
2["c\nd","e"]
1["a","b"]["a","b"]1
"a,b\n"1"a,b\n"
["a","b"]0[null]1[null]
3
FLAGS 14
0 ["a","b"]
1 [null]
2 ["c\nd","e"]
3 ["last"]
2["c\nd","e"]
1[null][null]1
"\n"1"\n"
[null]1["c\nd","e"]2["c\nd","e"]
3
FLAGS 15
0 ["a","b"]
2 ["c\nd","e"]
3 ["last"]
3["last"]
2["c\nd","e"]["c\nd","e"]2
""1""
["c\nd","e"]2["last"]3["last"]
3
array(4) {
  ["."]=>
  string(30) "%DIR%/files/."
  [".."]=>
  string(31) "%DIR%/files/.."
  ["a.txt"]=>
  string(34) "%DIR%/files/a.txt"
  ["sub"]=>
  string(32) "%DIR%/files/sub"
}
int(288)
Array
(
    [0] => ..|..|%DIR%/files/..|1||..
    [1] => .|.|%DIR%/files/.|1||.
    [2] => a.txt|a.txt|%DIR%/files/a.txt||txt|a
    [3] => sub|sub|%DIR%/files/sub|||sub
)
bool(false)
string(0) ""
int(4)
string(0) ""
OutOfBoundsExceptionSeek position 100 is out of range
ErrorTrying to clone an uncloneable object of class SplFileObject
ExceptionSerialization of 'SplFileObject' is not allowed
ValueErrorSplFileObject::fread(): Argument #1 ($length) must be greater than 0
NULL
int(1)
int(0)
int(2)
string(1) "
"
int(8)
int(17)
bool(true)
bool(true)
bool(true)
bool(false)
RuntimeExceptionCannot read from file %DIR%/files/a.txt
string(2) "gz"
string(5) "b.tar"
string(13) "SplFileObject"
RuntimeExceptionUnable to read link %DIR%/files/sub/b.tar.gz, error: Invalid argument
TypeErrorSplFileInfo::setFileClass(): Argument #1 ($class) must be a class name derived from SplFileObject, stdClass given
TypeErrorSplFileInfo::setInfoClass(): Argument #1 ($class) must be a class name derived from SplFileInfo, nope given
MIMOMI
int(5)
int(5)
array(1) {
  [0]=>
  int(5)
}
int(7)
int(7)
