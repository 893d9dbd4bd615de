<?php
function fib(int $n): int
{
    return $n < 2 ? $n : fib($n - 1) + fib($n - 2);
}

for ($i = 0; $i < 5; $i++) {
    echo fib(30), "\n";
}
