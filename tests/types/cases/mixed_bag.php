<?php
function primes(int $n): array {
  $flags = array_fill(0, $n + 1, true);
  $out = [];
  for ($i = 2; $i <= $n; $i++) {
    if ($flags[$i]) {
      $out[] = $i;
      for ($j = $i * $i; $j <= $n; $j += $i) { $flags[$j] = false; }
    }
  }
  return $out;
}
function fib($n) { if ($n < 2) return $n; return fib($n-1) + fib($n-2); }
function mandel() {
  $w1=50; $h1=150; $recen=-.45;
  for ($y=0;$y<=$w1;$y=$y+1) { for ($x=0;$x<=$h1;$x=$x+1) { $c = $y*0.02 + $recen; $k = $x * $y; } }
  return $c;
}
function ack($m, $n) {
  if ($m == 0) return $n+1;
  if ($n == 0) return ack($m-1, 1);
  return ack($m - 1, ack($m, ($n - 1)));
}
function sum(array $xs) { $t = 0; foreach ($xs as $x) { $t += $x; } return $t; }
function bs(array $a, int $x) { $lo = 0; $hi = count($a)-1; while ($lo <= $hi) { $mid = ($lo + $hi) >> 1; if ($a[$mid] < $x) $lo = $mid + 1; else $hi = $mid - 1; } return $lo; }
echo count(primes(1000)), fib(30), mandel(), ack(2,3), sum([1,2,3]), bs([1,2,3], 2);
$s = '';
for ($i = 0; $i < 10; $i++) { $s .= "x" . $i; }
class P { public $x = 0; private ?P $next = null; public array $items = []; 
  function add(string $k, int $v): static { $this->items[$k][] = $v; $this->x += 1; return $this; }
  function next(): ?P { return $this->next; } }
$p = (new P)->add('a', 1)->add('b', 2);
$f = function ($a) use ($p) { return $a * 2; };
echo $f(3);
echo implode(',', array_map(fn($v) => $v + 1, primes(10)));
