type code =
  | Utf8
  | Utf16 of [ `Mark | `Big | `Little ]  (* [`Mark]: big endian unless a byte order mark says otherwise *)
  | Ucs2 of [ `Mark | `Big | `Little ]  (* without surrogates *)
  | Utf32 of [ `Mark | `Big | `Little ]
  | Ucs4 of [ `Mark | `Big | `Little ]  (* any number of 32 bits *)
  | Utf7 of bool  (* of IMAP? *)
  | Ascii
  | Latin1
  | Bytes7
  | Bytes8
  | Table  (* one or several bytes, by {!Charset} *)
  | Escapes of { kana : bool; supplement : bool }  (* JIS with escape sequences: half-width kana, JIS X 0212 *)
  | Hz
  | Iso2022kr

type t = { name : string; mime : string; others : string list; code : code }

let make name ?(mime = name) others code = { name; mime; others; code }
let table name ?mime others = make name ?mime others Table

let part number others =
  let name = "ISO-8859-" ^ string_of_int number in
  make name (("ISO8859-" ^ string_of_int number) :: others) (if number = 1 then Latin1 else Table)

(* In the order of mb_list_encodings. *)
let encodings =
  [
    make "7bit" [] Bytes7; make "8bit" [ "binary" ] Bytes8;
    make "UCS-4" [ "ISO-10646-UCS-4"; "UCS4" ] (Ucs4 `Mark); make "UCS-4BE" [ "byte4be" ] (Ucs4 `Big);
    make "UCS-4LE" [ "byte4le" ] (Ucs4 `Little);
    make "UCS-2" [ "ISO-10646-UCS-2"; "UCS2"; "UNICODE" ] (Ucs2 `Mark); make "UCS-2BE" [ "byte2be" ] (Ucs2 `Big);
    make "UCS-2LE" [ "byte2le" ] (Ucs2 `Little); make "UTF-32" [ "utf32" ] (Utf32 `Mark);
    make "UTF-32BE" [] (Utf32 `Big); make "UTF-32LE" [] (Utf32 `Little); make "UTF-16" [ "utf16" ] (Utf16 `Mark);
    make "UTF-16BE" [] (Utf16 `Big); make "UTF-16LE" [] (Utf16 `Little); make "UTF-8" [ "utf8" ] Utf8;
    make "UTF-7" [ "utf7" ] (Utf7 false); make "UTF7-IMAP" ~mime:"" [ "mUTF-7" ] (Utf7 true);
    make "ASCII" ~mime:"US-ASCII"
      [
        "ANSI_X3.4-1968"; "iso-ir-6"; "ANSI_X3.4-1986"; "ISO_646.irv:1991"; "US-ASCII"; "ISO646-US"; "us"; "IBM367";
        "IBM-367"; "cp367"; "csASCII";
      ]
      Ascii;
    table "EUC-JP" [ "EUC"; "EUC_JP"; "eucJP"; "x-euc-jp" ]; table "SJIS" ~mime:"Shift_JIS" [ "x-sjis"; "SHIFT-JIS" ];
    table "eucJP-win" ~mime:"EUC-JP" [ "eucJP-open"; "eucJP-ms" ];
    table "CP932" ~mime:"Shift_JIS" [ "MS932"; "Windows-31J"; "MS_Kanji" ];
    table "SJIS-win" ~mime:"Shift_JIS" [ "SJIS-ms"; "SJIS-open" ]; table "CP51932" [ "cp51932" ];
    make "JIS" ~mime:"ISO-2022-JP" [] (Escapes { kana = true; supplement = true });
    make "ISO-2022-JP" [] (Escapes { kana = false; supplement = false });
    table "Windows-1252" [ "cp1252" ]; table "Windows-1254" [ "CP1254"; "CP-1254"; "WINDOWS-1254" ];
    part 1 [ "latin1" ]; part 2 [ "latin2" ]; part 3 [ "latin3" ]; part 4 [ "latin4" ]; part 5 [ "cyrillic" ];
    part 6 [ "arabic" ]; part 7 [ "greek" ]; part 8 [ "hebrew" ]; part 9 [ "latin5" ]; part 10 [ "latin6" ];
    part 13 []; part 14 [ "latin8" ]; part 15 []; part 16 [];
    table "EUC-CN" ~mime:"CN-GB" [ "CN-GB"; "EUC_CN"; "eucCN"; "x-euc-cn"; "gb2312" ];
    table "CP936" [ "CP-936"; "GBK" ]; make "HZ" ~mime:"HZ-GB-2312" [] Hz;
    table "BIG-5" ~mime:"BIG5" [ "CN-BIG5"; "BIG-FIVE"; "BIGFIVE" ]; table "CP950" ~mime:"BIG5" [];
    table "EUC-KR" [ "EUC_KR"; "eucKR"; "x-euc-kr" ]; table "UHC" [ "CP949" ]; make "ISO-2022-KR" [] Iso2022kr;
    table "Windows-1251" [ "CP1251"; "CP-1251"; "WINDOWS-1251" ]; table "CP866" [ "CP-866"; "IBM866"; "IBM-866" ];
    table "KOI8-R" [ "KOI8R" ]; table "KOI8-U" [ "KOI8U" ]; table "ArmSCII-8" [ "ArmSCII8"; "ARMSCII-8"; "ARMSCII8" ];
    table "CP850" [ "CP-850"; "IBM850"; "IBM-850" ];
  ]

let by_name =
  let all = Hashtbl.create 256 in
  let add name e = if not (Hashtbl.mem all name) then Hashtbl.add all name e in
  List.iter (fun e -> add (String.lowercase_ascii e.name) e) encodings;
  List.iter (fun e -> if e.mime <> "" then add (String.lowercase_ascii e.mime) e) encodings;
  List.iter (fun e -> List.iter (fun other -> add (String.lowercase_ascii other) e) e.others) encodings;
  all

let find name = Hashtbl.find_opt by_name (String.lowercase_ascii name)
let utf8 = Hashtbl.find by_name "utf-8"
let name e = e.name
let mime e = e.mime
let aliases e = e.others
let all = List.map name encodings
let bad = -1

(* {1 Decoding} *)

let jis = "EUC-JP"
let korean = "EUC-KR"
let chinese = "EUC-CN"

let base64_digit c =
  match c with
  | 'A' .. 'Z' -> Char.code c - 65
  | 'a' .. 'z' -> Char.code c - 71
  | '0' .. '9' -> Char.code c + 4
  | '+' -> 62
  | '/' | ',' -> 63
  | _ -> -1

let decode e s =
  let n = String.length s in
  let byte i = Char.code (String.unsafe_get s i) in
  let out = Array.make (max n 1) 0 in
  let count = ref 0 in
  let add c = out.(!count) <- c; incr count in
  let order = function `Mark | `Big -> true | `Little -> false in
  let wide size how one =
    (* a byte order mark sets the order, and is no character *)
    let read big i =
      let v = ref 0 in
      for k = 0 to size - 1 do
        v := (!v lsl 8) lor byte (i + if big then k else size - 1 - k)
      done;
      !v
    in
    let marked = how = `Mark && n >= size in
    let big, start =
      if marked && read true 0 = 0xfeff then (true, size)
      else if marked && read false 0 = 0xfeff then (false, size)
      else (order how, 0)
    in
    let rec go i = if i + size > n then (if i < n then add bad) else go (one (read big) i) in
    go start
  in
  (match e.code with
  | Utf8 ->
      let rec go i =
        if i < n then
          if byte i < 0x80 then begin add (byte i); go (i + 1) end
          else
            match Std_html.utf8_at s i with
            | 0, skip -> add bad; go (i + skip)
            | length, _ -> add (Std_html.code_point s i length); go (i + length)
      in
      go 0
  | Utf16 how ->
      wide 2 how (fun read i ->
          let u = read i in
          if u >= 0xd800 && u < 0xdc00 then
            if i + 3 < n && read (i + 2) land 0xfc00 = 0xdc00 then begin
              add (0x10000 + ((u land 0x3ff) lsl 10) + (read (i + 2) land 0x3ff));
              i + 4
            end
            else begin add bad; i + 2 end
          else begin
            add (if u >= 0xdc00 && u < 0xe000 then bad else u);
            i + 2
          end)
  | Ucs2 how -> wide 2 how (fun read i -> add (read i); i + 2)
  | Utf32 how ->
      wide 4 how (fun read i ->
          let c = read i in
          add (if c > 0x10ffff || (c >= 0xd800 && c < 0xe000) then bad else c);
          i + 4)
  | Ucs4 how -> wide 4 how (fun read i -> add (read i); i + 4)
  | Utf7 imap ->
      let opening = if imap then '&' else '+' in
      let rec plain i =
        if i < n then
          let c = s.[i] in
          if c = opening then
            if i + 1 < n && s.[i + 1] = '-' then begin add (Char.code c); plain (i + 2) end
            else coded (i + 1) 0 0 0
          else begin
            add (if byte i < 0x80 then byte i else bad);
            plain (i + 1)
          end
      and coded i bits size high =
        if i >= n then (if high > 0 then add bad)
        else
          match base64_digit s.[i] with
          | -1 ->
              if high > 0 || (size > 0 && bits land ((1 lsl size) - 1) <> 0) then add bad;
              plain (if s.[i] = '-' then i + 1 else i)
          | d ->
              let bits = (bits lsl 6) lor d and size = size + 6 in
              if size < 16 then coded (i + 1) bits size high
              else
                let u = (bits lsr (size - 16)) land 0xffff and size = size - 16 in
                let bits = bits land ((1 lsl size) - 1) in
                if u land 0xfc00 = 0xd800 then begin
                  if high > 0 then add bad;
                  coded (i + 1) bits size u
                end
                else begin
                  (if u land 0xfc00 = 0xdc00 then
                     add (if high > 0 then 0x10000 + ((high land 0x3ff) lsl 10) + (u land 0x3ff) else bad)
                   else begin
                     if high > 0 then add bad;
                     add u
                   end);
                  coded (i + 1) bits size 0
                end
      in
      plain 0
  | Ascii | Bytes7 -> for i = 0 to n - 1 do add (if byte i < 128 then byte i else bad) done
  | Latin1 | Bytes8 -> for i = 0 to n - 1 do add (byte i) done
  | Table ->
      let set = Charset.find e.name in
      let wide = e.name = "EUC-JP" || e.name = "eucJP-win" in
      let rec go i =
        if i < n then
          let c = byte i in
          if c < 0x80 then begin add c; go (i + 1) end
          else if set.decode.(c) >= 0 then begin add set.decode.(c); go (i + 1) end
          else if wide && c = 0x8f then
            if i + 2 < n then begin
              let u = set.decode3.((byte (i + 1) lsl 8) lor byte (i + 2)) in
              add (if u < 0 then bad else u);
              go (i + 3)
            end
            else add bad
          else if not set.leads.(c) then begin add bad; go (i + 1) end
          else if i + 1 < n then begin
            let u = set.decode.((c lsl 8) lor byte (i + 1)) in
            add (if u < 0 then bad else u);
            go (i + 2)
          end
          else add bad
      in
      go 0
  | Escapes { kana; supplement } ->
      let set = Charset.find jis in
      let starts i text =
        i + String.length text <= n && String.sub s i (String.length text) = text
      in
      let rec go i state =
        if i < n then
          let c = byte i in
          if c = 0x1b then begin
            let known =
              List.find_opt
                (fun (text, _) -> starts i text)
                ([ ("\027(B", `Ascii); ("\027(J", `Latin); ("\027$B", `Kanji); ("\027$@", `Kanji); ("\027$(@", `Kanji);
                   ("\027$(B", `Kanji) ]
                @ (if supplement then [ ("\027$(D", `Supplement) ] else [])
                @ if kana then [ ("\027(I", `Kana); ("\027(H", `Latin) ] else [])
            in
            match known with
            | Some (text, state) -> go (i + String.length text) state
            | None -> add bad; go (i + 1) state
          end
          else if c = 0x0e && kana then go (i + 1) `Kana
          else if c = 0x0f && kana then go (i + 1) `Ascii
          else
            match state with
            | (`Kanji | `Supplement) when c > 0x20 && c < 0x7f ->
                if i + 1 < n then begin
                  let code = (c lsl 8) lor byte (i + 1) lor 0x8080 in
                  let u =
                    if byte (i + 1) > 0x7e then -1
                    else if state = `Kanji then set.decode.(code) else set.decode3.(code)
                  in
                  add (if u < 0 then bad else u);
                  go (i + 2) state
                end
                else add bad
            | `Kana when c > 0x20 && c < 0x60 -> add (0xff40 + c); go (i + 1) state
            | `Latin when c = 0x5c -> add 0xa5; go (i + 1) state
            | `Latin when c = 0x7e -> add 0x203e; go (i + 1) state
            | _ when c < 0x80 -> add c; go (i + 1) state
            | _ when kana && c > 0xa0 && c < 0xe0 -> add (0xfec0 + c); go (i + 1) state
            | _ -> add bad; go (i + 1) state
      in
      go 0 `Ascii
  | Hz ->
      let set = Charset.find chinese in
      let rec go i two =
        if i < n then
          let c = byte i in
          if c = 126 && i + 1 < n then
            match s.[i + 1] with
            | '{' -> go (i + 2) true
            | '}' -> go (i + 2) false
            | '~' -> add 126; go (i + 2) two
            | '\n' -> go (i + 2) two
            | _ -> add bad; go (i + 2) two
          else if two && c > 0x20 && c < 0x7f && i + 1 < n then begin
            let u = set.decode.((c lsl 8) lor byte (i + 1) lor 0x8080) in
            add (if u < 0 then bad else u);
            go (i + 2) two
          end
          else begin
            add (if c < 0x80 then c else bad);
            go (i + 1) two
          end
      in
      go 0 false
  | Iso2022kr ->
      let set = Charset.find korean in
      let rec go i two =
        if i < n then
          let c = byte i in
          if c = 0x1b && i + 3 < n && String.sub s i 4 = "\027$)C" then go (i + 4) two
          else if c = 0x0e then go (i + 1) true
          else if c = 0x0f then go (i + 1) false
          else if two && c > 0x20 && c < 0x7f && i + 1 < n then begin
            let u = set.decode.((c lsl 8) lor byte (i + 1) lor 0x8080) in
            add (if u < 0 then bad else u);
            go (i + 2) two
          end
          else begin
            add (if c < 0x80 then c else bad);
            go (i + 1) two
          end
      in
      go 0 false);
  Array.sub out 0 !count

(* {1 Encoding} *)

let unicode c = c >= 0 && c <= 0x10ffff && not (c >= 0xd800 && c < 0xe000)

(* How a character is written: by a function of a character that may fail, and one for the end. *)
let writer e b =
  let byte v = Buffer.add_char b (Char.chr (v land 255)) in
  let unit how u =
    if how <> `Little then begin byte (u lsr 8); byte u end else begin byte u; byte (u lsr 8) end
  in
  let units how c =
    if c >= 0x10000 then begin
      unit how (0xd800 lor ((c - 0x10000) lsr 10));
      unit how (0xdc00 lor ((c - 0x10000) land 0x3ff))
    end
    else unit how c
  in
  let long how c =
    if how <> `Little then begin unit how (c lsr 16); unit how (c land 0xffff) end
    else begin unit how (c land 0xffff); unit how (c lsr 16) end
  in
  let when_ ok f c = ok c && begin f c; true end in
  let code_in name c =
    if c < 0x80 then Some c else Hashtbl.find_opt (Charset.find name).encode c
  in
  let add_code code =
    if code > 0xffff then byte (code lsr 16);
    if code > 0xff then byte (code lsr 8);
    byte code
  in
  (* sets chosen by sequences: [choose c] is the sequence and the bytes *)
  let shifting initial final choose =
    let state = ref initial in
    ( (fun c ->
        match choose c with
        | Some (sequence, code) ->
            if sequence <> !state then begin
              Buffer.add_string b sequence;
              state := sequence
            end;
            add_code code;
            true
        | None -> false),
      fun () -> if !state <> final then Buffer.add_string b final )
  in
  let nothing () = () in
  match e.code with
  | Utf8 -> (when_ unicode (Std_html.add_utf8 b), nothing)
  | Utf16 how -> (when_ unicode (units how), nothing)
  | Ucs2 how -> (when_ (fun c -> c >= 0 && c < 0x10000) (unit how), nothing)
  | Utf32 how -> (when_ unicode (long how), nothing)
  | Ucs4 how -> (when_ (fun c -> c >= 0) (long how), nothing)
  | Ascii | Bytes7 -> (when_ (fun c -> c >= 0 && c < 128) byte, nothing)
  | Latin1 | Bytes8 -> (when_ (fun c -> c >= 0 && c < 256) byte, nothing)
  | Table ->
      ( (fun c ->
          match if c < 0 then None else code_in e.name c with
          | Some code -> add_code code; true
          | None -> false),
        nothing )
  | Escapes { kana; supplement } ->
      shifting "\027(B" "\027(B" (fun c ->
          if c < 0 then None
          else if c < 0x80 then Some ("\027(B", c)
          else if c = 0xa5 then Some ("\027(J", 0x5c)
          else if c = 0x203e && kana then Some ("\027(J", 0x7e)
          else
            match code_in jis c with
            | Some code when code > 0xffff ->
                if supplement then Some ("\027$(D", code land 0x7f7f) else None
            | Some code when code lsr 8 = 0x8e ->
                if kana then Some ("\027(I", code land 0x7f) else None
            | Some code -> Some ("\027$B", code land 0x7f7f)
            | None -> None)
  | Hz ->
      shifting "~}" "~}" (fun c ->
          if c < 0 then None
          else if c = 126 then Some ("~}", 0x7e7e)
          else if c < 0x80 then Some ("~}", c)
          else Option.map (fun code -> ("~{", code land 0x7f7f)) (code_in chinese c))
  | Iso2022kr ->
      Buffer.add_string b "\027$)C";
      shifting "\015" "\015" (fun c ->
          if c < 0 then None
          else if c < 0x80 then Some ("\015", c)
          else Option.map (fun code -> ("\014", code land 0x7f7f)) (code_in korean c))
  | Utf7 imap ->
      let digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+" ^ if imap then "," else "/"
      in
      let direct c =
        if imap then c >= 0x20 && c <= 0x7e && c <> 38
        else
          c = 0 || c = 9 || c = 10 || c = 13 || c = 32
          || (c < 128 && (base64_digit (Char.chr c) >= 0 && c <> 43))
          || (c < 128 && String.contains "'(),-./:?" (Char.chr c))
      in
      let bits = ref 0 and size = ref 0 and inside = ref false in
      let drain all =
        while !size >= 6 do
          Buffer.add_char b digits.[(!bits lsr (!size - 6)) land 63];
          size := !size - 6
        done;
        if all && !size > 0 then Buffer.add_char b digits.[(!bits lsl (6 - !size)) land 63];
        if all then size := 0
      in
      let put u =
        bits := ((!bits lsl 16) lor u) land 0xffffff;
        size := !size + 16;
        drain false
      in
      let leave next =
        if !inside then begin
          drain true;
          if imap || next < 0 || base64_digit (Char.chr next) >= 0 || next = 45 then Buffer.add_char b '-';
          inside := false
        end
      in
      ( when_ unicode (fun c ->
            if direct c then begin
              leave c;
              byte c
            end
            else if imap && c = 38 then begin
              leave c;
              Buffer.add_string b "&-"
            end
            else begin
              if not !inside then begin
                inside := true;
                Buffer.add_char b (if imap then '&' else '+')
              end;
              if c >= 0x10000 then begin
                put (0xd800 lor ((c - 0x10000) lsr 10));
                put (0xdc00 lor ((c - 0x10000) land 0x3ff))
              end
              else put c
            end),
        fun () -> leave (-1) )

let encode e ~substitute points =
  let b = Buffer.create (Array.length points + 16) in
  let write, finish = writer e b in
  let instead c = if not (write c) then ignore (write 63) in
  Array.iter (fun c -> if not (write c) then List.iter instead (substitute c)) points;
  finish ();
  Buffer.contents b

(* Bytes of the character at [i], 1 where they cannot be told one by one. *)
let char_length e s i =
  match e.code with
  | Utf16 _ | Ucs2 _ -> 2
  | Utf32 _ | Ucs4 _ -> 4
  | Table ->
      let c = Char.code s.[i] in
      if c = 0x8f && (e.name = "EUC-JP" || e.name = "eucJP-win") then 3
      else if (Charset.find e.name).leads.(c) then 2
      else 1
  | Utf8 -> ( match Std_html.utf8_at s i with 0, skip -> skip | length, _ -> length)
  | Utf7 _ | Ascii | Latin1 | Bytes7 | Bytes8 | Escapes _ | Hz | Iso2022kr -> 1

let is_truncated e s =
  let n = String.length s in
  match e.code with
  | Table when n > 0 ->
      let rec last i = let next = i + char_length e s i in if next >= n then (i, next) else last next in
      let i, next = last 0 in
      next > n && not (Array.exists (fun c -> c = bad) (decode e (String.sub s 0 i)))
  | _ -> false

let is_valid e s = not (Array.exists (fun c -> c = bad) (decode e s))
