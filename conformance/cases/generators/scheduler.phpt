--TEST--
A round robin of tasks
--FILE--
<?php
class Scheduler {
    private SplQueue|array $queue = [];
    private int $tick = 0;
    public function add(string $name, Generator $task): static { $this->queue[] = [$name, $task]; return $this; }
    public function run(): void {
        while ($this->queue) {
            [$name, $task] = array_shift($this->queue);
            if (!$task->valid()) { echo "$name is done: ", json_encode($task->getReturn()), "\n"; continue; }
            echo ++$this->tick, " $name: ", $task->current(), "\n";
            try { $task->send($this->tick); } catch (Exception $e) { echo "$name failed: ", $e->getMessage(), "\n"; continue; }
            $this->queue[] = [$name, $task];
        }
    }
}
function job($steps, $fail = false) {
    $ticks = [];
    for ($i = 1; $i <= $steps; $i++) {
        $ticks[] = yield "step $i of $steps";
        if ($fail && $i === 2) throw new Exception("broke at tick " . end($ticks));
    }
    return $ticks;
}
(new Scheduler)->add('short', job(1))->add('long', job(3))->add('broken', job(5, true))->run();
--EXPECT--
1 short: step 1 of 1
2 long: step 1 of 3
3 broken: step 1 of 5
short is done: [1]
4 long: step 2 of 3
5 broken: step 2 of 5
broken failed: broke at tick 5
6 long: step 3 of 3
long is done: [2,4,6]
