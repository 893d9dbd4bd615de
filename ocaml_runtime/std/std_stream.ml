(* Streams (https://www.php.net/manual/en/ref.filesystem.php): opening, reading, writing,
   moving. Whole files
   are in {!Std_file}, directories in {!Std_dir}. *)

open Types

let who ctx fn : Stream.who = { ctx; fn }

let argument_error (who : Stream.who) i name text =
  Errors.value_error who.ctx "%s(): Argument #%d ($%s) %s" who.fn i name text

(* The context that a stream is opened with: the argument, or the default one. *)
let context_of (who : Stream.who) index v =
  if Value.is_null v then Stream.default_context who.ctx
  else
    match (Stream.resource_argument who ~index ~name:"context" v).payload with
    | Stream.Context _ -> v
    | _ -> Errors.type_error who.ctx
        "%s(): supplied resource is not a valid Stream-Context resource" who.fn

let stream_value ctx (s : Stream.t) =
  let v = Stream.resource ctx "stream" (Stream.Stream s) in
  if s.kind = "TEMP" then Stream.skip_id ctx;
  v

let text_or_false = function Some s -> Value.of_string s | None -> Value.false_
let int_or_false = function Some n -> Value.of_int n | None -> Value.false_

let fopen ctx filename mode include_path context =
  let who = who ctx "fopen" in
  Stream.check_path who 1 "filename" filename;
  let context = context_of who 4 context in
  match Stream.open_path who ~include_path filename mode with
  | Some s ->
      s.context <- context;
      stream_value ctx s
  | None -> Value.false_
  [@@php
    "function fopen(string $filename, string $mode, bool $use_include_path = false, $context = null)"]

let fclose ctx stream =
  let who = who ctx "fclose" in
  let r = Stream.resource_argument who stream in
  match r.payload with
  | Stream.Stream _ ->
      Stream.close ctx r;
      true
  | Stream.Directory _ ->
      Errors.warning ctx "fclose(): %d is not a valid stream resource" r.rid;
      false
  | _ -> Stream.invalid who "stream"
  [@@php "function fclose($stream): bool"]

let fread ctx stream length =
  let who = who ctx "fread" in
  let s = Stream.of_value who stream in
  if length < 1 then argument_error who 2 "length" "must be greater than 0";
  text_or_false (Stream.read who s length)
  [@@php "function fread($stream, int $length): string|false"]

let fgets ctx stream length =
  let who = who ctx "fgets" in
  let s = Stream.of_value who stream in
  match length with
  | None -> text_or_false (Stream.read_line who s ())
  | Some n when n <= 0 -> argument_error who 2 "length" "must be greater than 0"
  | Some 1 -> Value.false_
  | Some n -> text_or_false (Stream.read_line who s ~limit:(n - 1) ())
  [@@php "function fgets($stream, ?int $length = null): string|false"]

let fgetc ctx stream =
  let who = who ctx "fgetc" in
  let s = Stream.of_value who stream in
  match Stream.read who s 1 with
  | Some "" | None -> Value.false_
  | Some c -> Value.of_string c
  [@@php "function fgetc($stream): string|false"]

let written (who : Stream.who) stream data length =
  let s = Stream.of_value who stream in
  let data =
    match length with
    | Some n -> if n <= 0 then "" else String.sub data 0 (min n (String.length data))
    | None -> data
  in
  if data = "" then Value.of_int 0 else int_or_false (Stream.write who s data)

let fwrite ctx stream data length = written (who ctx "fwrite") stream data length
  [@@php "function fwrite($stream, string $data, ?int $length = null): int|false"]

let fputs ctx stream data length = written (who ctx "fputs") stream data length
  [@@php "function fputs($stream, string $data, ?int $length = null): int|false; alias of fwrite"]

let feof ctx stream = Stream.at_end (Stream.of_value (who ctx "feof") stream)
  [@@php "function feof($stream): bool"]

let fseek ctx stream offset whence =
  let who = who ctx "fseek" in
  let s = Stream.of_value who stream in
  if Stream.seek who s offset whence then 0 else -1
  [@@php "function fseek($stream, int $offset, int $whence = SEEK_SET): int"]

let ftell ctx stream =
  let s = Stream.of_value (who ctx "ftell") stream in
  if s.position < 0 then Value.false_ else Value.of_int s.position
  [@@php "function ftell($stream): int|false"]

let rewind ctx stream =
  let who = who ctx "rewind" in
  let s = Stream.of_value who stream in
  Stream.seek who s 0 0
  [@@php "function rewind($stream): bool"]

let ftruncate ctx stream size =
  let who = who ctx "ftruncate" in
  if size < 0 then argument_error who 2 "size" "must be greater than or equal to 0";
  let s = Stream.of_value who stream in
  if s.kind = "Output" || s.kind = "RFC2397" || s.kind = "Input" then begin
    Errors.warning ctx "ftruncate(): Can't truncate this stream!";
    false
  end
  else match s.file.truncate size with Ok () -> true | Error _ -> false
  [@@php "function ftruncate($stream, int $size): bool"]

let fflush ctx stream =
  let s = Stream.of_value (who ctx "fflush") stream in
  if s.kind = "Output" then Output.drain ctx.req.out;
  true
  [@@php "function fflush($stream): bool"]

let synced fn ctx stream =
  let s = Stream.of_value (who ctx fn) stream in
  if s.kind = "STDIO" && s.seekable then s.file.sync ()
  else begin
    Errors.warning ctx "%s(): Can't fsync this stream!" fn;
    false
  end

let fsync ctx stream = synced "fsync" ctx stream [@@php "function fsync($stream): bool"]
let fdatasync ctx stream = synced "fdatasync" ctx stream [@@php "function fdatasync($stream): bool"]

let flock ctx stream operation would_block =
  let who = who ctx "flock" in
  let s = Stream.of_value who stream in
  let kind =
    match operation land 3 with
    | 1 -> `Shared
    | 2 -> `Exclusive
    | 3 -> `Unlock
    | _ -> argument_error who 2 "operation" "must be one of LOCK_SH, LOCK_EX, or LOCK_UN"
  in
  let held = s.file.lock kind ~wait:(operation land 4 = 0) in
  Option.iter (fun r -> Ref.set r (Value.of_int (if held then 0 else 1))) would_block;
  held
  [@@php "function flock($stream, int $operation, &$would_block = null): bool"]

(* {1 Facts} *)

(** [stat_array s] is what stat and fstat return. *)
let stat_array (s : Host.stat) =
  let seconds t = int_of_float (floor t) in
  let fields =
    [
      ("dev", s.dev); ("ino", s.inode); ("mode", Std_path.mode_bits s); ("nlink",
        s.nlink);
      ("uid", s.uid); ("gid", s.gid); ("rdev", 0); ("size", s.size); ("atime",
        seconds s.atime);
      ("mtime", seconds s.mtime); ("ctime", seconds s.ctime); ("blksize", 4096);
      ("blocks", (s.size + 4095) / 4096 * 8);
    ]
  in
  let a = Php_array.empty () in
  List.iter (fun (_, v) -> Php_array.push a (Value.of_int v)) fields;
  List.iter (fun (name, v) -> Php_array.set_string a name (Value.of_int v)) fields;
  Value.of_array a

let fstat ctx stream =
  let s = Stream.of_value (who ctx "fstat") stream in
  match s.file.file_stat () with Ok stat -> stat_array stat | Error _ -> Value.false_
  [@@php "function fstat($stream): array|false"]

let stat_path ctx fn find filename =
  match find (Std_path.resolve ctx filename) with
  | Ok s when filename <> "" -> stat_array s
  | _ ->
      let what = if fn = "lstat" then "Lstat" else "stat" in
      if filename <> "" then Errors.warning ctx "%s(): %s failed for %s" fn what filename;
      Value.false_

let stat ctx filename = stat_path ctx "stat" ctx.req.host.stat filename
  [@@php "function stat(string $filename): array|false"]

let lstat ctx filename = stat_path ctx "lstat" ctx.req.host.lstat filename
  [@@php "function lstat(string $filename): array|false"]

let meta_of (who : Stream.who) stream =
  let a = Php_array.empty () in
  let set name v = Php_array.set_string a name v in
  let common wrapper kind mode unread seekable uri =
    Option.iter (fun w -> set "wrapper_type" (Value.of_string w)) wrapper;
    set "stream_type" (Value.of_string kind);
    set "mode" (Value.of_string mode);
    set "unread_bytes" (Value.of_int unread);
    set "seekable" (Value.of_bool seekable);
    Option.iter (fun u -> set "uri" (Value.of_string u)) uri
  in
  let live eof =
    set "timed_out" Value.false_;
    set "blocked" Value.true_;
    set "eof" (Value.of_bool eof)
  in
  (match (Stream.resource_argument who stream).payload with
  | Stream.Stream s ->
      List.iter (fun (name, v) -> set name v) s.meta;
      if s.kind <> "TEMP" && s.kind <> "RFC2397" then live (Stream.at_end s);
      common (Some s.wrapper) s.kind s.mode (String.length s.buffer - s.start) s.seekable
        (if s.uri = "" then None else Some s.uri)
  | Stream.Directory d ->
      live (d.rest = []);
      common (Some "plainfile") "dir" "r" 0 true None
  | _ -> Stream.invalid who "stream");
  a

let stream_get_meta_data ctx stream = meta_of (who ctx "stream_get_meta_data") stream
  [@@php "function stream_get_meta_data($stream): array"]

let socket_get_status ctx stream = meta_of (who ctx "socket_get_status") stream
  [@@php "function socket_get_status($stream): array; alias of stream_get_meta_data"]

let stream_is_local ctx stream =
  if Value.is_resource stream then ignore (Stream.of_value (who ctx "stream_is_local")
    stream);
  Value.is_resource stream
  ||
  match Stream.scheme (Convert.to_string ctx stream) with
  | Some ("http" | "https" | "ftp" | "ftps") -> false
  | _ -> true
  [@@php "function stream_is_local($stream): bool"]

let stream_isatty ctx stream =
  ignore (Stream.of_value (who ctx "stream_isatty") stream);
  false
  [@@php "function stream_isatty($stream): bool"]

let posix_isatty (_ : value) = false [@@php "function posix_isatty($file_descriptor): bool; pure"]

let stream_supports_lock ctx stream =
  let s = Stream.of_value (who ctx "stream_supports_lock") stream in
  s.kind = "STDIO" && s.seekable
  [@@php "function stream_supports_lock($stream): bool"]

let stream_set_blocking ctx stream (_ : bool) =
  ignore (Stream.of_value (who ctx "stream_set_blocking") stream);
  true
  [@@php "function stream_set_blocking($stream, bool $enable): bool"]

let stream_set_timeout ctx stream (_ : int) (_ : int) =
  ignore (Stream.of_value (who ctx "stream_set_timeout") stream);
  false
  [@@php "function stream_set_timeout($stream, int $seconds, int $microseconds = 0): bool"]

let stream_set_write_buffer ctx stream (_ : int) =
  let s = Stream.of_value (who ctx "stream_set_write_buffer") stream in
  if s.kind = "STDIO" then 0 else -1
  [@@php "function stream_set_write_buffer($stream, int $size): int"]

let set_file_buffer ctx stream size = stream_set_write_buffer ctx stream size
  [@@php "function set_file_buffer($stream, int $size): int; alias of stream_set_write_buffer"]

let stream_set_read_buffer ctx stream (_ : int) =
  ignore (Stream.of_value (who ctx "stream_set_read_buffer") stream);
  -1
  [@@php "function stream_set_read_buffer($stream, int $size): int"]

let stream_set_chunk_size ctx stream size =
  let who = who ctx "stream_set_chunk_size" in
  ignore (Stream.of_value who stream);
  if size <= 0 then argument_error who 2 "size" "must be greater than 0";
  8192
  [@@php "function stream_set_chunk_size($stream, int $size): int"]

let stream_get_wrappers () =
  Php_array.of_list (List.map Value.of_string [ "php"; "file"; "data" ])
  [@@php "function stream_get_wrappers(): array; pure; nothrow"]

let stream_get_filters () = Php_array.empty ()
  [@@php "function stream_get_filters(): array; pure; nothrow"]

let stream_get_transports () = Php_array.empty ()
  [@@php "function stream_get_transports(): array; pure; nothrow"]

let stream_resolve_include_path ctx filename =
  if filename = "" then Value.false_
  else
    match ctx.req.host.realpath (Std_path.resolve ctx (Stream.on_include_path ctx
      filename)) with
    | Some p -> Value.of_string p
    | None -> Value.false_
  [@@php "function stream_resolve_include_path(string $filename): string|false"]

(* {1 Contents} *)

let read_length who s = function
  | Some n when n >= 0 -> ( match Stream.read who s n with Some text -> text | None -> "")
  | _ -> Stream.read_all who s

let stream_get_contents ctx stream length offset =
  let who = who ctx "stream_get_contents" in
  (match length with
  | Some n when n < -1 ->
      argument_error who 2 "length" "must be greater than or equal to -1, or null"
  | _ -> ());
  let s = Stream.of_value who stream in
  if offset >= 0 && not (Stream.seek who s offset 0) then begin
    Errors.warning ctx
      "stream_get_contents(): Failed to seek to position %d in the stream" offset;
    Value.false_
  end
  else Value.of_string (read_length who s length)
  [@@php "function stream_get_contents($stream, ?int $length = null, int $offset = -1): string|false"]

let stream_copy_to_stream ctx from to_ length offset =
  let who = who ctx "stream_copy_to_stream" in
  let from = Stream.of_value who from in
  let target = Stream.of_value who ~index:2 to_ in
  if offset > 0 && not (Stream.seek who from offset 0) then begin
    Errors.warning ctx
      "stream_copy_to_stream(): Failed to seek to position %d in the stream" offset;
    Value.false_
  end
  else
    match read_length who from length with
    | "" -> Value.of_int 0
    | text -> int_or_false (Stream.write who target text)
  [@@php
    "function stream_copy_to_stream($from, $to, ?int $length = null, int $offset = 0): int|false"]

let stream_get_line ctx stream length ending =
  let who = who ctx "stream_get_line" in
  if length < 0 then argument_error who 2 "length" "must be greater than or equal to 0";
  let s = Stream.of_value who stream in
  text_or_false (Stream.read_until who s ending length)
  [@@php "function stream_get_line($stream, int $length, string $ending = \"\"): string|false"]

let fpassthru ctx stream =
  let who = who ctx "fpassthru" in
  let text = Stream.read_all who (Stream.of_value who stream) in
  Ctx.echo ctx text;
  String.length text
  [@@php "function fpassthru($stream): int"]

(* {1 Formatted output} *)

let print_to fn ctx stream text =
  let who = who ctx fn in
  let s = Stream.of_value who stream in
  if text <> "" then ignore (Stream.write who s text);
  String.length text

let fprintf ctx stream format values =
  ignore (Stream.of_value (who ctx "fprintf") stream);
  print_to "fprintf" ctx stream (Std_format.format ctx ~first:2 format (Array.of_list
    values))
  [@@php "function fprintf($stream, string $format, mixed ...$values): int"]

let vfprintf ctx stream format values =
  ignore (Stream.of_value (who ctx "vfprintf") stream);
  print_to "vfprintf" ctx stream
    (Std_format.format ctx ~vector:true ~first:2 format (Php_array.to_array values))
  [@@php "function vfprintf($stream, string $format, array $values): int"]

(* {1 Contexts} *)

let stream_context_create ctx options params =
  let check options =
    Php_array.iter
      (fun k v ->
        if not (Key.is_string k && Value.is_array v) then
          Errors.value_error ctx
            "Options should have the form [\"wrappername\"][\"optionname\"] = $value")
      options
  in
  Option.iter check options;
  let copy = function Some a -> Php_array.copy a | None -> Php_array.empty () in
  Stream.resource ctx "stream-context" (Stream.Context { options =
    copy options; parameters = copy params })
  [@@php "function stream_context_create(?array $options = null, ?array $params = null)"]

let context_argument (who : Stream.who) v =
  match (Stream.resource_argument who v).payload with
  | Stream.Context c -> c
  | Stream.Stream { context; _ } when Value.is_resource context -> (
      match (Value.to_resource context).payload with
      | Stream.Context c -> c
      | _ -> Stream.invalid who "Stream-Context")
  | _ -> Stream.invalid who "Stream-Context"

let stream_context_get_options ctx stream =
  Php_array.copy (context_argument (who ctx "stream_context_get_options") stream).options
  [@@php "function stream_context_get_options($stream_or_context): array"]

let set_option (c : Stream.context) wrapper name v =
  let inner = Php_array.inner (Value.to_array (Value.of_array c.options) |>
    Php_array.unsafe_view) (Key.of_string wrapper) in
  Php_array.set inner (Key.of_string name) (Value.copy v)

let stream_context_set_option ctx stream wrapper name v =
  let who = who ctx "stream_context_set_option" in
  let c = context_argument who stream in
  (if Value.is_array wrapper then
     Php_array.iter
       (fun wrapper options ->
         if Value.is_array options then
           Php_array.iter
             (fun name v -> set_option c (Key.to_string wrapper) (Key.to_string name) v)
             (Value.to_array options))
       (Value.to_array wrapper)
   else
     match (name, v) with
     | Some name, Some v -> set_option c (Value.to_string wrapper) name v
     | _ -> argument_error who 3 "option_name"
         "cannot be null when argument #2 ($wrapper_or_options) is a string");
  true
  [@@php
    "function stream_context_set_option($context, array|string $wrapper_or_options, ?string $option_name = null, mixed $value = UNKNOWN): bool"]

let stream_context_get_params ctx stream =
  let c = context_argument (who ctx "stream_context_get_params") stream in
  let a = Php_array.copy c.parameters in
  Php_array.set_string a "options" (Value.of_array (Php_array.copy c.options));
  a
  [@@php "function stream_context_get_params($context): array"]

let stream_context_set_params ctx stream params =
  let c = context_argument (who ctx "stream_context_set_params") stream in
  Php_array.iter (fun k v -> Php_array.set c.parameters k (Value.copy v)) params;
  true
  [@@php "function stream_context_set_params($context, array $params): bool"]

let stream_context_get_default ctx options =
  let v = Stream.default_context ctx in
  Option.iter (fun o -> ignore (stream_context_set_option ctx v (Value.of_array o) None
    None)) options;
  v
  [@@php "function stream_context_get_default(?array $options = null)"]

let stream_context_set_default ctx options = stream_context_get_default ctx (Some options)
  [@@php "function stream_context_set_default(array $options)"]

(* {1 Resources} *)

let is_resource v = Value.is_resource v && (Value.to_resource v).rtype <> "Unknown"
  [@@php "function is_resource(mixed $value): bool; pure; nothrow"]

let get_resource_type ctx v = (Stream.resource_argument (who ctx "get_resource_type")
  ~name:"resource" v).rtype
  [@@php "function get_resource_type($resource): string"]

let get_resource_id ctx v = (Stream.resource_argument (who ctx "get_resource_id")
  ~name:"resource" v).rid
  [@@php "function get_resource_id($resource): int"]

(* {1 Standard streams} *)

(** Defines STDIN, STDOUT and STDERR, as the command line has them. *)
let define_standard ctx =
  List.iteri
    (fun i (constant, name) ->
      let payload = Stream.Stream (Stream.standard ctx name) in
      Hashtbl.replace ctx.req.constants constant (Value.of_resource ~id:(i + 1) "stream"
        payload))
    [ ("STDIN", "stdin"); ("STDOUT", "stdout"); ("STDERR", "stderr") ]

let constants =
  [ ("SEEK_SET", Value.of_int 0); ("SEEK_CUR", Value.of_int 1); ("SEEK_END",
    Value.of_int 2) ]

let () = Constants.register constants
