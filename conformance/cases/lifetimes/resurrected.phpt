--TEST--
An object that its destructor keeps alive
--FILE--
<?php
class Phoenix { public $kid; function __destruct() { global $saved; $saved = $this; echo "destructed\n"; } }
class Kid { function __destruct() { echo "kid\n"; } }
$p = new Phoenix; $p->kid = new Kid;
unset($p);
var_dump($saved instanceof Phoenix, $saved->kid instanceof Kid);
$saved = null;
echo "end\n";
--EXPECT--
destructed
bool(true)
bool(true)
kid
end
