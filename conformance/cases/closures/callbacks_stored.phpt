--TEST--
Closures in properties and arrays
--FILE--
<?php
class Events {
    private array $handlers = [];
    public ?Closure $single = null;
    public function on(string $name, callable $h): static { $this->handlers[$name][] = $h; return $this; }
    public function fire(string $name, mixed ...$args): array { return array_map(fn ($h) => $h(...$args), $this->handlers[$name] ?? []); }
}
$e = new Events();
$log = [];
$e->on('x', function ($v) use (&$log) { $log[] = $v; return $v; })->on('x', 'strtoupper')->on('x', fn ($v) => strrev($v));
$e->single = fn () => 'single';
echo json_encode([$e->fire('x', 'ab'), $log, $e->fire('none'), ($e->single)()]), "\n";
try {
    $e->single();
} catch (Error $err) {
    echo $err->getMessage(), "\n";
}
--EXPECT--
[["ab","AB","ba"],["ab"],[],"single"]
Call to undefined method Events::single()
