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

let host program (host : Host.t) =
  let directories = directories program in
  let asset path =
    Option.bind (relative program path) (fun path -> Hashtbl.find_opt program.assets path)
  in
  let is_directory path =
    match relative program path with
    | Some path -> path = "" || Hashtbl.mem directories path
    | None -> false
  in
  let is_script path =
    match relative program path with Some path -> Hashtbl.mem program.files path | None -> false
  in
  let known path = asset path <> None || is_script path || is_directory path in
  let site_stat path : Host.stat option =
    let entry kind size mode =
      Some { Host.kind; size; mode; mtime = 0.; atime = 0.; ctime = 0.; inode = 0; uid = 0; gid = 0; dev = 0; nlink = 1 }
    in
    match asset path with
    | Some contents -> entry `File (String.length contents) 0o444
    | None -> if is_script path then entry `File 0 0o444 else if is_directory path then entry `Dir 0 0o555 else None
  in
  let or_site outcome found = match (outcome, found) with Ok _, _ | _, None -> outcome | _, Some x -> Ok x in
  {
    host with
    exists = (fun path -> host.exists path || known path);
    stat = (fun path -> or_site (host.stat path) (site_stat path));
    lstat = (fun path -> or_site (host.lstat path) (site_stat path));
    read_file = (fun path -> or_site (host.read_file path) (asset path));
    open_file =
      (fun path mode ->
        match (host.open_file path mode, asset path) with
        | Error _, Some contents when not mode.writes -> Ok (Host.read_only contents)
        | outcome, _ -> outcome);
    list_dir =
      (fun path ->
        match relative program path with
        | Some directory when is_directory path -> or_site (host.list_dir path) (Some (children program directory))
        | _ -> host.list_dir path);
    realpath =
      (fun path ->
        match host.realpath path with
        | Some _ as found -> found
        | None -> if known path then Some (Router.resolve_dots path) else None);
    access =
      (fun path right -> host.access path right || (right = `Read && known path));
  }
