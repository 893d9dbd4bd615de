(* SplFileObject and SplTempFileObject: a file as an iterator over its lines
   (https://www.php.net/manual/en/class.splfileobject.php). *)

open Types
open Spl_support
open Spl_file_info

let drop_new_line = 1
let read_ahead = 2
let skip_empty = 4
let read_csv = 8
let has f flag = f.file_flags land flag <> 0

let opened ctx call =
  match (of_call call).opened with
  | Some f -> f
  | None ->
      Errors.error ctx "The parent constructor was not called: the object is in an invalid state"

let who ctx fn : Stream.who = { ctx; fn = "SplFileObject::" ^ fn }
let stream ctx f = Stream.of_value (who ctx "fgets") f.stream

let must ctx fn i name text =
  Errors.value_error ctx "SplFileObject::%s(): Argument #%d ($%s) %s" fn i name text

(* {1 Opening} *)

let open_ ctx (i : info) fn path mode include_path context =
  if i.opened <> None then Errors.error ctx "Object is already initialized"
  else begin
    if Std_path.is_dir ctx path then
      throw ctx "LogicException" "Cannot use SplFileObject with directories";
    let who : Stream.who = { ctx; fn } in
    Stream.check_path who 1 "filename" path;
    let context = Std_stream.context_of who 4 context in
    let found =
      Errors.throwing ctx "RuntimeException" (fun () -> Stream.open_path who ~include_path path mode)
    in
    match found with
    | None -> throw ctx "RuntimeException" "Cannot open file '%s'" path
    | Some s ->
        s.context <- context;
        i.path <- normal path;
        i.opened <-
          Some
            {
              stream = Stream.resource ctx "stream" (Stream.Stream s);
              mode;
              file_flags = 0;
              max_line = 0;
              line = None;
              fields = Value.undef;
              number = 0;
              csv = (",", "\"", "\\");
            };
        nothing
  end

let construct ctx call (args : value array) =
  open_ ctx (of_call call) "SplFileObject::__construct" (Value.to_string args.(0)) (Value.to_string args.(1))
    (Value.is_true args.(2)) args.(3)

let construct_temp ctx call (args : value array) =
  let path =
    match args.(0) with
    | v when v == Value.undef -> "php://temp"
    | v when Value.to_int v < 0 -> "php://memory"
    | v -> Printf.sprintf "php://temp/maxmemory:%d" (Value.to_int v)
  in
  open_ ctx (of_call call) "SplTempFileObject::__construct" path "wb" false Value.null

(* {1 Lines} *)

let free_line f =
  f.line <- None;
  f.fields <- Value.undef

let without_line_end s =
  let n = String.length s in
  let n = if n > 0 && s.[n - 1] = '\n' then n - 1 else n in
  let n = if n > 0 && n < String.length s && s.[n - 1] = '\r' then n - 1 else n in
  String.sub s 0 n

let cannot_read ctx call = throw ctx "RuntimeException" "Cannot read from file %s" (path call)

(* Reads a line; [false] at the end, where that is not an exception. *)
let read_line ctx call f ~silent ~add ~csv =
  free_line f;
  let s = stream ctx f in
  if Stream.at_end s then if silent then false else cannot_read ctx call
  else begin
    let limit = if f.max_line > 0 then f.max_line else max_int in
    let text = Option.value (Stream.read_line (who ctx "fgets") s ~limit ()) ~default:"" in
    f.line <- Some (if (not csv) && has f drop_new_line then without_line_end text else text);
    f.number <- f.number + add;
    true
  end

let read ctx call f ~silent ~csv =
  read_line ctx call f ~silent ~add:(if f.line = None then 0 else 1) ~csv

let is_empty_line f =
  match f.line with
  | None | Some "" -> true
  | Some ("\n" | "\r\n") -> has f read_csv && has f drop_new_line
  | Some _ -> false

let read_fields ctx call f (separator, enclosure, escape) =
  let rec go () =
    read ctx call f ~silent:true ~csv:true
    && if is_empty_line f && has f skip_empty then go () else true
  in
  go ()
  && begin
       let line = Option.value f.line ~default:"" in
       let marks =
         (separator.[0], enclosure.[0], if escape = "" then None else Some escape.[0])
       in
       let more () = Stream.read_line (who ctx "fgetcsv") (stream ctx f) () in
       f.fields <-
         Value.of_array
           (if Std_csv.body_length line = 0 then Std_csv.null_record ()
           else Std_csv.parse ~more marks line);
       true
     end

let own_current_line call = not (is_native (self call) "getcurrentline")

let read_once ctx call f ~silent =
  if has f read_csv then read_fields ctx call f f.csv
  else if own_current_line call then begin
    let counted = f.line <> None || f.fields != Value.undef in
    free_line f;
    if Stream.at_end (stream ctx f) then if silent then false else cannot_read ctx call
    else begin
      let v = send ctx (self call) "getcurrentline" [] in
      if not (Value.is_string v) then
        Errors.type_error ctx "%s::getCurrentLine(): Return value must be of type string, %s returned"
          (self call).cls.cname (Coerce.given v);
      if counted then f.number <- f.number + 1;
      f.line <- Some (Value.to_string v);
      true
    end
  end
  else read ctx call f ~silent ~csv:false

let rec read_next ctx call f ~silent =
  let found = read_once ctx call f ~silent in
  if found && has f skip_empty && is_empty_line f then begin
    free_line f;
    read_next ctx call f ~silent
  end
  else found

let rewind ctx call f =
  if not (Stream.seek (who ctx "rewind") (stream ctx f) 0 0) then
    throw ctx "RuntimeException" "Cannot rewind file %s" (path call);
  free_line f;
  f.number <- 0;
  if has f read_ahead then ignore (read_next ctx call f ~silent:true)

let valid ctx f =
  if has f read_ahead then f.line <> None || f.fields != Value.undef
  else not (Stream.at_end (stream ctx f))

let current ctx call f =
  if f.line = None && f.fields == Value.undef then ignore (read_next ctx call f ~silent:true);
  match f.line with
  | Some line when f.fields == Value.undef || not (has f read_csv) -> str line
  | _ -> if f.fields == Value.undef then Value.false_ else Value.copy f.fields

let next ctx call f =
  free_line f;
  if has f read_ahead then ignore (read_next ctx call f ~silent:true);
  f.number <- f.number + 1

let fgets ctx call _ =
  let f = opened ctx call in
  ignore (read_line ctx call f ~silent:false ~add:1 ~csv:false);
  str (Option.value f.line ~default:"")

let seek ctx call (args : value array) =
  let f = opened ctx call and line = Value.to_int args.(0) in
  if line < 0 then must ctx "seek" 1 "line" "must be greater than or equal to 0";
  rewind ctx call f;
  let rec go i = i = line || (read_next ctx call f ~silent:true && go (i + 1)) in
  if go 0 && line > 0 && not (has f read_ahead) then begin
    f.number <- f.number + 1;
    free_line f
  end;
  nothing

(* {1 CSV} *)

(* The three characters: those passed, from argument [first] on, over the object's own. *)
let characters ctx f fn first (args : value array) at =
  let separator, enclosure, escape = f.csv in
  let given k default = if args.(at + k) == Value.undef then default else Value.to_string args.(at + k) in
  let separator = given 0 separator and enclosure = given 1 enclosure and escape = given 2 escape in
  ignore (Std_csv.characters (who ctx fn) first separator enclosure escape);
  (separator, enclosure, escape)

let fgetcsv ctx call args =
  let f = opened ctx call in
  if read_fields ctx call f (characters ctx f "fgetcsv" 1 args 0) then Value.copy f.fields
  else Value.false_

let fputcsv ctx call (args : value array) =
  let f = opened ctx call in
  let separator, enclosure, escape = characters ctx f "fputcsv" 2 args 1 in
  Std_csv.fputcsv ctx f.stream (Value.to_array args.(0)) separator enclosure escape
    (Value.to_string args.(4))

(* {1 The rest} *)

let fgetc ctx call _ =
  let f = opened ctx call in
  free_line f;
  let c = Std_stream.fgetc ctx f.stream in
  if Value.is_string c && Value.to_string c = "\n" then f.number <- f.number + 1;
  c

let fread ctx call (args : value array) =
  let f = opened ctx call and length = Value.to_int args.(0) in
  if length < 1 then must ctx "fread" 1 "length" "must be greater than 0";
  Std_stream.text_or_false (Stream.read (who ctx "fread") (stream ctx f) length)

let fwrite ctx call (args : value array) =
  let f = opened ctx call in
  let length = if args.(1) == Value.undef then None else Some (Value.to_int args.(1)) in
  Std_stream.written (who ctx "fwrite") f.stream (Value.to_string args.(0)) length

let fscanf ctx call (args : value array) =
  let f = opened ctx call in
  ignore (read ctx call f ~silent:false ~csv:false);
  let vars = Value.to_array args.(1) in
  let cells = List.init (Php_array.count vars) (fun i -> Value.to_ref (Php_array.slot_at vars i)) in
  Std_scanf.scan ctx (Option.value f.line ~default:"") (Value.to_string args.(0)) cells

let ftruncate ctx call (args : value array) =
  let f = opened ctx call in
  let s = stream ctx f in
  if s.kind <> "STDIO" && s.kind <> "MEMORY" && s.kind <> "TEMP" then
    throw ctx "LogicException" "Can't truncate file %s" (path call);
  bool (Std_stream.ftruncate ctx f.stream (Value.to_int args.(0)))

let flock ctx call (args : value array) =
  let would_block = if Value.is_ref args.(1) then Some (Value.to_ref args.(1)) else None in
  let f = opened ctx call in
  let operation = Value.to_int args.(0) in
  if operation land 3 = 0 then
    must ctx "flock" 1 "operation" "must be one of LOCK_SH, LOCK_EX, or LOCK_UN";
  bool (Std_stream.flock ctx f.stream operation would_block)

let fseek ctx call (args : value array) =
  let f = opened ctx call in
  free_line f;
  int (Std_stream.fseek ctx f.stream (Value.to_int args.(0)) (Value.to_int args.(1)))

let set_max_line ctx call (args : value array) =
  let f = opened ctx call and n = Value.to_int args.(0) in
  if n < 0 then must ctx "setMaxLineLen" 1 "maxLength" "must be greater than or equal to 0";
  f.max_line <- n;
  nothing

let csv_control ctx call _ =
  let separator, enclosure, escape = (opened ctx call).csv in
  Value.of_array (Php_array.of_list [ str separator; str enclosure; str escape ])

(* SplFileInfo::openFile: an object of [cls], whose constructor is called where it is one of the program. *)
let open_info ctx cls path (args : value array) =
  let o = Object.make_raw ctx cls in
  if is_native o "__construct" then
    ignore
      (open_ ctx (of_obj o) "SplFileInfo::openFile" path (Value.to_string args.(0)) (Value.is_true args.(1))
         args.(2))
  else ignore (send ctx o "__construct" (str path :: Array.to_list args));
  Value.of_object o

let () =
  Spl_file_info.opener := open_info;
  let on f ctx call _ = f ctx (opened ctx call) in
  Builtin_class.declare "class SplFileObject extends SplFileInfo implements RecursiveIterator, SeekableIterator"
    ~native:Spl_file_info.fresh
    ~consts:
      [
        ("DROP_NEW_LINE", Value.of_int 1);
        ("READ_AHEAD", Value.of_int 2);
        ("SKIP_EMPTY", Value.of_int 4);
        ("READ_CSV", Value.of_int 8);
      ]
    [
      ( "public function __construct(string $filename, string $mode = 'r', bool $useIncludePath = \
         false, $context = null)",
        construct );
      ( "public function rewind(): void",
        fun ctx call _ -> rewind ctx call (opened ctx call); nothing );
      ("public function eof(): bool", on (fun ctx f -> bool (Stream.at_end (stream ctx f))));
      ("public function valid(): bool", on (fun ctx f -> bool (valid ctx f)));
      ("public function fgets(): string", fgets);
      ("public function fread(int $length): string|false", fread);
      ( "public function fgetcsv(string $separator = UNKNOWN, string $enclosure = UNKNOWN, string \
         $escape = UNKNOWN): array|false",
        fgetcsv );
      ( "public function fputcsv(array $fields, string $separator = UNKNOWN, string $enclosure = \
         UNKNOWN, string $escape = UNKNOWN, string $eol = \"\\n\"): int|false",
        fputcsv );
      ( "public function setCsvControl(string $separator = ',', string $enclosure = '\"', string \
         $escape = '\\\\'): void",
        fun ctx call args ->
          let f = opened ctx call in
          f.csv <- characters ctx f "setCsvControl" 1 args 0;
          nothing );
      ("public function getCsvControl(): array", csv_control);
      ("public function flock(int $operation, &$wouldBlock = null): bool", flock);
      ("public function fflush(): bool", on (fun ctx f -> bool (Std_stream.fflush ctx f.stream)));
      ("public function ftell(): int|false", on (fun ctx f -> Std_stream.ftell ctx f.stream));
      ("public function fseek(int $offset, int $whence = 0): int", fseek);
      ("public function fgetc(): string|false", fgetc);
      ("public function fpassthru(): int", on (fun ctx f -> int (Std_stream.fpassthru ctx f.stream)));
      ("public function fscanf(string $format, mixed &...$vars): array|int|null", fscanf);
      ("public function fwrite(string $data, int $length = UNKNOWN): int|false", fwrite);
      ("public function fstat(): array", on (fun ctx f -> Std_stream.fstat ctx f.stream));
      ("public function ftruncate(int $size): bool", ftruncate);
      ( "public function current(): array|string|false",
        fun ctx call _ -> current ctx call (opened ctx call) );
      ("public function key(): int", on (fun _ f -> int f.number));
      ( "public function next(): void",
        fun ctx call _ -> next ctx call (opened ctx call); nothing );
      ( "public function setFlags(int $flags): void",
        fun ctx call args ->
          (opened ctx call).file_flags <- Value.to_int args.(0) land 15;
          nothing );
      ("public function getFlags(): int", on (fun _ f -> int f.file_flags));
      ("public function setMaxLineLen(int $maxLength): void", set_max_line);
      ("public function getMaxLineLen(): int", on (fun _ f -> int f.max_line));
      ("public function hasChildren(): false", fun _ _ _ -> Value.false_);
      ("public function getChildren(): null", fun _ _ _ -> Value.null);
      ("public function seek(int $line): void", seek);
      ("public function getCurrentLine(): string", fgets);
      ("public function __toString(): string", fgets);
    ];
  Builtin_class.declare "class SplTempFileObject extends SplFileObject" ~native:Spl_file_info.fresh
    [ ("public function __construct(int $maxMemory = UNKNOWN)", construct_temp) ]
