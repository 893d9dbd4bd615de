--TEST--
parent as a return type where the parent's is self
--FILE--
<?php
spl_autoload_register(function ($name) {
    echo "load $name\n";
    if ($name === 'Base') {
        abstract class Base { abstract function add(string ...$s): self; abstract function same(): static; function make(?self $x): ?self { return $x; } }
    }
});
class Child extends Base {
    function add(string ...$s): parent { return $this; }
    function same(): static { return $this; }
    function make(?parent $x): ?parent { return $x; }
}
var_dump((new Child)->add('x')->same()->make(null));
--EXPECT--
load Base
NULL
