open Types

let parents path =
  let rec go path acc =
    match String.rindex_opt path '/' with
    | None -> acc
    | Some i ->
        let parent = String.sub path 0 i in
        go parent (parent :: acc)
  in
  go path []

let compute_directories program =
  let directories = Hashtbl.create 64 in
  let add path = List.iter (fun parent -> Hashtbl.replace directories parent ()) (parents path) in
  Hashtbl.iter (fun path _ -> add path) program.files;
  Hashtbl.iter (fun path _ -> add path) program.assets;
  directories

(* One entry a program, as immutable as the program itself. *)
let cache : ((string, string) Hashtbl.t * (string, unit) Hashtbl.t) list ref = ref []

let directories program =
  match List.assq_opt program.assets !cache with
  | Some found -> found
  | None ->
      let made = compute_directories program in
      cache := (program.assets, made) :: !cache;
      made

let ini program =
  List.filter_map
    (fun (name, value) ->
      if String.length name > 4 && String.sub name 0 4 = "ini." then
        Some (String.sub name 4 (String.length name - 4), value)
      else None)
    program.settings

(* [path] relative to the root, without "." and ".."; [None] when it lies elsewhere. *)
let relative program path =
  let path = Router.resolve_dots path in
  let root = program.root in
  let n = String.length root in
  if path = root then Some ""
  else if String.length path > n && String.sub path 0 n = root && path.[n] = '/' then
    Some (String.sub path (n + 1) (String.length path - n - 1))
  else None

let children program directory =
  let names = Hashtbl.create 16 in
  let prefix = if directory = "" then "" else directory ^ "/" in
  let n = String.length prefix in
  let add path =
    if String.length path > n && String.sub path 0 n = prefix then begin
      let rest = String.sub path n (String.length path - n) in
      let name = match String.index_opt rest '/' with Some i -> String.sub rest 0 i | None -> rest in
      Hashtbl.replace names name ()
    end
  in
  Hashtbl.iter (fun path _ -> add path) program.files;
  Hashtbl.iter (fun path _ -> add path) program.assets;
  List.sort compare (Hashtbl.fold (fun name () acc -> name :: acc) names [])

let below folder path =
  let n = String.length folder in
  path = folder || (String.length path > n && String.sub path 0 n = folder && path.[n] = '/')

let is_held (host : Host.t) path =
  host.held <> []
  &&
  let path = Router.resolve_dots path in
  List.exists (fun folder -> below folder path) host.held

let writable program =
  List.filter_map
    (fun (name, folder) -> if name = "writable" then Some (program.root ^ "/" ^ folder) else None)
    program.settings

let initial program =
  let folders = writable program in
  let add path contents all =
    let path = program.root ^ "/" ^ path in
    if List.exists (fun folder -> below folder path) folders then (path, contents) :: all else all
  in
  List.sort compare (Hashtbl.fold add program.assets [])

let host program (host : Host.t) =
  let directories = directories program in
  let held_here = List.filter_map (relative program) host.held in
  let own path = if is_held host path then None else relative program path in
  let asset path = Option.bind (own path) (Hashtbl.find_opt program.assets) in
  let is_directory path =
    match own path with
    | Some path ->
        path = "" || Hashtbl.mem directories path
        || List.exists (fun folder -> below path folder) held_here
    | None -> false
  in
  let is_script path =
    match relative program path with Some path -> Hashtbl.mem program.files path | None -> false
  in
  let known path = asset path <> None || is_script path || is_directory path in
  (* A host that keeps folders of its own has no others to write to. *)
  let read_only path =
    host.held <> []
    && (not (is_held host path))
    && (known path || is_directory (Filename.dirname (Router.resolve_dots path)))
  in
  let or_read_only path outcome =
    match outcome with Error _ when read_only path -> Error "Read-only file system" | _ -> outcome
  in
  let site_stat path : Host.stat option =
    let entry kind size mode =
      Some { Host.kind; size; mode; mtime = 0.; atime = 0.; ctime = 0.; inode = 0; uid = 0; gid = 0; dev = 0; nlink = 1 }
    in
    match asset path with
    | Some contents -> entry `File (String.length contents) 0o444
    | None -> if is_script path then entry `File 0 0o444 else if is_directory path then entry `Dir 0 0o555 else None
  in
  let or_site outcome found = match (outcome, found) with Ok _, _ | _, None -> outcome | _, Some x -> Ok x in
  (* What is directly inside a folder of the site: its files, and folders that the host keeps. *)
  let inside directory =
    let prefix = if directory = "" then "" else directory ^ "/" in
    let n = String.length prefix in
    let kept folder =
      if String.length folder > n && String.sub folder 0 n = prefix then
        let rest = String.sub folder n (String.length folder - n) in
        Some (match String.index_opt rest '/' with Some i -> String.sub rest 0 i | None -> rest)
      else None
    in
    List.sort_uniq compare (children program directory @ List.filter_map kept held_here)
  in
  {
    host with
    exists = (fun path -> host.exists path || known path);
    stat = (fun path -> or_site (host.stat path) (site_stat path));
    lstat = (fun path -> or_site (host.lstat path) (site_stat path));
    read_file = (fun path -> or_site (host.read_file path) (asset path));
    write_file = (fun path ~append s -> or_read_only path (host.write_file path ~append s));
    open_file =
      (fun path mode ->
        match (host.open_file path mode, asset path) with
        | Error _, Some contents when not mode.writes -> Ok (Host.read_only contents)
        | outcome, _ -> if mode.writes then or_read_only path outcome else outcome);
    list_dir =
      (fun path ->
        match own path with
        | Some directory when is_directory path -> or_site (host.list_dir path) (Some (inside directory))
        | _ -> host.list_dir path);
    mkdir =
      (fun path mode ->
        match host.mkdir path mode with
        | Error _ when read_only path && known path -> Error "File exists"
        | outcome -> or_read_only path outcome);
    rmdir = (fun path -> or_read_only path (host.rmdir path));
    unlink = (fun path -> or_read_only path (host.unlink path));
    rename =
      (fun source target ->
        match host.rename source target with
        | Error _ when read_only source && known source -> Error "Read-only file system"
        | outcome -> or_read_only target outcome);
    chmod = (fun path mode -> or_read_only path (host.chmod path mode));
    utimes = (fun path atime mtime -> or_read_only path (host.utimes path atime mtime));
    realpath =
      (fun path ->
        match host.realpath path with
        | Some _ as found -> found
        | None -> if known path then Some (Router.resolve_dots path) else None);
    access =
      (fun path right -> host.access path right || (right = `Read && known path));
  }
