--TEST--
ArrayAccess, Countable, IteratorAggregate
--FILE--
<?php
class Coll implements ArrayAccess, Countable, IteratorAggregate {
    private array $d = [];
    public function offsetExists(mixed $o): bool { echo "exists(" . json_encode($o) . ") "; return isset($this->d[$o]); }
    public function offsetGet(mixed $o): mixed { echo "get(" . json_encode($o) . ") "; return $this->d[$o] ?? null; }
    public function offsetSet(mixed $o, mixed $v): void { echo "set(" . json_encode($o) . ") "; if ($o === null) { $this->d[] = $v; } else { $this->d[$o] = $v; } }
    public function offsetUnset(mixed $o): void { echo "unset(" . json_encode($o) . ") "; unset($this->d[$o]); }
    public function count(): int { return count($this->d); }
    public function getIterator(): Iterator { return new ArrayIterator($this->d); }
}
$c = new Coll();
$c[] = 'a'; $c['k'] = 'v'; $c['n'] = ['x' => 1];
$c['k'] .= '!';
$c['z'] ??= 'new';
var_dump($c[0], isset($c['k']), isset($c['none']), empty($c['k']), $c['none'] ?? 'dflt', count($c), $c['n']['x'], isset($c['n']['x']), $c[1.5]);
unset($c[0]);
$c['n']['y'] = 2;
foreach ($c as $k => $v) { echo "$k=>", json_encode($v), ' '; }
['k' => $first, 'z' => $kk] = $c;
echo "$first $kk\n";
--EXPECT--
set(null) set("k") set("n") get("k") set("k") exists("z") set("z") get(0) exists("k") exists("none") exists("k") get("k") exists("none") get("n") exists("n") get("n") get(1.5) 
Deprecated: Implicit conversion from float 1.5 to int loses precision in %DIR%/test.php on line 5
string(1) "a"
bool(true)
bool(false)
bool(false)
string(4) "dflt"
int(4)
int(1)
bool(true)
NULL
unset(0) get("n") 
Notice: Indirect modification of overloaded element of Coll has no effect in %DIR%/test.php on line 17
k=>"v!" n=>{"x":1} z=>"new" get("k") get("z") v! new
