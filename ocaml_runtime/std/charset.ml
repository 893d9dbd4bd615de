(* Character sets of one, two and three bytes, made from {!Encoding_tables} when first used. *)

let none = -1

type t = {
  decode : int array;  (** by byte, or by two bytes; {!none} for no character *)
  decode3 : int array;  (** by the two bytes after 0x8f *)
  encode : (int, int) Hashtbl.t;  (** the bytes as a number, by code point *)
  leads : bool array;  (** may a byte be the first of two? *)
}

(* [each runs f] calls [f code point] for the characters of a table. *)
let each runs f = List.iter (fun (first, s) -> List.iteri (fun i u -> f (first + i) u) (Single_byte.points s)) runs

let each_private runs f =
  List.iter
    (fun (first, point, n) ->
      for i = 0 to n - 1 do
        f (first + i) (point + i)
      done)
    runs

let make name fill =
  let decode = Array.make 65536 none and decode3 = Array.make 65536 none in
  let set code u =
    let u = if u = 0xfffd then none else u in
    if code > 0xffff then decode3.(code land 0xffff) <- u else decode.(code) <- u
  in
  fill set;
  let encode = Hashtbl.create 8192 in
  let add code u = if u <> none && not (Hashtbl.mem encode u) then Hashtbl.add encode u code in
  Array.iteri add decode;
  Array.iteri (fun code u -> add (0x8f0000 lor code) u) decode3;
  List.iter
    (fun (u, code) -> if code < 0 then Hashtbl.remove encode u else Hashtbl.replace encode u code)
    (Option.value (List.assoc_opt name Encoding_tables.encoded) ~default:[]);
  let is_lead b =
    match name with
    | "EUC-JP" | "eucJP-win" | "CP51932" -> b = 0x8e || (b >= 0xa1 && b <= 0xfe)
    | "SJIS" -> (b >= 0x81 && b <= 0x9f) || (b >= 0xe0 && b <= 0xef)
    | "CP932" | "SJIS-win" -> (b >= 0x81 && b <= 0x9f) || (b >= 0xe0 && b <= 0xfc)
    | _ ->
        b >= 0x80
        && decode.(b) = none
        && Array.exists (fun u -> u <> none) (Array.sub decode (b lsl 8) 256)
  in
  { decode; decode3; encode; leads = Array.init 256 is_lead }

(* A code of EUC-JP as one of Shift_JIS. *)
let shifted code =
  let row = (code lsr 8) - 0xa1 and column = (code land 255) - 0xa1 in
  let lead = 0x81 + (row / 2) in
  let lead = if lead > 0x9f then lead + 0x40 else lead in
  let trail =
    if row land 1 = 1 then 0x9f + column else 0x40 + column + if column >= 0x3f then 1 else 0
  in
  (lead lsl 8) lor trail

let half_width_kana set lead =
  for i = 0 to 62 do
    set (lead lor (0xa1 + i)) (0xff61 + i)
  done

(* The part of a set in the square from 0xa1a1 on. *)
let square ?(last = 0xfe) runs set =
  each runs (fun code u ->
      if code >= 0xa1a1 && code lsr 8 <= last && code land 255 >= 0xa1 then set code u)

let fill name set =
  let open Encoding_tables in
  match name with
  | "EUC-JP" | "eucJP-win" | "CP51932" ->
      each jis_x_0208 set;
      half_width_kana set 0x8e00;
      if name <> "CP51932" then each jis_x_0212 set;
      if name = "eucJP-win" then begin
        each euc_jp_win set;
        each_private euc_jp_win_private set
      end
      else if name = "CP51932" then each cp51932 set
  | "SJIS" | "CP932" | "SJIS-win" ->
      each jis_x_0208 (fun code u -> set (shifted code) u);
      half_width_kana set 0;
      if name <> "SJIS" then begin
        each cp932 set;
        each_private cp932_private set
      end
  | "CP936" ->
      each gbk set;
      each_private gbk_private set;
      set 0x80 0x20ac;
      set 0xff 0xf8f5
  | "EUC-CN" ->
      square ~last:0xf7 gbk set;
      each gb2312 set
  | "BIG-5" -> each big5 set
  | "CP950" ->
      each big5 set;
      each cp950 set;
      each_private cp950_private set
  | "EUC-KR" -> square uhc set
  | "UHC" -> each uhc set
  | _ -> (
      match Single_byte.find name with
      | Some table -> Array.iteri (fun i u -> if u >= 0 then set (0x80 + i) u) table
      | None -> invalid_arg name)

let sets : (string, t) Hashtbl.t = Hashtbl.create 8

let find name =
  match Hashtbl.find_opt sets name with
  | Some set -> set
  | None ->
      let set = make name (fill name) in
      Hashtbl.replace sets name set;
      set
