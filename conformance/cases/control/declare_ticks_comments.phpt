--TEST--
Comments and odd syntax
--FILE--
<?php
# hash comment
// line comment ?> back <?php
/* block */ echo /* inside */ 'x' // end
    . 'y', "\n";
/** doc */
function /* odd */ f /* places */ ( $a /* , */ , ) { return $a ; }
echo f ( 1 , ) , PHP_EOL ;
;;;
{ echo 'block'; { echo 'nested'; } }
#[Attribute]
class At { #[SomeAttr(1, name: 'x')] public function m(#[P] $p) { return $p; } }
echo (new At)->m("\n");
echo 1.5.'x', 1 . 5, .5, 6., "\n";
print 'print' . "\n";
echo print(''), "\n";
--EXPECT--
 back xy
1
blocknested
1.5x150.56
print
1
