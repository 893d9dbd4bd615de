--TEST--
Heredoc and nowdoc
--FILE--
<?php
$x = 'X';
$o = new stdClass();
$o->p = ['q' => 'deep'];
echo <<<EOT
  plain $x
    {$o->p['q']} "quotes" \t tab \\ \$x
  E_O_T; not the end

EOT . "|\n";
echo <<<'NOW'
raw $x {$x} \t \\
NOW;
echo "\n", <<<"Q"
    indented by four removed
      two remain $x

    blank above
    Q, "|\n";
echo <<<E
E;
var_dump([<<<A
    a
     b
    A, 'next', <<<B
  c
  B]);
--EXPECT--
  plain X
    deep "quotes" 	 tab \ $x
  E_O_T; not the end
|
raw $x {$x} \t \\
indented by four removed
  two remain X

blank above|
array(3) {
  [0]=>
  string(4) "a
 b"
  [1]=>
  string(4) "next"
  [2]=>
  string(1) "c"
}
