(* Paths and whole files (https://www.php.net/manual/en/ref.filesystem.php). Streams are in {!Std_stream}. *)

open Types

let is_slash c = c = '/'

let basename path suffix =
  let trimmed = Std_string.trim_with is_slash ~left:false ~right:true path in
  let name =
    match String.rindex_opt trimmed '/' with
    | Some i -> String.sub trimmed (i + 1) (String.length trimmed - i - 1)
    | None -> trimmed
  in
  if suffix <> "" && name <> suffix && Std_string.str_ends_with name suffix then
    String.sub name 0 (String.length name - String.length suffix)
  else name
  [@@php "function basename(string $path, string $suffix = \"\"): string; pure; nothrow"]

let parent path =
  if path = "" then ""
  else
    let trimmed = Std_string.trim_with is_slash ~left:false ~right:true path in
    if trimmed = "" then "/"
    else
      match String.rindex_opt trimmed '/' with
      | None -> "."
      | Some i ->
          let dir = Std_string.trim_with is_slash ~left:false ~right:true (String.sub trimmed 0 i) in
          if dir = "" then "/" else dir

let dirname ctx path levels =
  if levels < 1 then Errors.value_error ctx "dirname(): Argument #2 ($levels) must be greater than or equal to 1";
  let rec up path levels =
    if levels = 0 then path
    else
      let next = parent path in
      if next = path then path else up next (levels - 1)
  in
  up path levels
  [@@php "function dirname(string $path, int $levels = 1): string"]

let pathinfo path flags =
  let has_slash = String.contains path '/' in
  let base = basename path "" in
  let dot = String.rindex_opt base '.' in
  let parts =
    (if path <> "" then [ (1, "dirname", if has_slash then parent path else ".") ] else [])
    @ [ (2, "basename", base) ]
    @ (match dot with
      | Some i -> [ (4, "extension", String.sub base (i + 1) (String.length base - i - 1)) ]
      | None -> [])
    @ [ (8, "filename", match dot with Some i -> String.sub base 0 i | None -> base) ]
  in
  if flags = 15 then begin
    let result = Php_array.empty () in
    List.iter (fun (_, name, text) -> Php_array.set_string result name (Value.of_string text)) parts;
    Value.of_array result
  end
  else
    match List.find_opt (fun (flag, _, _) -> flags land flag <> 0) parts with
    | Some (_, _, text) -> Value.of_string text
    | None -> Value.empty_string
  [@@php "function pathinfo(string $path, int $flags = PATHINFO_ALL): array|string; pure; nothrow"]

let constants =
  List.map
    (fun (name, v) -> (name, v))
    [
      ("PATHINFO_DIRNAME", Value.of_int 1); ("PATHINFO_BASENAME", Value.of_int 2);
      ("PATHINFO_EXTENSION", Value.of_int 4); ("PATHINFO_FILENAME", Value.of_int 8);
      ("PATHINFO_ALL", Value.of_int 15); ("DIRECTORY_SEPARATOR", Value.of_string "/");
      ("PATH_SEPARATOR", Value.of_string ":"); ("FILE_USE_INCLUDE_PATH", Value.of_int 1);
      ("FILE_IGNORE_NEW_LINES", Value.of_int 2); ("FILE_SKIP_EMPTY_LINES", Value.of_int 4);
      ("FILE_APPEND", Value.of_int 8); ("LOCK_SH", Value.of_int 1); ("LOCK_EX", Value.of_int 2);
      ("LOCK_UN", Value.of_int 3); ("LOCK_NB", Value.of_int 4); ("SCANDIR_SORT_ASCENDING", Value.of_int 0);
      ("SCANDIR_SORT_DESCENDING", Value.of_int 1); ("SCANDIR_SORT_NONE", Value.of_int 2);
      ("GLOB_BRACE", Value.of_int 1024); ("GLOB_MARK", Value.of_int 2); ("GLOB_NOSORT", Value.of_int 4);
      ("GLOB_NOCHECK", Value.of_int 16); ("GLOB_NOESCAPE", Value.of_int 64); ("GLOB_ERR", Value.of_int 1);
      ("GLOB_ONLYDIR", Value.of_int 1073741824);
    ]

(** [resolve ctx path] is [path] as an absolute path, relative ones from the current directory. *)
let resolve ctx path =
  if path <> "" && path.[0] = '/' then path else Filename.concat (ctx.req.host.cwd ()) path

let host ctx = ctx.req.host
let stat ctx path = match (host ctx).stat (resolve ctx path) with Ok s -> Some s | Error _ -> None
let has_nul path = String.contains path '\000'

let file_exists ctx filename = (not (has_nul filename)) && filename <> "" && (host ctx).exists (resolve ctx filename)
  [@@php "function file_exists(string $filename): bool; nothrow"]

let is_kind ctx kind filename =
  (not (has_nul filename)) && filename <> "" && match stat ctx filename with Some s -> s.Host.kind = kind | None -> false

let is_file ctx filename = is_kind ctx `File filename [@@php "function is_file(string $filename): bool; nothrow"]
let is_dir ctx filename = is_kind ctx `Dir filename [@@php "function is_dir(string $filename): bool; nothrow"]

let is_link ctx filename =
  match (host ctx).lstat (resolve ctx filename) with Ok s -> s.kind = `Link | Error _ -> false
  [@@php "function is_link(string $filename): bool; nothrow"]

let access ctx filename right =
  (not (has_nul filename)) && filename <> "" && (host ctx).access (resolve ctx filename) right

let is_readable ctx filename = access ctx filename `Read
  [@@php "function is_readable(string $filename): bool; nothrow"]

let is_writable ctx filename = access ctx filename `Write
  [@@php "function is_writable(string $filename): bool; nothrow"]

let is_writeable ctx filename = access ctx filename `Write
  [@@php "function is_writeable(string $filename): bool; nothrow; alias of is_writable"]

let is_executable ctx filename = access ctx filename `Execute
  [@@php "function is_executable(string $filename): bool; nothrow"]

let stat_field ctx name filename field =
  match stat ctx filename with
  | Some s -> Value.of_int (field s)
  | None ->
      Errors.warning ctx "%s(): stat failed for %s" name filename;
      Value.false_

let filesize ctx filename = stat_field ctx "filesize" filename (fun s -> s.Host.size)
  [@@php "function filesize(string $filename): int|false"]

let filemtime ctx filename = stat_field ctx "filemtime" filename (fun s -> int_of_float s.Host.mtime)
  [@@php "function filemtime(string $filename): int|false"]

let fileatime ctx filename = stat_field ctx "fileatime" filename (fun s -> int_of_float s.Host.atime)
  [@@php "function fileatime(string $filename): int|false"]

let filectime ctx filename = stat_field ctx "filectime" filename (fun s -> int_of_float s.Host.ctime)
  [@@php "function filectime(string $filename): int|false"]

let mode_bits (s : Host.stat) =
  s.mode
  lor
  match s.kind with
  | `File -> 0o100000
  | `Dir -> 0o040000
  | `Link -> 0o120000
  | `Char -> 0o020000
  | `Block -> 0o060000
  | `Fifo -> 0o010000
  | `Socket -> 0o140000

let fileperms ctx filename = stat_field ctx "fileperms" filename mode_bits
  [@@php "function fileperms(string $filename): int|false"]

let fileowner ctx filename = stat_field ctx "fileowner" filename (fun s -> s.Host.uid)
  [@@php "function fileowner(string $filename): int|false"]

let fileinode ctx filename = stat_field ctx "fileinode" filename (fun s -> s.Host.inode)
  [@@php "function fileinode(string $filename): int|false"]

let filetype ctx filename =
  match (host ctx).lstat (resolve ctx filename) with
  | Ok { kind = `Socket; _ } ->
      Errors.notice ctx "filetype(): Unknown file type (%d)" 0o140000;
      Value.of_string "unknown"
  | Ok s ->
      Value.of_string
        (match s.kind with
        | `File | `Socket -> "file"
        | `Dir -> "dir"
        | `Link -> "link"
        | `Char -> "char"
        | `Block -> "block"
        | `Fifo -> "fifo")
  | Error _ ->
      Errors.warning ctx "filetype(): Lstat failed for %s" filename;
      Value.false_
  [@@php "function filetype(string $filename): string|false"]

let clearstatcache _clear _filename = ()
  [@@php "function clearstatcache(bool $clear_realpath_cache = false, string $filename = \"\"): void; pure; nothrow"]

let realpath ctx path =
  match (host ctx).realpath (resolve ctx path) with Some p -> Value.of_string p | None -> Value.false_
  [@@php "function realpath(string $path): string|false; nothrow"]

let getcwd ctx = Value.of_string ((host ctx).cwd ()) [@@php "function getcwd(): string|false; nothrow"]

(* An operation of the host that warns "name(args): reason" and answers whether it worked. *)
let attempt ctx outcome fmt =
  Printf.ksprintf
    (fun what ->
      match outcome with
      | Ok () -> true
      | Error reason ->
          Errors.warning_text ctx (what ^ ": " ^ reason);
          false)
    fmt

let chdir ctx directory =
  match (host ctx).chdir directory with
  | Ok () -> true
  | Error reason ->
      let number = if reason = "No such file or directory" then 2 else if reason = "Not a directory" then 20 else 13 in
      Errors.warning ctx "chdir(): %s (errno %d)" reason number;
      false
  [@@php "function chdir(string $directory): bool"]

let unlink ctx filename context =
  ignore context;
  attempt ctx ((host ctx).unlink (resolve ctx filename)) "unlink(%s)" filename
  [@@php "function unlink(string $filename, $context = null): bool"]

let rmdir ctx directory context =
  ignore context;
  attempt ctx ((host ctx).rmdir (resolve ctx directory)) "rmdir(%s)" directory
  [@@php "function rmdir(string $directory, $context = null): bool"]

let rename ctx from to_ context =
  ignore context;
  attempt ctx ((host ctx).rename (resolve ctx from) (resolve ctx to_)) "rename(%s,%s)" from to_
  [@@php "function rename(string $from, string $to, $context = null): bool"]

let mkdir ctx directory permissions recursive context =
  ignore context;
  let host = host ctx in
  let rec make path =
    if recursive && path <> "/" && not (host.exists (Filename.dirname path)) then
      match make (Filename.dirname path) with Ok () -> host.mkdir path permissions | error -> error
    else host.mkdir path permissions
  in
  let path = Router.resolve_dots (resolve ctx directory) in
  attempt ctx (make path) "mkdir()"
  [@@php "function mkdir(string $directory, int $permissions = 0777, bool $recursive = false, $context = null): bool"]

let chmod ctx filename permissions =
  attempt ctx ((host ctx).chmod (resolve ctx filename) permissions) "chmod()"
  [@@php "function chmod(string $filename, int $permissions): bool"]

let umask ctx mask =
  let host = host ctx in
  match mask with
  | Some mask -> host.umask (mask land 0o777)
  | None ->
      let old = host.umask 0o077 in
      ignore (host.umask old);
      old
  [@@php "function umask(?int $mask = null): int"]

let symlink ctx target link =
  attempt ctx ((host ctx).symlink ~target (resolve ctx link)) "symlink()"
  [@@php "function symlink(string $target, string $link): bool"]

let link ctx target link =
  attempt ctx ((host ctx).link ~target:(resolve ctx target) (resolve ctx link)) "link()"
  [@@php "function link(string $target, string $link): bool"]

let readlink ctx path =
  match (host ctx).readlink (resolve ctx path) with
  | Ok target -> Value.of_string target
  | Error reason ->
      Errors.warning ctx "readlink(): %s" reason;
      Value.false_
  [@@php "function readlink(string $path): string|false"]

let linkinfo ctx path =
  match (host ctx).lstat (resolve ctx path) with
  | Ok s -> Value.of_int s.dev
  | Error reason ->
      Errors.warning ctx "linkinfo(): %s" reason;
      Value.of_int (-1)
  [@@php "function linkinfo(string $path): int|false"]

(* Owners are given by number; names need the system's data base of users, which is not read. *)
let owner ctx fn what v =
  match Value.view v with
  | Int n -> Some n
  | _ ->
      Errors.warning ctx "%s(): Unable to find %s for %s" fn what (Value.to_string v);
      None

let chown ctx filename user =
  match owner ctx "chown" "uid" user with
  | None -> false
  | Some uid -> attempt ctx ((host ctx).chown (resolve ctx filename) ~uid ~gid:(-1)) "chown()"
  [@@php "function chown(string $filename, string|int $user): bool"]

let chgrp ctx filename group =
  match owner ctx "chgrp" "gid" group with
  | None -> false
  | Some gid -> attempt ctx ((host ctx).chown (resolve ctx filename) ~uid:(-1) ~gid) "chgrp()"
  [@@php "function chgrp(string $filename, string|int $group): bool"]

let copy ctx from to_ context =
  ignore context;
  let host = host ctx in
  if is_dir ctx from then begin
    Errors.warning ctx "copy(): The first argument to copy() function cannot be a directory";
    false
  end
  else if is_dir ctx to_ then begin
    Errors.warning ctx "copy(): The second argument to copy() function cannot be a directory";
    false
  end
  else
  match host.read_file (resolve ctx from) with
  | Error reason ->
      Errors.warning ctx "copy(%s): Failed to open stream: %s" from reason;
      false
  | Ok data -> (
      match host.write_file (resolve ctx to_) ~append:false data with
      | Ok () -> true
      | Error reason ->
          Errors.warning ctx "copy(%s): Failed to open stream: %s" to_ reason;
          false)
  [@@php "function copy(string $from, string $to, $context = null): bool"]

let touch ctx filename mtime atime =
  let host = host ctx in
  let path = resolve ctx filename in
  let created = if host.exists path then Ok () else host.write_file path ~append:false "" in
  match created with
  | Error reason ->
      Errors.warning ctx "touch(): Unable to create file %s because %s" filename reason;
      false
  | Ok () ->
      let now = host.now () in
      let time = function Some t -> float_of_int t | None -> now in
      let modified = time mtime in
      let accessed = match atime with Some t -> float_of_int t | None -> modified in
      (match host.utimes path accessed modified with Ok () -> true | Error _ -> false)
  [@@php "function touch(string $filename, ?int $mtime = null, ?int $atime = null): bool"]

let sys_get_temp_dir ctx = (host ctx).temp_dir () [@@php "function sys_get_temp_dir(): string; nothrow"]

let random_letters ctx n =
  let alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" in
  String.map (fun c -> alphabet.[Char.code c mod 62]) ((host ctx).random n)

let tempnam ctx directory prefix =
  let host = host ctx in
  let directory = if host.exists directory then directory else host.temp_dir () in
  let prefix = String.sub prefix 0 (min 63 (String.length prefix)) in
  let path = Filename.concat directory (basename prefix "" ^ random_letters ctx 6) in
  match host.write_file path ~append:false "" with
  | Ok () -> Value.of_string path
  | Error _ -> Value.false_
  [@@php "function tempnam(string $directory, string $prefix): string|false"]

let scandir ctx directory order context =
  ignore context;
  if directory = "" then Errors.value_error ctx "scandir(): Argument #1 ($directory) cannot be empty";
  match (host ctx).list_dir (resolve ctx directory) with
  | Error reason ->
      Errors.warning ctx "scandir(%s): Failed to open directory: %s" directory reason;
      Errors.warning ctx "scandir(): (errno %d): %s" (if reason = "Not a directory" then 20 else 2) reason;
      Value.false_
  | Ok names ->
      let names = List.sort compare ("." :: ".." :: names) in
      Value.of_array (Php_array.of_list (if order = 1 then List.rev names else names))
  [@@php "function scandir(string $directory, int $sorting_order = SCANDIR_SORT_ASCENDING, $context = null): array|false"]

(* {1 Patterns} *)

(* Shell patterns: [*], [?], [[...]], backslash. [pathname]: wildcards stop at slashes; [period]: a leading dot is
   matched only by a dot. *)
let matches ?(pathname = false) ?(period = false) ?(escape = true) ?(fold = false) pattern s =
  let pattern, s = if fold then (String.lowercase_ascii pattern, String.lowercase_ascii s) else (pattern, s) in
  let n = String.length pattern and m = String.length s in
  let leading_dot j = period && j < m && s.[j] = '.' && (j = 0 || (pathname && s.[j - 1] = '/')) in
  let rec go i j =
    if i = n then j = m
    else
      match pattern.[i] with
      | '*' -> (not (leading_dot j)) && star (i + 1) j
      | '?' -> j < m && (not (pathname && s.[j] = '/')) && (not (leading_dot j)) && go (i + 1) (j + 1)
      | '[' when j < m && not (leading_dot j) -> (
          match set (i + 1) s.[j] with
          | Some (ok, next) -> ok && (not (pathname && s.[j] = '/')) && go next (j + 1)
          | None -> s.[j] = '[' && go (i + 1) (j + 1))
      | '\\' when escape && i + 1 < n -> j < m && s.[j] = pattern.[i + 1] && go (i + 2) (j + 1)
      | c -> j < m && s.[j] = c && go (i + 1) (j + 1)
  and star i j = go i j || (j < m && (not (pathname && s.[j] = '/')) && star i (j + 1))
  and set i c =
    let negated = i < n && (pattern.[i] = '!' || pattern.[i] = '^') in
    let rec members i first ok =
      if i >= n then None
      else if pattern.[i] = ']' && not first then Some (ok <> negated, i + 1)
      else
        let literal i = if pattern.[i] = '\\' && escape && i + 1 < n then (pattern.[i + 1], i + 2) else (pattern.[i], i + 1) in
        let low, next = literal i in
        if next + 1 < n && pattern.[next] = '-' && pattern.[next + 1] <> ']' then
          let high, after = literal (next + 1) in
          members after false (ok || (c >= low && c <= high))
        else members next false (ok || c = low)
    in
    members (if negated then i + 1 else i) true false
  in
  go 0 0

let fnmatch pattern filename flags =
  matches ~escape:(flags land 2 = 0) ~pathname:(flags land 1 <> 0) ~period:(flags land 4 <> 0) ~fold:(flags land 16 <> 0)
    pattern filename
  [@@php "function fnmatch(string $pattern, string $filename, int $flags = 0): bool; pure; nothrow"]

let rec braces pattern =
  match String.index_opt pattern '{' with
  | None -> [ pattern ]
  | Some start -> (
      let n = String.length pattern in
      let rec close i depth = if i >= n then None else match pattern.[i] with '{' -> close (i + 1) (depth + 1) | '}' when depth = 1 -> Some i | '}' -> close (i + 1) (depth - 1) | _ -> close (i + 1) depth in
      match close start 0 with
      | None -> [ pattern ]
      | Some stop ->
          let before = String.sub pattern 0 start and after = String.sub pattern (stop + 1) (n - stop - 1) in
          let inside = String.sub pattern (start + 1) (stop - start - 1) in
          let rec alternatives i from depth =
            if i >= String.length inside then [ String.sub inside from (i - from) ]
            else
              match inside.[i] with
              | ',' when depth = 0 -> String.sub inside from (i - from) :: alternatives (i + 1) (i + 1) depth
              | '{' -> alternatives (i + 1) from (depth + 1)
              | '}' -> alternatives (i + 1) from (depth - 1)
              | _ -> alternatives (i + 1) from depth
          in
          List.concat_map (fun middle -> braces (before ^ middle ^ after)) (alternatives 0 0 0))

let glob ctx pattern flags =
  let host = host ctx in
  let has_magic s = Std_string.strcspn s "*?[" 0 None < String.length s in
  let expand pattern =
    let absolute = pattern <> "" && pattern.[0] = '/' in
    let segments = List.filter (fun s -> s <> "") (String.split_on_char '/' pattern) in
    let join base name = if base = "" then name else if base = "/" then "/" ^ name else base ^ "/" ^ name in
    let step bases segment =
      List.concat_map
        (fun base ->
          if has_magic segment then
            match host.list_dir (resolve ctx (if base = "" then "." else base)) with
            | Ok names ->
                List.filter_map
                  (fun name -> if matches ~period:true segment name then Some (join base name) else None)
                  (List.sort compare names)
            | Error _ -> []
          else
            let path = join base segment in
            if host.exists (resolve ctx path) then [ path ] else [])
        bases
    in
    List.fold_left step [ (if absolute then "/" else "") ] segments
  in
  let patterns = if flags land 1024 <> 0 then braces pattern else [ pattern ] in
  let found = List.concat_map expand patterns in
  let found = if flags land 1073741824 <> 0 then List.filter (is_dir ctx) found else found in
  let found = if flags land 2 <> 0 then List.map (fun p -> if is_dir ctx p then p ^ "/" else p) found else found in
  let found = if found = [] && flags land 16 <> 0 then [ pattern ] else found in
  Value.of_array (Php_array.of_list found)
  [@@php "function glob(string $pattern, int $flags = 0): array|false"]

let () = Constants.register constants
