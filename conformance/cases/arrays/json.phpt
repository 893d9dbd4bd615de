--TEST--
Lists and objects in JSON
--FILE--
<?php
echo json_encode([[], new stdClass(), [1 => 'a'], ['a' => 1], [0 => 'x', 1 => 'y'], [1 => 'x', 0 => 'y'], null, true, 1.0, 0.1, "é\"/\n\u{1F600}", '1']), "\n";
echo json_encode(['a' => [1, ['b' => []]], 'o' => new stdClass(), 's' => "é/"], JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\n";
echo json_encode([1.0, '12'], JSON_PRESERVE_ZERO_FRACTION | JSON_NUMERIC_CHECK), json_encode('<a href=\'x\'>&', JSON_HEX_TAG | JSON_HEX_APOS | JSON_HEX_AMP | JSON_HEX_QUOT), json_encode([1, 2], JSON_FORCE_OBJECT), json_encode([], JSON_PRETTY_PRINT), json_encode((object) [], JSON_PRETTY_PRINT), "\n";
var_dump(json_encode("\xff"), json_last_error(), json_last_error_msg(), json_encode(NAN, JSON_PARTIAL_OUTPUT_ON_ERROR), json_last_error_msg(), json_encode("a\xffb", JSON_INVALID_UTF8_SUBSTITUTE));
class J implements JsonSerializable { public $public = 1; protected $hidden = 2; public function jsonSerialize(): mixed { return ['j' => $this->hidden]; } }
class K { public $public = [1]; private $hidden = 2; public $null; }
echo json_encode([new J(), new K()]), "\n";
--EXPECT--
[[],{},{"1":"a"},{"a":1},["x","y"],{"1":"x","0":"y"},null,true,1,0.1,"\u00e9\"\/\n\ud83d\ude00","1"]
{
    "a": [
        1,
        {
            "b": []
        }
    ],
    "o": {},
    "s": "é/"
}
[1.0,12]"\u003Ca href=\u0027x\u0027\u003E\u0026"{"0":1,"1":2}[]{}
bool(false)
int(5)
string(56) "Malformed UTF-8 characters, possibly incorrectly encoded"
string(1) "0"
string(34) "Inf and NaN cannot be JSON encoded"
string(10) ""a\ufffdb""
[{"j":2},{"public":[1],"null":null}]
