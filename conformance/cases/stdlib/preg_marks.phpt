--TEST--
Marks of a match are given under MARK
--FILE--
<?php
var_dump(preg_match('~^(?|/a/([^/]+)(*MARK:a)|/b/(\d+)(*:b))$~', '/b/12', $m), $m);
preg_match('~(?<x>x)(*:one)|y~', 'x', $m, PREG_OFFSET_CAPTURE);
echo json_encode($m), "\n";
preg_match('~(?<x>x)(*:one)|y~', 'y', $m);
echo json_encode($m), "\n";
preg_match_all('~x(*:ex)|y|z(*:zed)~', 'xyz', $m);
echo json_encode($m), "\n";
preg_match_all('~x(*:ex)|y|z(*:zed)~', 'xyz', $m, PREG_SET_ORDER);
echo json_encode($m), "\n";
preg_match_all('~x(*:ex)|y~', 'yy', $m);
echo json_encode($m), "\n";
echo preg_replace_callback('~x(*:ex)|y|z(*:zed)~', fn ($m) => '[' . ($m['MARK'] ?? '-') . ']', 'xyz'), "\n";
--EXPECT--
int(1)
array(3) {
  [0]=>
  string(5) "/b/12"
  [1]=>
  string(2) "12"
  ["MARK"]=>
  string(1) "b"
}
{"0":["x",0],"x":["x",0],"1":["x",0],"MARK":"one"}
["y"]
{"0":["x","y","z"],"MARK":{"0":"ex","2":"zed"}}
[{"0":"x","MARK":"ex"},["y"],{"0":"z","MARK":"zed"}]
[["y","y"]]
[ex][-][zed]
