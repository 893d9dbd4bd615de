open Php_runtime

type node = {
  inode : int;
  kind : kind;
  mutable mode : int;
  mutable mtime : float;
  mutable atime : float;
  mutable ctime : float;
  mutable linked : bool;  (* some folder holds it *)
  mutable opened : int;  (* handles *)
}

and kind =
  | File of contents
  | Folder of (string, node) Hashtbl.t

(* The first [size] bytes of [data]; what is beyond is zero. [exclusive] and [shared] hold the handles that
   have locked it. *)
and contents = {
  mutable data : Bytes.t;
  mutable size : int;
  mutable exclusive : int option;
  mutable shared : int list;
}

type t = {
  root : node;
  folders : string list;
  limit : int;
  now : unit -> float;
  mutable bytes : int;
  mutable inodes : int;
  mutable handles : int;
  mutable changed : change -> unit;
}

and change = [ `File of string | `Folder of string | `Gone of string | `Meta of string ]

let missing = Error "No such file or directory"
let no_folder = Error "Not a directory"
let is_folder = Error "Is a directory"
let full = Error "No space left on device"

(* --- paths -------------------------------------------------------------------------------------------- *)

(* The names that lead from "/" to a path, "." and ".." resolved. *)
let names path =
  let rec go acc = function
    | [] -> List.rev acc
    | ("" | ".") :: rest -> go acc rest
    | ".." :: rest -> go (match acc with [] -> [] | _ :: acc -> acc) rest
    | name :: rest -> go (name :: acc) rest
  in
  go [] (String.split_on_char '/' path)

let text names = "/" ^ String.concat "/" names

let below folder path =
  path = folder
  || String.length path > String.length folder
     && String.sub path 0 (String.length folder) = folder
     && path.[String.length folder] = '/'

let holds t path =
  path <> "" && path.[0] = '/'
  &&
  let path = text (names path) in
  List.exists (fun folder -> below folder path) t.folders

(* --- nodes -------------------------------------------------------------------------------------------- *)

let make t kind mode =
  t.inodes <- t.inodes + 1;
  let now = t.now () in
  {
    inode = t.inodes; kind; mode; mtime = now; atime = now; ctime = now; linked = true; opened = 0;
  }

let new_folder t mode = make t (Folder (Hashtbl.create 8)) mode

let new_file t mode =
  make t (File { data = Bytes.empty; size = 0; exclusive = None; shared = [] }) mode

let touch t node =
  let now = t.now () in
  node.mtime <- now;
  node.ctime <- now

let rec walk node = function
  | [] -> Ok node
  | name :: rest -> (
      match node.kind with
      | File _ -> no_folder
      | Folder entries -> (
          match Hashtbl.find_opt entries name with
          | Some node -> walk node rest
          | None -> missing))

(* A path that ends in "/" or "/." names a folder. *)
let names_folder path =
  match List.rev (String.split_on_char '/' path) with ("" | ".") :: _ :: _ -> true | _ -> false

let find t path =
  match walk t.root (names path) with
  | Ok { kind = File _; _ } when names_folder path -> no_folder
  | found -> found

(* The folder around a path, its entries, and the last name. *)
let around t path =
  match List.rev (names path) with
  | [] -> Error "Device or resource busy"
  | name :: above -> (
      match walk t.root (List.rev above) with
      | Error _ as e -> e
      | Ok { kind = File _; _ } -> no_folder
      | Ok ({ kind = Folder entries; _ } as folder) -> Ok (folder, entries, name))

let ( let* ) = Result.bind

let link t folder entries name node =
  Hashtbl.replace entries name node;
  node.linked <- true;
  touch t folder

(* The bytes of a file that nothing refers to any more are free again. *)
let release t node =
  match node.kind with
  | File c when (not node.linked) && node.opened = 0 ->
      t.bytes <- t.bytes - c.size;
      c.data <- Bytes.empty;
      c.size <- 0
  | _ -> ()

let forget t folder entries name node =
  Hashtbl.remove entries name;
  node.linked <- false;
  node.ctime <- t.now ();
  touch t folder;
  release t node

(* --- contents ----------------------------------------------------------------------------------------- *)

(* Makes the file [size] bytes long, with zeros at a new end. *)
let resize t c size =
  if size > c.size && t.bytes + size - c.size > t.limit then full
  else begin
    if size > Bytes.length c.data then begin
      let larger = Bytes.make (max size (min (2 * Bytes.length c.data) (c.size + 1_048_576))) '\000' in
      Bytes.blit c.data 0 larger 0 c.size;
      c.data <- larger
    end
    else if size < c.size then
      if size = 0 then c.data <- Bytes.empty else Bytes.fill c.data size (c.size - size) '\000';
    t.bytes <- t.bytes + size - c.size;
    c.size <- size;
    Ok ()
  end

let write_at t node c at s =
  let n = String.length s in
  let* () = if n > 0 && at + n > c.size then resize t c (at + n) else Ok () in
  Bytes.blit_string s 0 c.data at n;
  if n > 0 then touch t node;
  Ok n

let stat_of node : Host.stat =
  let kind, size, nlink =
    match node.kind with
    | File c -> (`File, c.size, if node.linked then 1 else 0)
    | Folder entries ->
        let folders = Hashtbl.fold (fun _ n k -> match n.kind with Folder _ -> k + 1 | File _ -> k) entries 0 in
        (`Dir, 4096, 2 + folders)
  in
  {
    kind; size; nlink; mode = node.mode; mtime = node.mtime; atime = node.atime; ctime = node.ctime;
    inode = node.inode; uid = 0; gid = 0; dev = 1;
  }

(* --- making a file system ------------------------------------------------------------------------------ *)

let rec ensure t node = function
  | [] -> node
  | name :: rest -> (
      match node.kind with
      | File _ -> invalid_arg "Memory_files: a folder below a file"
      | Folder entries -> (
          match Hashtbl.find_opt entries name with
          | Some node -> ensure t node rest
          | None ->
              let folder = new_folder t 0o755 in
              link t node entries name folder;
              ensure t folder rest))

let create ?(limit = max_int) ~now folders =
  let root =
    {
      inode = 1; kind = Folder (Hashtbl.create 8); mode = 0o755; mtime = now (); atime = now ();
      ctime = now (); linked = true; opened = 0;
    }
  in
  let folders = List.map (fun folder -> text (names folder)) folders in
  let t = { root; folders; limit; now; bytes = 0; inodes = 1; handles = 0; changed = ignore } in
  List.iter
    (fun folder ->
      let node = ensure t root (names folder) in
      node.mode <- (if folder = "/tmp" then 0o1777 else 0o755))
    folders;
  t

let on_change t f = t.changed <- f
let used t = t.bytes

let add t path contents =
  if not (holds t path) then invalid_arg ("Memory_files.add: " ^ path);
  match List.rev (names path) with
  | [] -> invalid_arg "Memory_files.add: /"
  | name :: above -> (
      let folder = ensure t t.root (List.rev above) in
      match folder.kind with
      | File _ -> invalid_arg ("Memory_files.add: " ^ path)
      | Folder entries -> (
          let node = new_file t 0o644 in
          link t folder entries name node;
          match node.kind with
          | File c -> (
              match write_at t node c 0 contents with
              | Ok _ -> ()
              | Error reason -> invalid_arg ("Memory_files.add: " ^ reason))
          | Folder _ -> ()))

let sorted entries = List.sort compare (Hashtbl.fold (fun name node all -> (name, node) :: all) entries [])

let fold t f acc =
  let rec go path node acc =
    match node.kind with
    | File c -> f path (Bytes.sub_string c.data 0 c.size) acc
    | Folder entries ->
        List.fold_left (fun acc (name, node) -> go (path ^ "/" ^ name) node acc) acc (sorted entries)
  in
  go "" t.root acc

(* --- open files --------------------------------------------------------------------------------------- *)

(* Another request may hold the lock: it goes on while this one sleeps. Where sleeping does not let it (the clock
   stands still), waiting would be for ever. *)
let rec take_lock (h : Host.t) c handle kind ~wait =
  let free () =
    match kind with
    | `Unlock -> true
    | `Shared -> c.exclusive = None || c.exclusive = Some handle
    | `Exclusive ->
        (c.exclusive = None || c.exclusive = Some handle) && List.for_all (( = ) handle) c.shared
  in
  if free () then begin
    if c.exclusive = Some handle then c.exclusive <- None;
    c.shared <- List.filter (( <> ) handle) c.shared;
    (match kind with
    | `Unlock -> ()
    | `Shared -> c.shared <- handle :: c.shared
    | `Exclusive -> c.exclusive <- Some handle);
    true
  end
  else
    wait
    &&
    let before = h.monotonic () in
    h.sleep 0.002;
    h.monotonic () > before +. 0.001 && take_lock h c handle kind ~wait

let bad_descriptor = Error "Bad file descriptor"

let handle t (h : Host.t) path node c (mode : Host.open_mode) : Host.file =
  t.handles <- t.handles + 1;
  let id = t.handles in
  node.opened <- node.opened + 1;
  let position = ref 0 in
  let is_open = ref true in
  let written = ref (mode.writes && (mode.creates || mode.empties)) in
  let read n =
    if not (!is_open && mode.reads) then bad_descriptor
    else begin
      node.atime <- t.now ();
      let n = max 0 (min n (c.size - !position)) in
      let text = if n = 0 then "" else Bytes.sub_string c.data !position n in
      position := !position + n;
      Ok text
    end
  in
  let write s =
    if s = "" then Ok 0
    else if not (!is_open && mode.writes) then bad_descriptor
    else begin
      if mode.appends then position := c.size;
      let* n = write_at t node c !position s in
      written := true;
      position := !position + n;
      Ok n
    end
  in
  let seek n from =
    let target = match from with `Start -> n | `End -> c.size + n in
    if target < 0 then Error "Invalid argument"
    else begin
      position := target;
      Ok target
    end
  in
  let truncate n =
    if not mode.writes || n < 0 then Error "Invalid argument"
    else
      let* () = resize t c n in
      written := true;
      touch t node;
      Ok ()
  in
  let close () =
    if !is_open then begin
      is_open := false;
      ignore (take_lock h c id `Unlock ~wait:false);
      node.opened <- node.opened - 1;
      release t node;
      if !written && node.linked then t.changed (`File path)
    end
  in
  {
    read; write; seek; truncate; close;
    file_stat = (fun () -> Ok (stat_of node));
    lock = (fun kind ~wait -> take_lock h c id kind ~wait);
    sync = (fun () -> true);
  }

let open_file t h path (mode : Host.open_mode) =
  let opened node =
    match node.kind with
    | Folder _ ->
        if mode.writes then is_folder
        else
          let file_stat () = Ok (stat_of node) in
          Ok { (Host.read_only "") with read = (fun _ -> is_folder); file_stat }
    | File c ->
        if mode.empties then begin
          ignore (resize t c 0);
          touch t node
        end;
        Ok (handle t h (text (names path)) node c mode)
  in
  match find t path with
  | Ok _ when mode.creates && mode.exclusive ->
      if path.[String.length path - 1] = '/' then is_folder else Error "File exists"
  | Ok node -> opened node
  | Error _ when mode.creates && mode.writes -> (
      let* folder, entries, name = around t path in
      if path.[String.length path - 1] = '/' then is_folder
      else
        match Hashtbl.find_opt entries name with
        | Some node -> opened node
        | None ->
            let node = new_file t 0o644 in
            link t folder entries name node;
            opened node)
  | Error _ as e -> e

(* --- operations on names ------------------------------------------------------------------------------- *)

let fixed t path = List.exists (fun folder -> below (text (names path)) folder) t.folders

let mkdir t path mode =
  match find t path with
  | Ok _ -> Error "File exists"
  | Error _ ->
      let* folder, entries, name = around t path in
      if Hashtbl.mem entries name then Error "File exists"
      else begin
        link t folder entries name (new_folder t (mode land lnot 0o022));
        t.changed (`Folder (text (names path)));
        Ok ()
      end

let rmdir t path =
  let* node = find t path in
  match node.kind with
  | File _ -> no_folder
  | Folder _ when fixed t path -> Error "Device or resource busy"
  | Folder entries when Hashtbl.length entries > 0 -> Error "Directory not empty"
  | Folder _ ->
      let* folder, entries, name = around t path in
      forget t folder entries name node;
      t.changed (`Gone (text (names path)));
      Ok ()

let unlink t path =
  let* node = find t path in
  match node.kind with
  | Folder _ -> is_folder
  | File _ ->
      let* folder, entries, name = around t path in
      forget t folder entries name node;
      t.changed (`Gone (text (names path)));
      Ok ()

let rec announce t path node =
  match node.kind with
  | File _ -> t.changed (`File path)
  | Folder entries ->
      t.changed (`Folder path);
      List.iter (fun (name, node) -> announce t (path ^ "/" ^ name) node) (sorted entries)

(* Checks in the order of Linux. *)
let rename t source target =
  let* old_folder, old_entries, old_name = around t source in
  let* folder, entries, name = around t target in
  let from_slash = names_folder source and to_slash = names_folder target in
  let source = text (names source) and target = text (names target) in
  let* node = Option.to_result ~none:"No such file or directory" (Hashtbl.find_opt old_entries old_name) in
  let other = Hashtbl.find_opt entries name in
  let is_dir = match node.kind with Folder _ -> true | File _ -> false in
  if (not is_dir) && (from_slash || to_slash) then no_folder
  else if source <> target && below source target then Error "Invalid argument"
  else if source <> target && below target source then Error "Directory not empty"
  else if source = target then Ok ()
  else if is_dir && fixed t source then Error "Device or resource busy"
  else
    let* () =
      match other with
      | None -> Ok ()
      | Some { kind = File _; _ } -> if is_dir then no_folder else Ok ()
      | Some { kind = Folder inside; _ } ->
          if not is_dir then is_folder
          else if Hashtbl.length inside > 0 then Error "Directory not empty"
          else if fixed t target then Error "Device or resource busy"
          else Ok ()
    in
    Option.iter (forget t folder entries name) other;
    Hashtbl.remove old_entries old_name;
    touch t old_folder;
    link t folder entries name node;
    node.ctime <- t.now ();
    t.changed (`Gone source);
    announce t target node;
    Ok ()

let write_file t h path ~append contents =
  let* file =
    open_file t h path
      {
        reads = false; writes = true; appends = append; creates = true; exclusive = false;
        empties = not append;
      }
  in
  let outcome = file.write contents in
  file.close ();
  Result.map ignore outcome

let read_file t path =
  let* node = find t path in
  match node.kind with
  | Folder _ -> is_folder
  | File c ->
      node.atime <- t.now ();
      Ok (Bytes.sub_string c.data 0 c.size)

let list_dir t path =
  let* node = find t path in
  match node.kind with
  | File _ -> no_folder
  | Folder entries -> Ok (Hashtbl.fold (fun name _ all -> name :: all) entries [])

let changing t path f =
  let* node = find t path in
  f node;
  node.ctime <- t.now ();
  t.changed (`Meta (text (names path)));
  Ok ()

let host t (h : Host.t) : Host.t =
  let here = holds t in
  let rec host : Host.t =
    {
      h with
      held = t.folders @ h.held;
      exists = (fun path -> if here path then Result.is_ok (find t path) else h.exists path);
      stat = (fun path -> if here path then Result.map stat_of (find t path) else h.stat path);
      lstat = (fun path -> if here path then Result.map stat_of (find t path) else h.lstat path);
      read_file = (fun path -> if here path then read_file t path else h.read_file path);
      write_file =
        (fun path ~append s ->
          if here path then write_file t h path ~append s else h.write_file path ~append s);
      open_file = (fun path mode -> if here path then open_file t h path mode else h.open_file path mode);
      list_dir = (fun path -> if here path then list_dir t path else h.list_dir path);
      mkdir = (fun path mode -> if here path then mkdir t path mode else h.mkdir path mode);
      rmdir = (fun path -> if here path then rmdir t path else h.rmdir path);
      unlink = (fun path -> if here path then unlink t path else h.unlink path);
      rename =
        (fun source target ->
          match (here source, here target) with
          | true, true -> rename t source target
          | false, false -> h.rename source target
          | true, false -> if host.exists source then Error "Read-only file system" else missing
          | false, true -> if h.exists source then Error "Read-only file system" else missing);
      chmod =
        (fun path mode ->
          if here path then changing t path (fun node -> node.mode <- mode land 0o7777)
          else h.chmod path mode);
      utimes =
        (fun path atime mtime ->
          if here path then
            changing t path (fun node ->
                node.atime <- atime;
                node.mtime <- mtime)
          else h.utimes path atime mtime);
      realpath =
        (fun path ->
          if here path then
            match find t path with Ok _ -> Some (text (names path)) | Error _ -> None
          else h.realpath path);
      access =
        (fun path right ->
          if here path then
            match find t path with
            | Error _ -> false
            | Ok { kind = Folder _; _ } -> true
            | Ok node -> right <> `Execute || node.mode land 0o111 <> 0
          else h.access path right);
      temp_dir = (fun () -> if List.mem "/tmp" t.folders then "/tmp" else h.temp_dir ());
    }
  in
  host

let of_program ?limit ~now program =
  let t = create ?limit ~now ("/tmp" :: Site_files.writable program) in
  List.iter (fun (path, contents) -> add t path contents) (Site_files.initial program);
  t
