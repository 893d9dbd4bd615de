(* Whole files: file_get_contents, file_put_contents, file, readfile, tmpfile. *)

open Types

let who = Std_stream.who

let opened (who : Stream.who) ?include_path index path mode context =
  Stream.check_path who 1 "filename" path;
  let context = Std_stream.context_of who index context in
  let s = Stream.open_path who ?include_path path mode in
  Option.iter
    (fun (s : Stream.t) ->
      s.context <- context;
      Stream.skip_id who.ctx)
    s;
  s

let close (s : Stream.t) = s.file.close ()

let file_get_contents ctx filename include_path context offset length =
  let who = who ctx "file_get_contents" in
  (match length with
  | Some n when n < 0 ->
      Std_stream.argument_error who 5 "length" "must be greater than or equal to 0"
  | _ -> ());
  match opened who ~include_path 3 filename "rb" context with
  | None -> Value.false_
  | Some s ->
      let found =
        if offset <> 0 && not (Stream.seek who s offset (if offset < 0 then 2
        else 0)) then begin
          Errors.warning ctx
            "file_get_contents(): Failed to seek to position %d in the stream" offset;
          Value.false_
        end
        else Value.of_string (Std_stream.read_length who s length)
      in
      close s;
      found
  [@@php
    "function file_get_contents(string $filename, bool $use_include_path = false, $context = null, int $offset = 0, ?int $length = null): string|false"]

let readfile ctx filename include_path context =
  let who = who ctx "readfile" in
  match opened who ~include_path 3 filename "rb" context with
  | None -> Value.false_
  | Some s ->
      let text = Stream.read_all who s in
      close s;
      Ctx.echo ctx text;
      Value.of_int (String.length text)
  [@@php
    "function readfile(string $filename, bool $use_include_path = false, $context = null): int|false"]

let file_append = 8
let lock_ex = 2

(* What is written of [data]; [None]: nothing can be. *)
let text_of (who : Stream.who) data =
  match Value.view data with
  | Resource _ -> Some (Stream.read_all who (Stream.of_value who ~index:2 data))
  | Array a ->
      let b = Buffer.create 256 in
      Php_array.iter (fun _ v -> Buffer.add_string b (Convert.to_string who.ctx v)) a;
      Some (Buffer.contents b)
  | Object o ->
      if o.cls.magic.to_string = None then None
      else Some (Convert.object_to_string who.ctx o)
  | _ -> Some (Convert.to_string who.ctx data)

let file_put_contents ctx filename data flags context =
  let who = who ctx "file_put_contents" in
  if Value.is_resource data then ignore (Stream.of_value who ~index:2 data);
  let mode =
    if flags land file_append <> 0 then "ab" else if flags land lock_ex <> 0 then "cb"
    else "wb"
  in
  match opened who ~include_path:(flags land 1 <> 0) 4 filename mode context with
  | None -> Value.false_
  | Some s ->
      let locked =
        flags land lock_ex = 0
        || (s.kind = "STDIO" && s.seekable && s.file.lock `Exclusive ~wait:true)
      in
      let result =
        if not locked then begin
          Errors.warning ctx
            "file_put_contents(): Exclusive locks are not supported for this stream";
          Value.false_
        end
        else begin
          if mode = "cb" then ignore (s.file.truncate 0);
          match text_of who data with
          | None -> Value.false_
          | Some "" -> Value.of_int 0
          | Some text -> Std_stream.int_or_false (Stream.write who s text)
        end
      in
      close s;
      result
  [@@php
    "function file_put_contents(string $filename, mixed $data, int $flags = 0, $context = null): int|false"]

(* The lines of a text, with their ends unless [strip]; [skip]: without the empty ones. *)
let lines text ~strip ~skip =
  let n = String.length text in
  let carriage_return =
    match String.index_opt text '\n' with Some i -> i > 0 && text.[i - 1] =
      '\r' | None -> false
  in
  let out = Php_array.empty () in
  let add s = Php_array.push out (Value.of_string s) in
  let rec from start =
    if start < n then
      match String.index_from_opt text start '\n' with
      | None -> add (String.sub text start (n - start))
      | Some i when not strip ->
          add (String.sub text start (i + 1 - start));
          from (i + 1)
      | Some i ->
          let length = max 0 (i - start - if carriage_return then 1 else 0) in
          if not (skip && length = 0) then add (String.sub text start length);
          from (i + 1)
  in
  from 0;
  out

let file ctx filename flags context =
  let who = who ctx "file" in
  if flags < 0 || flags > 23 then
    Std_stream.argument_error who 2 "flags" "must be a valid flag value";
  match opened who ~include_path:(flags land 1 <> 0) 3 filename "rb" context with
  | None -> Value.false_
  | Some s ->
      let text = Stream.read_all who s in
      close s;
      Value.of_array (lines text ~strip:(flags land 2 <> 0) ~skip:(flags land 4 <> 0))
  [@@php "function file(string $filename, int $flags = 0, $context = null): array|false"]

(* {1 Temporary files} *)

type native += Temporary of string list

let remember ctx path =
  let known =
    match Hashtbl.find_opt ctx.req.ext "tmpfile" with
    | Some (Temporary known) -> known
    | _ -> []
  in
  Hashtbl.replace ctx.req.ext "tmpfile" (Temporary (path :: known))

let remove_all ctx =
  match Hashtbl.find_opt ctx.req.ext "tmpfile" with
  | Some (Temporary known) ->
      List.iter (fun path -> ignore (ctx.req.host.unlink path)) known;
      Hashtbl.remove ctx.req.ext "tmpfile"
  | _ -> ()

let () = Hooks.request_end := remove_all :: !Hooks.request_end

let tmpfile ctx =
  let path = Filename.concat (ctx.req.host.temp_dir ()) ("php" ^ Std_path.random_letters
    ctx 6) in
  match Stream.open_path (who ctx "tmpfile") path "x+b" with
  | None -> Value.false_
  | Some s ->
      let s = { s with mode = "r+b" } in
      remember ctx path;
      s.on_close <- (fun () -> ignore (ctx.req.host.unlink path));
      Std_stream.stream_value ctx s
  [@@php "function tmpfile()"]

(* {1 Commands}

   What runs other processes is not there, as with disable_functions: function_exists is false, a call an Error. *)

let escapeshellarg s =
  "'" ^ String.concat "'\\''" (String.split_on_char '\'' s) ^ "'"
  [@@php "function escapeshellarg(string $arg): string; pure; nothrow"]

let escapeshellcmd s =
  let b = Buffer.create (String.length s) in
  let n = String.length s in
  (* a quote that has a partner is left alone *)
  let partner = ref (-1) in
  for i = 0 to n - 1 do
    match s.[i] with
    | ('\'' | '"') as c ->
        if !partner = i then partner := -1
        else begin
          match if !partner < 0 then String.index_from_opt s (min n (i + 1)) c
            else None with
          | Some j -> partner := j
          | None -> Buffer.add_char b '\\'
        end;
        Buffer.add_char b c
    | ( '#' | '&' | ';' | '`' | '|' | '*' | '?' | '~' | '<' | '>' | '^' | '(' | ')' | '['
        | ']'
      | '{' | '}' | '$' | '\\' | '\n' | '\255' ) as c ->
        Buffer.add_char b '\\';
        Buffer.add_char b c
    | c -> Buffer.add_char b c
  done;
  Buffer.contents b
  [@@php "function escapeshellcmd(string $command): string; pure; nothrow"]

(* {1 Digests} *)

let digest_of_file ctx fn hash filename binary =
  let who = who ctx fn in
  Stream.check_path who 1 "filename" filename;
  match Stream.open_path who filename "rb" with
  | None -> Value.false_
  | Some s ->
      let digest = hash (Stream.read_all who s) in
      close s;
      Value.of_string (if binary then digest else Digests.hex digest)

let md5_file ctx filename binary = digest_of_file ctx "md5_file" Digests.md5 filename
  binary
  [@@php "function md5_file(string $filename, bool $binary = false): string|false"]

let sha1_file ctx filename binary = digest_of_file ctx "sha1_file" Digests.sha1 filename
  binary
  [@@php "function sha1_file(string $filename, bool $binary = false): string|false"]

let filegroup ctx filename =
  Std_path.stat_field ctx "filegroup" filename (fun s -> s.Host.gid)
  [@@php "function filegroup(string $filename): int|false"]

let constants =
  [
    ("FILE_NO_DEFAULT_CONTEXT", Value.of_int 16); ("FILE_TEXT", Value.of_int 0);
    ("FILE_BINARY", Value.of_int 0);
  ]

let () = Constants.register constants
