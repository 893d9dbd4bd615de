(* Compares Digests with results blessed from php: test_digests.exe cases.txt *)

let unhex s =
  String.init ((String.length s - 1) / 2) (fun i -> Char.chr (int_of_string ("0x" ^ String.sub s (1 + (2 * i)) 2)))

let hash = function
  | "md5" -> (Digests.md5, 64)
  | "sha1" -> (Digests.sha1, 64)
  | "sha224" -> (Digests.sha224, 64)
  | "sha256" -> (Digests.sha256, 64)
  | "sha384" -> (Digests.sha384, 128)
  | "sha512" -> (Digests.sha512, 128)
  | name -> failwith name

let reverse s = String.init (String.length s) (fun i -> s.[String.length s - 1 - i])

let actual name s =
  match String.split_on_char '-' name with
  | [ "crc32" ] -> string_of_int (Digests.crc32 s)
  | [ "hmac"; name ] ->
      let f, block = hash name in
      Digests.hex (Digests.hmac f ~block ~key:(reverse s) s)
  | _ -> Digests.hex (fst (hash name) s)

let () =
  let file = open_in_bin Sys.argv.(1) in
  let cases = ref 0 and failures = ref 0 in
  (try
     while true do
       match String.split_on_char ' ' (input_line file) with
       | [ name; text; expected ] ->
           incr cases;
           let got = actual name (unhex text) in
           if got <> expected then begin
             incr failures;
             Printf.printf "%s of %s: expected %s, got %s\n" name text expected got
           end
       | _ -> failwith "bad line"
     done
   with End_of_file -> ());
  Printf.printf "%d cases, %d failures\n" !cases !failures;
  if !failures > 0 || !cases = 0 then exit 1
