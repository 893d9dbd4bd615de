--TEST--
Encodings of mbstring, mail headers, widths, output
--FILE--
<?php
$s = "日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 Ünïcödé ~¥‾ €";
foreach (['EUC-JP','SJIS','CP932','SJIS-win','eucJP-win','CP51932','JIS','ISO-2022-JP','CP936','EUC-CN','BIG-5','CP950','EUC-KR','UHC','HZ','UTF-7','UTF7-IMAP','UTF-16','UTF-16LE','UCS-2','UCS-4LE','ISO-8859-2','ISO-8859-15','KOI8-R','Windows-1251','Windows-1252','CP866','ASCII'] as $e) {
  $t = mb_convert_encoding($s, $e, 'UTF-8');
  echo $e, ' ', bin2hex($t), ' ', mb_convert_encoding($t, 'UTF-8', $e), ' ', mb_strlen($t, $e), ' ', mb_strwidth($t, $e), ' ', bin2hex(mb_substr($t, 2, 3, $e)), ' ', var_export(mb_check_encoding($t, $e), true), ' ', mb_preferred_mime_name($e), ' ', mb_strpos($t, mb_convert_encoding('字', $e, 'UTF-8'), 0, $e), "\n";
}
foreach (['ISO-8859-2','ISO-8859-5','ISO-8859-6','ISO-8859-7','ISO-8859-9','ISO-8859-16','Windows-1254','KOI8-U','CP850'] as $e) { $t = ''; for ($c = 128; $c < 256; $c++) $t .= chr($c); echo $e, ' ', md5($u = mb_convert_encoding($t, 'UTF-8', $e)), ' ', md5(mb_convert_encoding($u, $e, 'UTF-8')), "\n"; }
foreach (['EUC-JP','SJIS','CP932','eucJP-win','CP936','EUC-CN','BIG-5','CP950','EUC-KR','UHC'] as $e) { $h = ''; $r = ''; for ($a = 0xa1; $a < 0xf8; $a++) { $t = ''; for ($b = 0xa1; $b < 0xfd; $b++) $t .= chr($a) . chr($b); $u = mb_convert_encoding($t, 'UTF-8', $e); $h .= md5($u); $r .= md5(mb_convert_encoding($u, $e, 'UTF-8')); } echo $e, md5($h), md5($r), "\n"; }
foreach (["\xe9", "abc\xff\xfe", "\x81", "\xa4", "\xa4\x20b", "\x8f\xa1", "\x8f\xa1\x20", "\x80x", "\xa0", "\x1b\$B\x24", "\x1b\$Bxx"] as $t) foreach (['EUC-JP','SJIS','JIS','CP936','BIG-5','UHC','ISO-8859-6'] as $e) echo bin2hex($t), $e, bin2hex(mb_convert_encoding($t, 'UTF-8', $e)), var_export(mb_check_encoding($t, $e), true), "\n";
foreach ([["日本語テキストです。01234５６７８９。", 'UTF-8', 'B'], ["日本語テキストです。01234５６７８９。", 'UTF-8', 'Q'], ["日本語テキストです。01234５６７８９。", 'JIS', 'B'], ["日本語テキストです。01234５６７８９。", 'SJIS', 'Q'], ["plain ascii text that is quite long, longer than one line of seventy-four characters is", 'UTF-8', 'B'], ["a é b", 'UTF-8', 'B'], ["  é", 'UTF-8', 'Q'], ["word wörd word wörd", 'ISO-8859-1', 'Q'], ["", 'UTF-8', 'B'], ["a=b", "UTF-8", "B"]] as [$t, $c, $m]) foreach ([0, 10, 70] as $i) echo mb_encode_mimeheader($t, $c, $m, "\r\n", $i), "\n";
mb_language('ja'); mb_internal_encoding('UTF-8'); echo mb_encode_mimeheader("日本語"), "\n", mb_get_info('mail_charset'), "\n"; mb_language('uni');
foreach (["KV", "HV", "a", "A", "rn", "RN", "s", "S", "k", "h", "c", "C", "kH", "m", "M", "KC"] as $m) echo $m, mb_convert_kana("ｶﾞﾊﾟｳﾞｱｲ カガパヴ かがぱ ＡＢ１２　ab12 \"'\\~¥ ヽゝ ー。", $m), "\n";
$a = ["日本", ["x" => "語"]]; $o = new stdClass; $o->p = "日"; var_dump(mb_convert_variables('EUC-JP', 'UTF-8', $a, $o)); echo bin2hex($a[0]), bin2hex($a[1]['x']), bin2hex($o->p), "\n";
var_dump(mb_detect_order(), mb_detect_order('EUC-JP,UTF-8'), mb_detect_order(), mb_internal_encoding('EUC-JP'), mb_internal_encoding(), mb_http_output(), mb_http_output('SJIS'), mb_http_output());
mb_internal_encoding('UTF-8'); ob_start('mb_output_handler'); echo "テスト"; $x = ob_get_clean(); ob_start(); ob_start('mb_output_handler'); echo "テスト"; ob_end_flush(); echo bin2hex(ob_get_clean()), "\n";
try { mb_convert_kana('a', 'Z'); } catch (ValueError $e) { echo $e->getMessage(), "\n"; } 
try { mb_detect_order('xx'); } catch (ValueError $e) { echo $e->getMessage(), "\n"; } 
print_r(mb_encoding_aliases('SJIS'));
--EXPECT--
EUC-JP c6fccbdcb8eca5c6a5ada5b9a5c8a4c7a4b9a1a330313233a3b4a3b5a3b6a3b7a3b8a3b9a1a38eb18eb28eb320b4c1bbfa208faae46e8fabc1638fabd3648fabb1207e3fa1b1203f 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 Ünïcödé ~?￣ ? 41 61 b8eca5c6a5ad true EUC-JP 26
SJIS 93fa967b8cea8365834c8358836782c582b78142303132338253825482558256825782588142b1b2b3208abf8e9a203f6e3f633f643f207e818f8150203f 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 ?n?c?d? ~￥￣ ? 41 62 8cea8365834c true Shift_JIS 26
CP932 93fa967b8cea8365834c8358836782c582b78142303132338253825482558256825782588142b1b2b3208abf8e9a203f6e3f633f643f207e5c7e203f 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 ?n?c?d? ~\~ ? 41 60 8cea8365834c true Shift_JIS 26
SJIS-win 93fa967b8cea8365834c8358836782c582b78142303132338253825482558256825782588142b1b2b3208abf8e9a203f6e3f633f643f207e818f8150203f 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 ?n?c?d? ~￥￣ ? 41 62 8cea8365834c true Shift_JIS 26
eucJP-win c6fccbdcb8eca5c6a5ada5b9a5c8a4c7a4b9a1a330313233a3b4a3b5a3b6a3b7a3b8a3b9a1a38eb18eb28eb320b4c1bbfa208faae46e8fabc1638fabd3648fabb1207e5c7e203f 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 Ünïcödé ~\~ ? 41 60 b8eca5c6a5ad true EUC-JP 26
CP51932 c6fccbdcb8eca5c6a5ada5b9a5c8a4c7a4b9a1a330313233a3b4a3b5a3b6a3b7a3b8a3b9a1a38eb18eb28eb320b4c1bbfa203f6e3f633f643f207ea1efa1b1203f 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 ?n?c?d? ~￥￣ ? 41 62 b8eca5c6a5ad true CP51932 26
JIS 1b2442467c4b5c386c2546252d253925482447243921231b2842303132331b244223342335233623372338233921231b28493132331b2842201b244234413b7a1b2842201b2428442a641b28426e1b2428442b411b2842631b2428442b531b2842641b2428442b311b2842207e1b284a5c7e1b2842203f 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 Ünïcödé ~¥‾ ? 41 60 1b2442386c2546252d1b2842 true ISO-2022-JP 26
ISO-2022-JP 1b2442467c4b5c386c2546252d253925482447243921231b2842303132331b244223342335233623372338233921231b28423f3f3f201b244234413b7a1b2842203f6e3f633f643f207e1b284a5c1b244221311b2842203f 日本語テキストです。0123４５６７８９。??? 漢字 ?n?c?d? ~¥￣ ? 41 61 1b2442386c2546252d1b2842 true ISO-2022-JP 26
CP936 c8d5b1bed55aa5c6a5ada5b9a5c8a4c7a4b9a1a330313233a3b4a3b5a3b6a3b7a3b8a3b9a1a33f3f3f209d68d7d6203f6e3f633f64a8a6207e3fa3fe2080 日本語テキストです。0123４５６７８９。??? 漢字 ?n?c?dé ~?￣ € 41 61 d55aa5c6a5ad true CP936 26
EUC-CN c8d5b1be3fa5c6a5ada5b9a5c8a4c7a4b9a1a330313233a3b4a3b5a3b6a3b7a3b8a3b9a1a33f3f3f203fd7d6203f6e3f633f64a8a6207e3f3f203f 日本?テキストです。0123４５６７８９。??? ?字 ?n?c?dé ~?? ? 41 58 3fa5c6a5ad true CN-GB 26
BIG-5 a4e9a5bbbb79c75ec745c751c760c6cbc6bda14330313233a2b3a2b4a2b5a2b6a2b7a2b8a1433f3f3f20ba7ea672203f6e3f633f643f207e3fa1c2203f 日本語テキストです。0123４５６７８９。??? 漢字 ?n?c?d? ~?‾ ? 41 60 bb79c75ec745 true BIG5 26
CP950 a4e9a5bbbb793f3f3f3f3f3fa14330313233a2b3a2b4a2b5a2b6a2b7a2b8a1433f3f3f20ba7ea672203f6e3f633f643f207e3f3f203f 日本語??????。0123４５６７８９。??? 漢字 ?n?c?d? ~?? ? 41 54 bb793f3f true BIG5 26
EUC-KR eceddce2e5deabc6abadabb9abc8aac7aab9a1a330313233a3b4a3b5a3b6a3b7a3b8a3b9a1a33f3f3f20f9d3edae203f6e3f633f643f207e3f3f20a2e6 日本語テキストです。0123４５６７８９。??? 漢字 ?n?c?d? ~?? € 41 60 e5deabc6abad true EUC-KR 26
UHC eceddce2e5deabc6abadabb9abc8aac7aab9a1a330313233a3b4a3b5a3b6a3b7a3b8a3b9a1a33f3f3f20f9d3edae203f6e3f633f643f207e3f3f20a2e6 日本語テキストです。0123４５６７８９。??? 漢字 ?n?c?d? ~?? € 41 60 e5deabc6abad true UHC 26
HZ 7e7b4855313e7e7d3f7e7b2546252d253925482447243921237e7d303132337e7b23342335233623372338233921237e7d3f3f3f203f7e7b57567e7d203f6e3f633f647e7b28267e7d207e7e3f3f203f 日本?テキストです。0123４５６７８９。??? ?字 ?n?c?dé ~?? ? 41 58 3f7e7b2546252d7e7d true HZ-GB-2312 26
UTF-7 2b5a65566e4c4971654d4d5977725443354d4d67775a7a425a4d41492d303132332b2f78542f466638572f78662f4750385a4d414c2f636639792f334d202b62794a625677202b414e772d6e2b414f382d632b4150592d642b414f6b202b414834417053412b202b494b772d 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 Ünïcödé ~¥‾ € 41 60 2b69703477786a43742d true UTF-7 26
UTF7-IMAP 265a65566e4c4971654d4d5977725443354d4d67775a7a425a4d41492d30313233262c78542c466638572c78662c4750385a4d414c2c636639792c334d2d202662794a6256772d2026414e772d6e26414f382d63264150592d6426414f6b2d207e26414b556750672d2026494b772d 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 Ünïcödé ~¥‾ € 41 60 2669703477786a43742d true 
Warning: mb_preferred_mime_name(): No MIME preferred name corresponding to "UTF7-IMAP" in %DIR%/test.php on line 5
 26
UTF-16 65e5672c8a9e30c630ad30b930c83067305930020030003100320033ff14ff15ff16ff17ff18ff193002ff71ff72ff7300206f225b57002000dc006e00ef006300f6006400e90020007e00a5203e002020ac 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 Ünïcödé ~¥‾ € 41 60 8a9e30c630ad true UTF-16 26
UTF-16LE e5652c679e8ac630ad30b930c830673059300230300031003200330014ff15ff16ff17ff18ff19ff023071ff72ff73ff2000226f575b2000dc006e00ef006300f6006400e90020007e00a5003e202000ac20 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 Ünïcödé ~¥‾ € 41 60 9e8ac630ad30 true UTF-16LE 26
UCS-2 65e5672c8a9e30c630ad30b930c83067305930020030003100320033ff14ff15ff16ff17ff18ff193002ff71ff72ff7300206f225b57002000dc006e00ef006300f6006400e90020007e00a5203e002020ac 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 Ünïcödé ~¥‾ € 41 60 8a9e30c630ad true UCS-2 26
UCS-4LE e56500002c6700009e8a0000c6300000ad300000b9300000c83000006730000059300000023000003000000031000000320000003300000014ff000015ff000016ff000017ff000018ff000019ff00000230000071ff000072ff000073ff000020000000226f0000575b000020000000dc0000006e000000ef00000063000000f600000064000000e9000000200000007e000000a50000003e20000020000000ac200000 日本語テキストです。0123４５６７８９。ｱｲｳ 漢字 Ünïcödé ~¥‾ € 41 60 9e8a0000c6300000ad300000 true UCS-4LE 26
ISO-8859-2 3f3f3f3f3f3f3f3f3f3f303132333f3f3f3f3f3f3f3f3f3f203f3f20dc6e3f63f664e9207e3f3f203f ??????????0123?????????? ?? Ün?cödé ~?? ? 41 41 3f3f3f true ISO-8859-2 0
ISO-8859-15 3f3f3f3f3f3f3f3f3f3f303132333f3f3f3f3f3f3f3f3f3f203f3f20dc6eef63f664e9207ea53f20a4 ??????????0123?????????? ?? Ünïcödé ~¥? € 41 41 3f3f3f true ISO-8859-15 0
KOI8-R 3f3f3f3f3f3f3f3f3f3f303132333f3f3f3f3f3f3f3f3f3f203f3f203f6e3f633f643f207e3f3f203f ??????????0123?????????? ?? ?n?c?d? ~?? ? 41 41 3f3f3f true KOI8-R 0
Windows-1251 3f3f3f3f3f3f3f3f3f3f303132333f3f3f3f3f3f3f3f3f3f203f3f203f6e3f633f643f207e3f3f2088 ??????????0123?????????? ?? ?n?c?d? ~?? € 41 41 3f3f3f true Windows-1251 0
Windows-1252 3f3f3f3f3f3f3f3f3f3f303132333f3f3f3f3f3f3f3f3f3f203f3f20dc6eef63f664e9207ea53f2080 ??????????0123?????????? ?? Ünïcödé ~¥? € 41 41 3f3f3f true Windows-1252 0
CP866 3f3f3f3f3f3f3f3f3f3f303132333f3f3f3f3f3f3f3f3f3f203f3f203f6e3f633f643f207e3f3f203f ??????????0123?????????? ?? ?n?c?d? ~?? ? 41 41 3f3f3f true CP866 0
ASCII 3f3f3f3f3f3f3f3f3f3f303132333f3f3f3f3f3f3f3f3f3f203f3f203f6e3f633f643f207e3f3f203f ??????????0123?????????? ?? ?n?c?d? ~?? ? 41 41 3f3f3f true US-ASCII 0
ISO-8859-2 60d76ca489c0230d966bb052593aed07 16f404156c0500ac48efa2d3abc5fbcf
ISO-8859-5 9c25bb277d203c81f14c1a5d039fc9f9 16f404156c0500ac48efa2d3abc5fbcf
ISO-8859-6 c6f5a1cb3876c5159fca3ab5c3d18291 08a29013a41afa7c3d8284dc82f7fb60
ISO-8859-7 b6a893ea0b6022df724040988fe03943 3c332d5cb038956e45b6e95935016234
ISO-8859-9 97defe0c7774f4bd47a988f57d2acaed 16f404156c0500ac48efa2d3abc5fbcf
ISO-8859-16 46f6978a6a1af747446ce8caf371c0ca 16f404156c0500ac48efa2d3abc5fbcf
Windows-1254 f89d15c47a3bfab906caf16f3787d5d7 2ca5ada3bfd6172024908be7465de92e
KOI8-U 0c8b1756fcfa9d1faf9135c5f2156a9d 16f404156c0500ac48efa2d3abc5fbcf
CP850 f71c04432b42e4473e92e1f503df03eb 16f404156c0500ac48efa2d3abc5fbcf
EUC-JPd2542f5e0ec248ef532616d16267b70db69fdaf7b6bcbd5a91b52bdea8a6d31e
SJISc2840bd6f7c76e469d6dae19afead06761b4ed70287a8419adbbc8a438e677ad
CP932b4db1866e750ea0d0c49f16cb37851f41b4b829cbae9883ebd5d953015f97217
eucJP-win15a09a25d3f116c8f8ed444a203a74f0174d5b38595492da62d757e509c587d6
CP936496a898ba01ccc8fc5a407fad5f950cf85f32fa67c94acaeb2c9709972577d3a
EUC-CNf5ac83830d4c6c912eef14d25735d18155a58d4e31bbfbf1364a5ca5b3a10426
BIG-5f79909ffa1c0225888398922a28760529145cc3c0b1af308dd02bf5bc217f93e
CP950a7e7005a71cbb9737f47df4df62355cd217f6e309536adf47ad0bf2b5244b492
EUC-KRea9d900e3019649eb681fc5095b39e0bea85a64d343ad2a53de42a7d5812c1e2
UHC3ef42bd302239a883576746a40ca23920e94acd56812f341f9f3e51d3dc495e3
e9EUC-JP3ffalse
e9SJIS3ffalse
e9JIS3ffalse
e9CP9363ffalse
e9BIG-53ffalse
e9UHC3ffalse
e9ISO-8859-6d989true
616263fffeEUC-JP6162633f3ffalse
616263fffeSJIS6162633f3ffalse
616263fffeJIS6162633f3ffalse
616263fffeCP936616263efa3b53ffalse
616263fffeBIG-56162633f3ffalse
616263fffeUHC6162633f3ffalse
616263fffeISO-8859-66162633f3ffalse
81EUC-JP3ffalse
81SJIS3ffalse
81JIS3ffalse
81CP9363ffalse
81BIG-53ffalse
81UHC3ffalse
81ISO-8859-6c281true
a4EUC-JP3ffalse
a4SJISefbda4true
a4JISefbda4true
a4CP9363ffalse
a4BIG-53ffalse
a4UHC3ffalse
a4ISO-8859-6c2a4true
a42062EUC-JP3f62false
a42062SJISefbda42062true
a42062JISefbda42062true
a42062CP9363f62false
a42062BIG-53f62false
a42062UHC3f62false
a42062ISO-8859-6c2a42062true
8fa1EUC-JP3ffalse
8fa1SJISe58d87true
8fa1JIS3fefbda1false
8fa1CP936e5bd99true
8fa1BIG-53f3ffalse
8fa1UHCeba3aatrue
8fa1ISO-8859-6c28f3ffalse
8fa120EUC-JP3ffalse
8fa120SJISe58d8720true
8fa120JIS3fefbda120false
8fa120CP936e5bd9920true
8fa120BIG-53f3ffalse
8fa120UHCeba3aa20true
8fa120ISO-8859-6c28f3f20false
8078EUC-JP3f78false
8078SJIS3f78false
8078JIS3f78false
8078CP936e282ac78true
8078BIG-53f78false
8078UHC3f78false
8078ISO-8859-6c28078true
a0EUC-JP3ffalse
a0SJIS3ffalse
a0JIS3ffalse
a0CP9363ffalse
a0BIG-53ffalse
a0UHC3ffalse
a0ISO-8859-6c2a0true
1b244224EUC-JP1b244224true
1b244224SJIS1b244224true
1b244224JIS3ffalse
1b244224CP9361b244224true
1b244224BIG-51b244224true
1b244224UHC1b244224true
1b244224ISO-8859-61b244224true
1b24427878EUC-JP1b24427878true
1b24427878SJIS1b24427878true
1b24427878JIS3ffalse
1b24427878CP9361b24427878true
1b24427878BIG-51b24427878true
1b24427878UHC1b24427878true
1b24427878ISO-8859-61b24427878true
=?UTF-8?B?5pel5pys6Kqe44OG44Kt44K544OI44Gn44GZ44CCMDEyMzTvvJXvvJbvvJc=?=
 =?UTF-8?B?77yY77yZ44CC?=
=?UTF-8?B?5pel5pys6Kqe44OG44Kt44K544OI44Gn44GZ44CCMDEyMzTvvJU=?=
 =?UTF-8?B?77yW77yX77yY77yZ44CC?=

 =?UTF-8?B?5pel5pys6Kqe44OG44Kt44K544OI44Gn44GZ44CCMDEyMzTvvJXvvJbvvJc=?=
 =?UTF-8?B?77yY77yZ44CC?=
=?UTF-8?Q?=E6=97=A5=E6=9C=AC=E8=AA=9E=E3=83=86=E3=82=AD=E3=82=B9=E3=83=88?=
 =?UTF-8?Q?=E3=81=A7=E3=81=99=E3=80=82=30=31=32=33=34=EF=BC=95=EF=BC=96?=
 =?UTF-8?Q?=EF=BC=97=EF=BC=98=EF=BC=99=E3=80=82?=
=?UTF-8?Q?=E6=97=A5=E6=9C=AC=E8=AA=9E=E3=83=86=E3=82=AD?=
 =?UTF-8?Q?=E3=82=B9=E3=83=88=E3=81=A7=E3=81=99=E3=80=82=30=31=32=33=34?=
 =?UTF-8?Q?=EF=BC=95=EF=BC=96=EF=BC=97=EF=BC=98=EF=BC=99=E3=80=82?=

 =?UTF-8?Q?=E6=97=A5=E6=9C=AC=E8=AA=9E=E3=83=86=E3=82=AD=E3=82=B9=E3=83=88?=
 =?UTF-8?Q?=E3=81=A7=E3=81=99=E3=80=82=30=31=32=33=34=EF=BC=95=EF=BC=96?=
 =?UTF-8?Q?=EF=BC=97=EF=BC=98=EF=BC=99=E3=80=82?=
=?ISO-2022-JP?B?GyRCRnxLXDhsJUYlLSU5JUgkRyQ5ISMbKEIwMTIzNBskQiM1IzYbKEI=?=
 =?ISO-2022-JP?B?GyRCIzcjOCM5ISMbKEI=?=
=?ISO-2022-JP?B?GyRCRnxLXDhsJUYlLSU5JUgkRyQ5ISMbKEIwMTIzNA==?=
 =?ISO-2022-JP?B?GyRCIzUjNiM3IzgjOSEjGyhC?=

 =?ISO-2022-JP?B?GyRCRnxLXDhsJUYlLSU5JUgkRyQ5ISMbKEIwMTIzNBskQiM1IzYbKEI=?=
 =?ISO-2022-JP?B?GyRCIzcjOCM5ISMbKEI=?=
=?Shift_JIS?Q?=93=FA=96=7B=8C=EA=83e=83L=83X=83g=82=C5=82=B7=81B=30=31=32?=
 =?Shift_JIS?Q?=33=34=82T=82U=82V=82W=82X=81B?=
=?Shift_JIS?Q?=93=FA=96=7B=8C=EA=83e=83L=83X=83g=82=C5=82=B7?=
 =?Shift_JIS?Q?=81B=30=31=32=33=34=82T=82U=82V=82W=82X=81B?=

 =?Shift_JIS?Q?=93=FA=96=7B=8C=EA=83e=83L=83X=83g=82=C5=82=B7=81B=30=31=32?=
 =?Shift_JIS?Q?=33=34=82T=82U=82V=82W=82X=81B?=
plain ascii text that is quite long, longer than one line of seventy-four
 characters is
plain ascii text that is quite long, longer than one line of
 seventy-four characters is

 plain ascii text that is quite long, longer than one line of seventy-four
 characters is
a =?UTF-8?B?w6kgYg==?=
a =?UTF-8?B?w6kgYg==?=
a
 =?UTF-8?B?w6kgYg==?=
=?UTF-8?Q?=20=20=C3=A9?=
=?UTF-8?Q?=20=20=C3=A9?=

 =?UTF-8?Q?=20=20=C3=A9?=
word =?ISO-8859-1?Q?w=F6rd=20word=20w=F6rd?=
word =?ISO-8859-1?Q?w=F6rd=20word=20w=F6rd?=
word
 =?ISO-8859-1?Q?w=F6rd=20word=20w=F6rd?=



=?UTF-8?B?YT1i?=
=?UTF-8?B?YT1i?=

 =?UTF-8?B?YT1i?=
=?ISO-2022-JP?B?GyRCRnxLXDhsGyhC?=
ISO-2022-JP
KVガパヴアイ カガパヴ かがぱ ＡＢ１２　ab12 "'\~¥ ヽゝ ー。
HVがぱう゛あい カガパヴ かがぱ ＡＢ１２　ab12 "'\~¥ ヽゝ ー。
aｶﾞﾊﾟｳﾞｱｲ カガパヴ かがぱ AB12　ab12 "'\~¥ ヽゝ ー。
Aｶﾞﾊﾟｳﾞｱｲ カガパヴ かがぱ ＡＢ１２　ａｂ１２ "'\~¥ ヽゝ ー。
rnｶﾞﾊﾟｳﾞｱｲ カガパヴ かがぱ AB12　ab12 "'\~¥ ヽゝ ー。
RNｶﾞﾊﾟｳﾞｱｲ カガパヴ かがぱ ＡＢ１２　ａｂ１２ "'\~¥ ヽゝ ー。
sｶﾞﾊﾟｳﾞｱｲ カガパヴ かがぱ ＡＢ１２ ab12 "'\~¥ ヽゝ ー。
Sｶﾞﾊﾟｳﾞｱｲ　カガパヴ　かがぱ　ＡＢ１２　ab12　"'\~¥　ヽゝ　ー。
kｶﾞﾊﾟｳﾞｱｲ ｶｶﾞﾊﾟｳﾞ かがぱ ＡＢ１２　ab12 "'\~¥ ヽゝ ｰ｡
hｶﾞﾊﾟｳﾞｱｲ カガパヴ ｶｶﾞﾊﾟ ＡＢ１２　ab12 "'\~¥ ヽゝ ｰ｡
cｶﾞﾊﾟｳﾞｱｲ かがぱヴ かがぱ ＡＢ１２　ab12 "'\~¥ ゝゝ ー。
Cｶﾞﾊﾟｳﾞｱｲ カガパヴ カガパ ＡＢ１２　ab12 "'\~¥ ヽヽ ー。
kHか゛は゜う゛あい ｶｶﾞﾊﾟｳﾞ かがぱ ＡＢ１２　ab12 "'\~¥ ヽゝ ｰ｡
mｶﾞﾊﾟｳﾞｱｲ カガパヴ かがぱ ＡＢ１２　ab12 "'\~¥ ヽゝ ー。
Mｶﾞﾊﾟｳﾞｱｲ カガパヴ かがぱ ＡＢ１２　ab12 ”’￥￣￥ ヽゝ ー。
KCカ゛ハ゜ウ゛アイ カガパヴ カガパ ＡＢ１２　ab12 "'\~¥ ヽヽ ー。
string(5) "UTF-8"
c6fccbdcb8ecc6fc
array(2) {
  [0]=>
  string(5) "ASCII"
  [1]=>
  string(5) "UTF-8"
}
bool(true)
array(2) {
  [0]=>
  string(6) "EUC-JP"
  [1]=>
  string(5) "UTF-8"
}
bool(true)
string(6) "EUC-JP"
string(5) "UTF-8"
bool(true)
string(4) "SJIS"
836583588367
mb_convert_kana(): Argument #2 ($mode) contains invalid flag: 'Z'
mb_detect_order(): Argument #1 ($encoding) contains invalid encoding "xx"
Array
(
    [0] => x-sjis
    [1] => SHIFT-JIS
)
