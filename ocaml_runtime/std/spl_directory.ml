(* DirectoryIterator and the iterators made from it
   (https://www.php.net/manual/en/class.directoryiterator.php). *)

open Types
open Spl_support
open Spl_file_info

let current_as_self = 16
let current_as_pathname = 32
let key_as_filename = 256
let skip_dots = 4096
let follow_symlinks = 16384
let all_flags = 240 lor 3840 lor 28672

let listing ctx call =
  match (of_call call).listing with
  | Some l -> l
  | None -> Errors.error ctx "Object not initialized"

let is_dot l = match entry_name l with "." | ".." -> true | _ -> false

let rec skip l =
  if l.dir_flags land skip_dots <> 0 && is_dot l then begin
    l.entry <- l.entry + 1;
    skip l
  end

let rewind l =
  l.index <- 0;
  l.entry <- 0;
  skip l

let next l =
  l.index <- l.index + 1;
  if l.entry < Array.length l.names then l.entry <- l.entry + 1;
  skip l

let set_listing ctx call ~dir ~names ~pattern flags =
  let i = of_call call in
  if i.listing <> None then Errors.error ctx "Directory object is already initialized";
  let l = { dir; names; pattern; entry = 0; index = 0; dir_flags = flags; sub_path = "" } in
  i.path <- dir;
  i.listing <- Some l;
  skip l

let check ctx cls name path =
  let wrong text =
    Errors.value_error ctx "%s::__construct(): Argument #1 ($%s) %s" cls name text
  in
  if path = "" then wrong "cannot be empty";
  if String.contains path '\000' then wrong "must not contain any null bytes"

let open_directory ctx call cls path flags =
  check ctx cls "directory" path;
  if (of_call call).listing <> None then Errors.error ctx "Directory object is already initialized";
  let bare = if Std_string.str_starts_with path "file://" then String.sub path 7 (String.length path - 7) else path in
  match ctx.req.host.list_dir (Std_path.resolve ctx bare) with
  | Error reason ->
      throw ctx "UnexpectedValueException" "%s::__construct(%s): Failed to open directory: %s" cls path
        reason
  | Ok names ->
      set_listing ctx call ~dir:(normal path) ~names:(Array.of_list ("." :: ".." :: names)) ~pattern:None
        flags;
      nothing

let open_glob ctx call path flags =
  check ctx "GlobIterator" "pattern" path;
  let pattern =
    if Std_string.str_starts_with path "glob://" then String.sub path 7 (String.length path - 7) else path
  in
  let found =
    match Value.view (Std_path.glob ctx pattern 0) with
    | Array a -> List.map Value.to_string (Php_array.to_list a)
    | _ -> []
  in
  set_listing ctx call ~dir:(directory pattern) ~names:(Array.of_list (List.map file_name found))
    ~pattern:(Some pattern) flags;
  nothing

let seek ctx call (args : value array) =
  let l = listing ctx call and target = Value.to_int args.(0) in
  if l.index > target then run ctx (self call) "rewind";
  let rec go () =
    if l.index < target then begin
      if not (ask ctx (self call) "valid") then
        throw ctx "OutOfBoundsException" "Seek position %d is out of range" target;
      run ctx (self call) "next";
      go ()
    end
  in
  go ();
  nothing

let current ctx call _ =
  let l = listing ctx call in
  if l.dir_flags land current_as_pathname <> 0 then str (path call)
  else if l.dir_flags land 240 = 0 then new_info ctx "current" (of_call call) Value.null (path call)
  else self_value call

let key ctx call _ =
  let l = listing ctx call in
  str (if l.dir_flags land key_as_filename <> 0 then entry_name l else path call)

let has_children ctx call (args : value array) =
  let l = listing ctx call in
  let file = path call in
  bool
    ((not (is_dot l))
    && (Value.is_true args.(0) || l.dir_flags land follow_symlinks <> 0 || not (Std_path.is_link ctx file))
    && Std_path.is_dir ctx file)

let sub_name l name = if l.sub_path = "" then name else l.sub_path ^ "/" ^ name

let children ctx call _ =
  let l = listing ctx call in
  let made = Object.create ctx (self call).cls [ str (path call); int l.dir_flags ] in
  let made = inherit_classes (of_call call) made in
  Option.iter
    (fun child -> child.sub_path <- sub_name l (entry_name l))
    (of_obj (Value.to_object made)).listing;
  made

let () =
  let on f ctx call _ = f (listing ctx call) in
  let flags_of (args : value array) = Value.to_int args.(1) in
  Builtin_class.declare "class DirectoryIterator extends SplFileInfo implements SeekableIterator"
    ~native:Spl_file_info.fresh
    [
      ( "public function __construct(string $directory)",
        fun ctx call args ->
          open_directory ctx call "DirectoryIterator" (Value.to_string args.(0)) current_as_self );
      ("public function getFilename(): string", on (fun l -> str (entry_name l)));
      ("public function getExtension(): string", on (fun l -> str (extension (entry_name l))));
      ( "public function getBasename(string $suffix = ''): string",
        fun ctx call args ->
          str (Std_path.basename (entry_name (listing ctx call)) (Value.to_string args.(0))) );
      ("public function isDot(): bool", on (fun l -> bool (is_dot l)));
      ("public function rewind(): void", on (fun l -> rewind l; nothing));
      ("public function valid(): bool", on (fun l -> bool (entry_name l <> "")));
      ("public function key(): mixed", on (fun l -> int l.index));
      ("public function current(): mixed", fun ctx call _ -> ignore (listing ctx call); self_value call);
      ("public function next(): void", on (fun l -> next l; nothing));
      ("public function seek(int $offset): void", seek);
      ("public function __toString(): string", on (fun l -> str (entry_name l)));
    ];
  Builtin_class.declare "class FilesystemIterator extends DirectoryIterator"
    ~native:Spl_file_info.fresh
    ~consts:
      [
        ("CURRENT_MODE_MASK", Value.of_int 240);
        ("CURRENT_AS_PATHNAME", Value.of_int 32);
        ("CURRENT_AS_FILEINFO", Value.of_int 0);
        ("CURRENT_AS_SELF", Value.of_int 16);
        ("KEY_MODE_MASK", Value.of_int 3840);
        ("KEY_AS_PATHNAME", Value.of_int 0);
        ("FOLLOW_SYMLINKS", Value.of_int 16384);
        ("KEY_AS_FILENAME", Value.of_int 256);
        ("NEW_CURRENT_AND_KEY", Value.of_int 256);
        ("OTHER_MODE_MASK", Value.of_int 28672);
        ("SKIP_DOTS", Value.of_int 4096);
        ("UNIX_PATHS", Value.of_int 8192);
      ]
    [
      ( "public function __construct(string $directory, int $flags = 4096)",
        fun ctx call args ->
          open_directory ctx call "FilesystemIterator" (Value.to_string args.(0)) (flags_of args) );
      ("public function rewind(): void", on (fun l -> rewind l; nothing));
      ("public function key(): string", key);
      ("public function current(): string|SplFileInfo|FilesystemIterator", current);
      ("public function getFlags(): int", on (fun l -> int (l.dir_flags land all_flags)));
      ( "public function setFlags(int $flags): void",
        fun ctx call args ->
          let l = listing ctx call in
          l.dir_flags <- Value.to_int args.(0) land all_flags;
          nothing );
    ];
  Builtin_class.declare "class RecursiveDirectoryIterator extends FilesystemIterator implements RecursiveIterator"
    ~native:Spl_file_info.fresh
    [
      ( "public function __construct(string $directory, int $flags = 0)",
        fun ctx call args ->
          open_directory ctx call "RecursiveDirectoryIterator" (Value.to_string args.(0)) (flags_of args) );
      ("public function hasChildren(bool $allowLinks = false): bool", has_children);
      ("public function getChildren(): RecursiveDirectoryIterator", children);
      ("public function getSubPath(): string", on (fun l -> str l.sub_path));
      ("public function getSubPathname(): string", on (fun l -> str (sub_name l (entry_name l))));
    ];
  Builtin_class.declare "class GlobIterator extends FilesystemIterator implements Countable"
    ~native:Spl_file_info.fresh
    [
      ( "public function __construct(string $pattern, int $flags = 0)",
        fun ctx call args -> open_glob ctx call (Value.to_string args.(0)) (flags_of args) );
      ("public function count(): int", on (fun l -> int (Array.length l.names)));
    ]
