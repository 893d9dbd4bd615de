--TEST--
A lexer and a parser joined by generators
--FILE--
<?php
function tokens(string $source): Generator {
    $pos = 0;
    $length = strlen($source);
    while ($pos < $length) {
        if (ctype_space($source[$pos])) { $pos++; continue; }
        if (preg_match('/\G\d+(\.\d+)?/', $source, $m, 0, $pos)) { $pos += strlen($m[0]); yield 'number' => $m[0] + 0; continue; }
        yield 'op' => $source[$pos++];
    }
    return $pos;
}
class Parser {
    public function __construct(private Generator $tokens) {}
    private function take() { $t = [$this->tokens->key(), $this->tokens->current()]; $this->tokens->next(); return $t; }
    private function peek() { return $this->tokens->valid() ? $this->tokens->current() : null; }
    public function sum() { $v = $this->product(); while (in_array($this->peek(), ['+', '-'], true)) { [, $op] = $this->take(); $r = $this->product(); $v = $op === '+' ? $v + $r : $v - $r; } return $v; }
    private function product() { $v = $this->atom(); while (in_array($this->peek(), ['*', '/'], true)) { [, $op] = $this->take(); $r = $this->atom(); $v = $op === '*' ? $v * $r : $v / $r; } return $v; }
    private function atom() { [$kind, $value] = $this->take(); if ($kind === 'number') return $value; $v = $this->sum(); $this->take(); return $v; }
}
foreach (['1 + 2 * 3', '(1 + 2) * 3 - 4 / 8', '2.5*(3-1)'] as $text) {
    $tokens = tokens($text);
    echo $text, ' = ', (new Parser($tokens))->sum(), ' after ', $tokens->getReturn(), "\n";
}
--EXPECT--
1 + 2 * 3 = 7 after 9
(1 + 2) * 3 - 4 / 8 = 8.5 after 19
2.5*(3-1) = 5 after 9
