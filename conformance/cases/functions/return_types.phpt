--TEST--
Return types
--FILE--
<?php
function i(): int { return '12'; }
function v(): void { return; }
function nothing(): int { }
function s(): ?string { return null; }
function never(): never { throw new Exception('never returns'); }
class A { public function self(): static { return $this; } public function wrong(): static { return new A(); } }
class B extends A {}
var_dump(i(), v(), s(), get_class((new B())->self()));
foreach (['nothing', 'never', fn () => (new B())->wrong(), fn (): int => 'x', fn (): iterable => 5, fn (): callable => 'strlen', fn (): false|int => false] as $call) {
    try {
        var_dump($call());
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
--EXPECT--
int(12)
NULL
NULL
string(1) "B"
TypeError: nothing(): Return value must be of type int, none returned
Exception: never returns
TypeError: A::wrong(): Return value must be of type B, A returned
TypeError: {closure}(): Return value must be of type int, string returned
TypeError: {closure}(): Return value must be of type Traversable|array, int returned
string(6) "strlen"
bool(false)
