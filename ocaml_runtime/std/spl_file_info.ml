(* SplFileInfo: a path and what the file system knows of it
   (https://www.php.net/manual/en/class.splfileinfo.php). *)

open Types
open Spl_support

(* What SplFileObject has open. *)
type opened = {
  stream : value;
  mode : string;
  mutable file_flags : int;
  mutable max_line : int;
  mutable line : string option;
  mutable fields : value;  (** of a line read as CSV, or undef *)
  mutable number : int;  (** of the line *)
  mutable csv : string * string * string;  (** separator, enclosure, escape *)
}

(* What DirectoryIterator and its children list. *)
type listing = {
  dir : string;
  names : string array;
  pattern : string option;  (** of GlobIterator *)
  mutable entry : int;  (** position in [names] *)
  mutable index : int;  (** the key *)
  mutable dir_flags : int;
  mutable sub_path : string;
}

type info = {
  mutable path : string;
  mutable file_class : string;
  mutable info_class : string;
  mutable opened : opened option;
  mutable listing : listing option;
}

type native += File_info of info

let fresh () =
  File_info
    {
      path = "";
      file_class = "SplFileObject";
      info_class = "SplFileInfo";
      opened = None;
      listing = None;
    }

let of_obj (o : obj) = match o.native with File_info f -> f | _ -> failwith "Spl_file_info"
let of_call call = of_obj (self call)
let entry_name l = if l.entry < Array.length l.names then l.names.(l.entry) else ""

let path_of (o : obj) =
  match o.native with
  | File_info { listing = Some l; _ } -> (
      match entry_name l with "" -> "" | name -> l.dir ^ "/" ^ name)
  | File_info f -> f.path
  | _ -> ""

let path call = path_of (self call)

(* The path without the slashes at its end. *)
let normal path =
  let rec cut n = if n > 1 && path.[n - 1] = '/' then cut (n - 1) else n in
  String.sub path 0 (cut (String.length path))

let directory path =
  if Std_string.str_starts_with path "php://" then ""
  else match String.rindex_opt path '/' with Some i -> String.sub path 0 i | None -> ""

let folder call =
  match of_call call with { listing = Some l; _ } -> l.dir | f -> directory f.path

let file_name path =
  match String.rindex_opt path '/' with
  | Some i when directory path <> "" ->
    String.sub path (i + 1) (String.length path - i - 1)
  | _ -> path

let extension path =
  let name = file_name path in
  match String.rindex_opt name '.' with
  | Some i -> String.sub name (i + 1) (String.length name - i - 1)
  | None -> ""

(* A class named by an argument, which must derive from [base]. *)
let class_argument ctx fn base v =
  let name = Value.to_string v in
  match Class.find_autoload ctx name with
  | Some cls when Hashtbl.mem cls.ancestors (String.lowercase_ascii base) -> cls
  | _ ->
      Errors.type_error ctx
        "SplFileInfo::%s(): Argument #1 ($class) must be a class name derived from %s, %s given" fn
        base name

(* An object made from another hands its classes on. *)
let inherit_classes (f : info) v =
  let made = of_obj (Value.to_object v) in
  made.file_class <- f.file_class;
  made.info_class <- f.info_class;
  v

let new_info ctx fn (f : info) name path =
  let cls =
    if Value.is_string name then class_argument ctx fn "SplFileInfo" name
    else Class.lookup ctx f.info_class
  in
  inherit_classes f (Object.create ctx cls [ str path ])

(* Set by {!Spl_file_object}. *)
let opener : (ctx -> cls -> string -> value array -> value) ref =
  ref (fun ctx _ _ _ -> Errors.error ctx "Class \"SplFileObject\" not found")

let open_file ctx call args =
  let f = of_call call in
  inherit_classes f (!opener ctx (Class.lookup ctx f.file_class) (path call) args)

let link_target ctx call _ =
  match path call with
  | "" -> throw ctx "RuntimeException" "Empty filename"
  | file -> (
      match ctx.req.host.readlink (Std_path.resolve ctx file) with
      | Ok target -> str target
      | Error reason -> throw ctx "RuntimeException" "Unable to read link %s, error: %s" file reason)

(* What a function of the file system says; its failure is a RuntimeException. *)
let stat name f ctx call _ =
  let file = path call in
  match Errors.silence ctx (fun () -> f ctx file) with
  | v when Value.is_false v ->
      throw ctx "RuntimeException" "SplFileInfo::%s(): stat failed for %s" name file
  | v -> v

let test f ctx call _ = bool (f ctx (path call))

let file_type ctx call _ =
  let file = path call in
  match Errors.silence ctx (fun () -> Std_path.filetype ctx file) with
  | v when Value.is_false v ->
      throw ctx "RuntimeException" "SplFileInfo::getType(): Lstat failed for %s" file
  | v -> v

let debug call =
  let o = self call and f = of_call call in
  let file = path call in
  let names =
    ("pathName", str file)
    :: (if file = "" then []
       else [ ("fileName", str (file_name file)) ])
  in
  let a = Value.to_array (debug_info o "SplFileInfo" names) in
  let add cls name v = Php_array.set a (Key.of_string (private_of cls name)) v in
  Option.iter
    (fun l ->
      add "DirectoryIterator" "glob"
        (match l.pattern with Some p -> str ("glob://" ^ p) | None -> Value.false_);
      add "RecursiveDirectoryIterator" "subPathName" (str l.sub_path))
    f.listing;
  Option.iter
    (fun (file : opened) ->
      let separator, enclosure, _ = file.csv in
      add "SplFileObject" "openMode" (str file.mode);
      add "SplFileObject" "delimiter" (str separator);
      add "SplFileObject" "enclosure" (str enclosure))
    f.opened;
  Value.of_array a

let () =
  Object.native_clone :=
    (fun _ native ->
      match native with
      | File_info f ->
          let listing = Option.map (fun l -> { l with entry = l.entry }) f.listing in
          Some (File_info { f with listing })
      | _ -> None)
    :: !Object.native_clone;
  Builtin_class.declare "class SplFileInfo implements Stringable" ~native:fresh
    [
      ( "public function __construct(string $filename)",
        fun _ call args ->
          (of_call call).path <- normal (Value.to_string args.(0));
          nothing );
      ("public function getPath(): string", fun _ call _ -> str (folder call));
      ( "public function getFilename(): string",
        fun _ call _ -> str (file_name (path call)) );
      ( "public function getExtension(): string",
        fun _ call _ -> str (extension (path call)) );
      ( "public function getBasename(string $suffix = ''): string",
        fun _ call args ->
          str (Std_path.basename (file_name (path call)) (Value.to_string args.(0))) );
      ("public function getPathname(): string", fun _ call _ -> str (path call));
      ("public function getPerms(): int|false", stat "getPerms" Std_path.fileperms);
      ("public function getInode(): int|false", stat "getInode" Std_path.fileinode);
      ("public function getSize(): int|false", stat "getSize" Std_path.filesize);
      ("public function getOwner(): int|false", stat "getOwner" Std_path.fileowner);
      ("public function getGroup(): int|false", stat "getGroup" Std_file.filegroup);
      ("public function getATime(): int|false", stat "getATime" Std_path.fileatime);
      ("public function getMTime(): int|false", stat "getMTime" Std_path.filemtime);
      ("public function getCTime(): int|false", stat "getCTime" Std_path.filectime);
      ("public function getType(): string|false", file_type);
      ("public function isWritable(): bool", test Std_path.is_writable);
      ("public function isReadable(): bool", test Std_path.is_readable);
      ("public function isExecutable(): bool", test Std_path.is_executable);
      ("public function isFile(): bool", test Std_path.is_file);
      ("public function isDir(): bool", test Std_path.is_dir);
      ("public function isLink(): bool", test Std_path.is_link);
      ( "public function getRealPath(): string|false",
        fun ctx call _ -> Std_path.realpath ctx (path call) );
      ("public function getLinkTarget(): string|false", link_target);
      ( "public function getFileInfo(?string $class = null): SplFileInfo",
        fun ctx call args -> new_info ctx "getFileInfo" (of_call call) args.(0) (path call) );
      ( "public function getPathInfo(?string $class = null): ?SplFileInfo",
        fun ctx call args ->
          match folder call with
          | "" -> Value.null
          | parent -> new_info ctx "getPathInfo" (of_call call) args.(0) parent );
      ( "public function openFile(string $mode = 'r', bool $useIncludePath = false, $context = null): \
         SplFileObject",
        open_file );
      ( "public function setFileClass(string $class = 'SplFileObject'): void",
        fun ctx call args ->
          (of_call call).file_class <- (class_argument ctx "setFileClass" "SplFileObject" args.(0)).cname;
          nothing );
      ( "public function setInfoClass(string $class = 'SplFileInfo'): void",
        fun ctx call args ->
          (of_call call).info_class <- (class_argument ctx "setInfoClass" "SplFileInfo" args.(0)).cname;
          nothing );
      ("public function __toString(): string", fun _ call _ -> str (path call));
      ("public function __debugInfo(): array", fun _ call _ -> debug call);
      ( "final public function _bad_state_ex(): void",
        fun ctx _ _ ->
          throw ctx "LogicException"
            "The parent constructor was not called: the object is in an invalid state" );
    ]
