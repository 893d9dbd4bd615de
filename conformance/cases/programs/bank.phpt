--TEST--
A small program with classes and exceptions
--FILE--
<?php
final class Money { private function __construct(public readonly int $cents) {} public static function of(float|int|string $amount): self { return new self((int) round($amount * 100)); } public function plus(Money $o): self { return new self($this->cents + $o->cents); } public function minus(Money $o): self { return new self($this->cents - $o->cents); } public function less(Money $o): bool { return $this->cents < $o->cents; } public function __toString(): string { return number_format($this->cents / 100, 2); } }
class InsufficientFunds extends DomainException { public function __construct(public readonly Money $missing) { parent::__construct("missing $missing"); } }
abstract class Account { private array $log = []; public function __construct(protected string $owner, protected Money $balance) {} abstract protected function limit(): Money; public function deposit(Money $m): static { $this->balance = $this->balance->plus($m); $this->log[] = "+$m"; return $this; } public function withdraw(Money $m): static { $left = $this->balance->minus($m); if ($left->less($this->limit())) { throw new InsufficientFunds($this->limit()->minus($left)); } $this->balance = $left; $this->log[] = "-$m"; return $this; } public function statement(): string { return sprintf("%-8s %10s  %s", $this->owner, $this->balance, implode(' ', $this->log)); } }
class Basic extends Account { protected function limit(): Money { return Money::of(0); } }
class Credit extends Account { public function __construct(string $o, Money $b, private Money $credit) { parent::__construct($o, $b); } protected function limit(): Money { return Money::of(0)->minus($this->credit); } }
$accounts = [new Basic('Ann', Money::of(10)), new Credit('Bob', Money::of('5.55'), Money::of(100))];
foreach ($accounts as $a) { try { $a->deposit(Money::of(1.1))->withdraw(Money::of(7))->withdraw(Money::of(50)); } catch (InsufficientFunds $e) { echo $e->getMessage(), ' ', $e->missing->cents, "\n"; } finally { echo $a->statement(), "\n"; } }
--EXPECT--
missing 45.90 4590
Ann            4.10  +1.10 -7.00
Bob          -50.35  +1.10 -7.00 -50.00
