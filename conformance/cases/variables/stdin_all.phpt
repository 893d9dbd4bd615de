--TEST--
All of standard input
--STDIN--
b 2
a 1
--FILE--
<?php
$lines = file('php://stdin', FILE_IGNORE_NEW_LINES);
sort($lines);
print_r($lines);
fwrite(STDERR, "not compared\n");
file_put_contents('php://output', "done\n");
--EXPECT--
Array
(
    [0] => a 1
    [1] => b 2
)
done
