--TEST--
Reading what is not there
--FILE--
<?php
$a = ['k' => null];
var_dump($a['k'], $a['missing'], $a[3]);
var_dump(isset($a['k']), array_key_exists('k', $a), $a['missing'] ?? 'default', $a['x']['y'] ?? 'deep', empty($a['k']));
$n = null;
var_dump($n['x'], $n['x']['y']);
$i = 5;
var_dump($i['x']);
echo $undefined;
var_dump($undefined['x'] ?? 'ok', isset($undefined->p->q));
$a['new']['nested'][] = 1;
print_r($a);
--EXPECT--

Warning: Undefined array key "missing" in %DIR%/test.php on line 3

Warning: Undefined array key 3 in %DIR%/test.php on line 3
NULL
NULL
NULL
bool(false)
bool(true)
string(7) "default"
string(4) "deep"
bool(true)

Warning: Trying to access array offset on value of type null in %DIR%/test.php on line 6

Warning: Trying to access array offset on value of type null in %DIR%/test.php on line 6

Warning: Trying to access array offset on value of type null in %DIR%/test.php on line 6
NULL
NULL

Warning: Trying to access array offset on value of type int in %DIR%/test.php on line 8
NULL

Warning: Undefined variable $undefined in %DIR%/test.php on line 9
string(2) "ok"
bool(false)
Array
(
    [k] => 
    [new] => Array
        (
            [nested] => Array
                (
                    [0] => 1
                )

        )

)
