--TEST--
__get, __set, __isset, __unset
--FILE--
<?php
class Bag {
    private array $data = ['a' => 1]; protected $hidden = 'h'; public $real = 'r';
    public function __get($n) { echo "get $n\n"; return $this->data[$n] ?? null; }
    public function __set($n, $v) { echo "set $n\n"; $this->data[$n] = $v; }
    public function __isset($n) { echo "isset $n\n"; return isset($this->data[$n]); }
    public function __unset($n) { echo "unset $n\n"; unset($this->data[$n]); }
}
$b = new Bag();
$b->x = 5;
$b->x += 2;
$b->y ??= 'def';
$b->y ??= 'again';
var_dump($b->x, isset($b->a), isset($b->none), empty($b->a), $b->none ?? 'coalesce', $b->hidden, $b->real);
unset($b->a, $b->real);
$b->real = 'now magic';
$b->arr = [1];
$b->arr[] = 2;
var_dump($b->arr);
--EXPECT--
set x
get x
set x
isset y
set y
isset y
get y
get x
isset a
isset none
isset a
get a
isset none
get hidden
int(7)
bool(true)
bool(false)
bool(false)
string(8) "coalesce"
NULL
string(1) "r"
unset a
set real
set arr
get arr

Notice: Indirect modification of overloaded property Bag::$arr has no effect in %DIR%/test.php on line 18
get arr
array(1) {
  [0]=>
  int(1)
}
