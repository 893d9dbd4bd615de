(* SplFileInfo: a path and what the file system knows of it
   (https://www.php.net/manual/en/class.splfileinfo.php). *)

open Types
open Spl_support

type native += File_info of { mutable path : string }

let path_of (o : obj) = match o.native with File_info f -> f.path | _ -> ""
let path call = path_of (self call)

(* The path without the slashes at its end. *)
let normal path =
  let rec cut n = if n > 1 && path.[n - 1] = '/' then cut (n - 1) else n in
  String.sub path 0 (cut (String.length path))

let directory path =
  match String.rindex_opt path '/' with Some i -> String.sub path 0 i | None -> ""

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

let new_info ctx args path =
  let cls =
    match args with
    | v when Value.is_string v -> Class.lookup ctx (Value.to_string v)
    | _ -> Class.lookup ctx "SplFileInfo"
  in
  Object.create ctx cls [ str path ]

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
  debug_info (self call) "SplFileInfo"
    [ ("pathName", str (path call)); ("fileName", str (file_name (path call))) ]

let () =
  Builtin_class.declare "class SplFileInfo implements Stringable"
    ~native:(fun () -> File_info { path = "" })
    [
      ( "public function __construct(string $filename)",
        fun _ call args ->
          (self call).native <- File_info { path = normal (Value.to_string args.(0)) };
          nothing );
      ("public function getPath(): string", fun _ call _ -> str (directory (path call)));
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
      ( "public function getFileInfo(?string $class = null): SplFileInfo",
        fun ctx call args -> new_info ctx args.(0) (path call) );
      ( "public function getPathInfo(?string $class = null): ?SplFileInfo",
        fun ctx call args ->
          match directory (path call) with
          | "" -> Value.null
          | parent -> new_info ctx args.(0) parent );
      ("public function __toString(): string", fun _ call _ -> str (path call));
      ("public function __debugInfo(): array", fun _ call _ -> debug call);
    ]
