--TEST--
What send gives to yield, and what it returns
--FILE--
<?php
function logger() {
    echo "start\n";
    while (true) {
        $line = yield strlen($line ?? '');
        if ($line === null) {
            echo "nothing\n";
        } elseif ($line === 'stop') {
            return 'stopped';
        } else {
            echo "line: $line\n";
        }
    }
}
$log = logger();
var_dump($log->send('first'));
var_dump($log->current());
$log->next();
var_dump($log->send('second one'));
var_dump($log->send('stop'), $log->valid(), $log->getReturn());
var_dump($log->send('late'), $log->current(), $log->key());
--EXPECT--
start
line: first
int(5)
int(5)
nothing
line: second one
int(10)
NULL
bool(false)
string(7) "stopped"
NULL
NULL
NULL
