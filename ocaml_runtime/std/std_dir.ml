(* Directories: opendir and the class Directory. *)

open Types

type native += Last_directory of value

let who = Std_stream.who

let opened ctx fn path context =
  let who = who ctx fn in
  Stream.check_path who 1 "directory" path;
  ignore (Std_stream.context_of who 2 context);
  let fail reason =
    Errors.warning ctx "%s(%s): Failed to open directory: %s" fn path reason;
    None
  in
  if path = "" then None
  else
    match ctx.req.host.list_dir (Std_path.resolve ctx path) with
    | Error reason -> fail reason
    | Ok names ->
        let names = "." :: ".." :: names in
        let v = Stream.resource ctx "stream" (Stream.Directory { names; rest = names }) in
        Hashtbl.replace ctx.req.ext "last directory" (Last_directory v);
        Some v

let opendir ctx directory context =
  match opened ctx "opendir" directory context with Some v -> v | None -> Value.false_
  [@@php "function opendir(string $directory, $context = null)"]

(* The directory an argument is; the last one opened without argument. *)
let argument ctx fn v =
  let fail () =
    Errors.type_error ctx
      "%s(): Argument #1 ($dir_handle) must be a valid Directory resource" fn
  in
  match v with
  | Some v when not (Value.is_null v) -> (
      if not (Value.is_resource v) then
        Coerce.arg_failed ctx fn 1 "dir_handle" "resource or null" v;
      let r = Value.to_resource v in
      match r.payload with
      | Stream.Directory d -> (r, d)
      | Stream.Stream _ -> fail ()
      | _ -> Errors.type_error ctx
          "%s(): supplied resource is not a valid Directory resource" fn)
  | _ -> (
      match Hashtbl.find_opt ctx.req.ext "last directory" with
      | Some (Last_directory v) -> (
          let r = Value.to_resource v in
          match r.payload with
          | Stream.Directory d -> (r, d)
          | _ -> Errors.type_error ctx "No resource supplied")
      | _ -> Errors.type_error ctx "No resource supplied")

let next (d : Stream.directory) =
  match d.rest with
  | [] -> Value.false_
  | name :: rest ->
      d.rest <- rest;
      Value.of_string name

let readdir ctx handle = next (snd (argument ctx "readdir" handle))
  [@@php "function readdir($dir_handle = UNKNOWN): string|false"]

let rewinddir ctx handle =
  let _, d = argument ctx "rewinddir" handle in
  d.rest <- d.names
  [@@php "function rewinddir($dir_handle = UNKNOWN): void"]

let closedir ctx handle = Stream.close ctx (fst (argument ctx "closedir" handle))
  [@@php "function closedir($dir_handle = UNKNOWN): void"]

let own ctx call fn =
  let o = Builtin_class.this call in
  let v = if Array.length o.slots > 1 then Value.deref o.slots.(1) else Value.undef in
  if not (Value.is_resource v) then Errors.error ctx "Unable to find my handle property";
  let r = Value.to_resource v in
  match r.payload with
  | Stream.Directory d -> (r, d)
  | _ ->
      Errors.type_error ctx
        "Directory::%s(): supplied resource is not a valid Directory resource" fn

let () =
  Builtin_class.declare "class Directory"
    ~props:[ "public readonly string $path"; "public readonly mixed $handle" ]
    [
      ( "public function close(): void",
        fun ctx call _ ->
          Stream.close ctx (fst (own ctx call "close"));
          Value.null );
      ( "public function rewind(): void",
        fun ctx call _ ->
          let _, d = own ctx call "rewind" in
          d.rest <- d.names;
          Value.null );
      ("public function read(): string|false", fun ctx call _ ->
        next (snd (own ctx call "read")));
    ]

let dir ctx directory context =
  match opened ctx "dir" directory context with
  | None -> Value.false_
  | Some v ->
      let o = Object.make ctx (Class.lookup ctx "Directory") in
      o.slots.(0) <- Value.of_string directory;
      o.slots.(1) <- v;
      Value.of_object o
  [@@php "function dir(string $directory, $context = null): Directory|false"]
