<?php
// Writes offsets.txt: what php makes of each statement on each kind of base. See test_offsets.ml.
require 'ops_show.php';
class Access implements ArrayAccess {
    public $d = ["k" => ["l" => 1], "s" => "str"];
    public function offsetExists($k): bool { echo "exists(", d($k), ") "; return isset($this->d[$k]); }
    public function offsetGet($k): mixed { echo "get(", d($k), ") "; return $this->d[$k] ?? null; }
    public function offsetSet($k, $v): void { echo "set(", d($k), ",", d($v), ") "; if ($k === null) $this->d[] = $v; else $this->d[$k] = $v; }
    public function offsetUnset($k): void { echo "unset(", d($k), ") "; unset($this->d[$k]); }
}
$bases = ['null', 'false', 'true', '5', '1.5', '""', '"abc"', '[1,2]', '["a"=>"str"]', 'new A', '["abc"]', '[5]', '[null]', '[false]', '[[]]',
    '[[1,[2]]]', '["k"=>["l"=>7]]', '[PHP_INT_MAX=>1]', '[PHP_INT_MAX-1=>1]', '[new A]', 'new Access', '[new Access]', '[-5=>1]', '[true]'];
$statements = ['$v[0]=1', '$v[]=1', '$v["x"]=1', '$v[0][1]=1', '$v[][1]=1', '$r=&$v[0]', '$r=&$v[]', 'unset($v[0])', 'unset($v[0][1])',
    '$v[0].="x"', '$v[0]+=1', '$v[0]++', '$v["k"]["l"]++', '--$v[0]', '$v[0]??=5', '[$p,$q]=$v', '["a"=>$p]=$v', '$v[1.5]=2', '$v[[]]=2',
    'unset($v[[]])', '$v[new A]=2', '$v[null]=2', '$v[true]=3', '$v[0]=[1]', '$v[0]=""', '$v[7]="xy"', '$v[-1]="q"', '$v[-9]="q"',
    '$v["1"]="z"', '$v["1x"]="z"', '$v[0]=null', '$v[0]["x"]["y"]=1', '$r=&$v[0][0]', 'unset($v["a"]["b"])', '$v[][]=1', '$v["1.5"]="z"',
    '$p=$v[0][1]', '$p=$v["k"]["l"]', '$p=$v[0][1]??9', '$p=$v["k"]["l"]??9', '$p=isset($v[0][1])', '$p=empty($v[0][0])', '$p=isset($v["k"]["l"])',
    '$v["k"]["l"].="z"', '$v["k"][]=3', '$v["s"][0]="c"', '$v["a"][1]="QQ"', '$r=&$v["k"]["l"]', 'unset($v["k"]["l"])', 'unset($v["s"][0])'];
foreach ($statements as $i => $code) {
    foreach ($bases as $j => $base) {
        $p = $r = null;
        run("$i $j", function () use ($base, $code) { $p = $q = null; eval("\$v=$base;"); eval("$code;"); return [$v, $p, $q]; });
    }
}
