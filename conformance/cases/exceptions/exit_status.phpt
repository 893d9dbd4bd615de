--TEST--
exit with a status
--FILE--
<?php
function leave($n) { try { exit($n); } finally { echo "no"; } }
echo 'x';
leave(3);
--EXIT--
3
--EXPECT--
x
