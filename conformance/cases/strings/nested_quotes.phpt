--TEST--
Quotes and escapes in single quotes
--FILE--
<?php
echo 'It\'s \n not \\ escaped \x41 $x {$y}', "\n", "He said \"hi\" 'there'", "\n", 'multi
line', "\n", "a\
b", "\n";
--EXPECT--
It's \n not \ escaped \x41 $x {$y}
He said "hi" 'there'
multi
line
a\
b
