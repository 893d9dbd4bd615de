--TEST--
try and catch around yields
--FILE--
<?php
class MyError extends Exception {}
function steps() {
    $log = [];
    foreach (['a', 'b', 'c'] as $name) {
        try {
            $got = yield $name;
            if ($got === 'fail') throw new MyError("failed at $name");
            $log[] = "$name ok";
        } catch (MyError $e) {
            $log[] = $e->getMessage();
            $again = yield "retry $name";
            $log[] = "again $again";
        } catch (RuntimeException | LogicException $e) {
            $log[] = get_class($e);
        }
    }
    return $log;
}
$g = steps();
while ($g->valid()) {
    $v = $g->current();
    if ($v === 'c') $g->throw(new DomainException('d'));
    else $g->send($v === 'b' ? 'fail' : 'fine');
}
print_r($g->getReturn());
function value_of_try() { try { return yield 1; } catch (Exception $e) { return 'caught ' . $e->getMessage(); } }
$g = value_of_try(); $g->current(); $g->send('sent'); var_dump($g->getReturn());
$g = value_of_try(); $g->current(); $g->throw(new Exception('e')); var_dump($g->getReturn());
function rethrows() { try { yield 1; } catch (Exception $e) { yield 'in catch'; throw $e; } }
$g = rethrows();
$g->current();
var_dump($g->throw(new Exception('kept')));
try { $g->next(); } catch (Exception $e) { echo $e->getMessage(), "\n"; }
function throws_expression($x) { $y = $x ?? throw new Exception('no x'); yield $y; }
foreach ([1, null] as $x) try { foreach (throws_expression($x) as $v) echo $v, "\n"; } catch (Exception $e) { echo $e->getMessage(), "\n"; }
--EXPECT--
Array
(
    [0] => a ok
    [1] => failed at b
    [2] => again fine
    [3] => DomainException
)
string(4) "sent"
string(8) "caught e"
string(8) "in catch"
kept
1
no x
