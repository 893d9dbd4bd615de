--TEST--
__call and __callStatic
--FILE--
<?php
class M {
    public function __call($n, $a) { return "$n(" . json_encode($a) . ')'; }
    public static function __callStatic($n, $a) { return "::$n(" . json_encode($a) . ')'; }
    private function secret() { return 'secret'; }
    public function inside() { return [$this->secret(), $this->ghost(1), self::ghost(2), static::phantom(), M::x()]; }
}
$m = new M();
echo $m->anything(1, [2]), M::stat('x'), $m->secret(), M::secret(), $m->CaseKept(), json_encode($m->inside()), $m->named(k: 1), call_user_func([$m, 'cuf'], 1), call_user_func('M::cufs'), "\n";
--EXPECT--
anything([1,[2]])::stat(["x"])secret([])::secret([])CaseKept([])["secret","ghost([1])","ghost([2])","phantom([])","x([])"]named({"k":1})cuf([1])::cufs([])
