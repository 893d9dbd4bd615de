open Php_runtime
open Php_host_memory
open Lwt.Infix

module type SECTORS = sig
  type t

  val sector_size : t -> int
  val count : t -> int
  val read : t -> int -> int -> (string, string) result Lwt.t
  val write : t -> int -> string -> (unit, string) result Lwt.t
end

type t = { files : Memory_files.t; flush : unit -> unit Lwt.t }

let in_memory ~limit ~now program =
  { files = Memory_files.of_program ~limit ~now program; flush = Lwt.return }

(* Sectors 0 and 1 take turns as the root, which says where the list of files is. The list has a line for each file and
   folder: kind, mode, time, first sector, size, digest and path. *)

let magic = "php2ml-files-1"

(* Where something is stored; nothing needs no sectors. *)
type extent = { at : int; size : int; digest : string }

let nothing = { at = 0; size = 0; digest = Digest.to_hex (Digest.string "") }

type entry = { is_folder : bool; mode : int; mtime : float; extent : extent; path : string }

let line e =
  Printf.sprintf "%c %o %.6f %d %d %s %s\n" (if e.is_folder then 'd' else 'f') e.mode e.mtime e.extent.at
    e.extent.size e.extent.digest (String.escaped e.path)

let read_line text =
  Scanf.sscanf text "%c %o %f %d %d %s %s@\n" (fun kind mode mtime at size digest path ->
      let extent = { at; size; digest } in
      { is_folder = kind = 'd'; mode; mtime; extent; path = Scanf.unescaped path })

let read_list text =
  let lines = List.filter (( <> ) "") (String.split_on_char '\n' text) in
  match List.map read_line lines with
  | entries -> Some entries
  | exception (Scanf.Scan_failure _ | Failure _ | End_of_file) -> None

let root_text generation extent =
  let body = Printf.sprintf "%s %d %d %d %s" magic generation extent.at extent.size extent.digest in
  Printf.sprintf "%s %s\n" body (Digest.to_hex (Digest.string body))

let read_root text =
  let line = match String.index_opt text '\n' with Some i -> String.sub text 0 i | None -> "" in
  match Scanf.sscanf line "%s %d %d %d %s" (fun found g at size digest -> (found, g, { at; size; digest })) with
  | found, generation, extent when found = magic && root_text generation extent = line ^ "\n" ->
      Some (generation, extent)
  | _ -> None
  | exception (Scanf.Scan_failure _ | Failure _ | End_of_file) -> None

module Make (Sectors : SECTORS) = struct
  let ( let* ) = Lwt_result.bind

  let rec each f = function
    | [] -> Lwt_result.return ()
    | x :: rest ->
        let* () = f x in
        each f rest

  type state = {
    device : Sectors.t;
    host : Host.t;  (* of the files in memory alone *)
    folders : string list;
    stored : (string, extent) Hashtbl.t;  (* the contents of each path *)
    dirty : (string, unit) Hashtbl.t;  (* paths whose contents are to be stored *)
    mutable changed : bool;  (* the list does not say how things are *)
    mutable committed : extent list;  (* what the root on the device leads to *)
    mutable generation : int;
    turn : Lwt_mutex.t;
    log : string -> unit;
  }

  let below folder path =
    let n = String.length folder in
    path = folder || (String.length path > n && String.sub path 0 n = folder && path.[n] = '/')

  let kept s path = List.exists (fun folder -> below folder path) s.folders

  (* --- sectors ----------------------------------------------------------------------------------------- *)

  let sectors_of device size =
    let n = Sectors.sector_size device in
    (size + n - 1) / n

  (* The first sector of the first gap that is large enough between what is in use. *)
  let find_room s used size =
    let wanted = sectors_of s.device size in
    let taken =
      List.sort compare
        (List.filter_map (fun e -> if e.size = 0 then None else Some (e.at, sectors_of s.device e.size)) used)
    in
    let rec search from = function
      | (at, n) :: rest -> if at - from >= wanted then Some from else search (max from (at + n)) rest
      | [] -> if Sectors.count s.device - from >= wanted then Some from else None
    in
    search 2 taken

  let write_extent s used contents =
    let size = String.length contents in
    if size = 0 then Lwt_result.return nothing
    else
      match find_room s used size with
      | None -> Lwt_result.fail "no space left on the device"
      | Some at ->
          let padding = (sectors_of s.device size * Sectors.sector_size s.device) - size in
          let* () = Sectors.write s.device at (contents ^ String.make padding '\000') in
          Lwt_result.return { at; size; digest = Digest.to_hex (Digest.string contents) }

  let read_extent device e =
    if e.size = 0 then Lwt_result.return ""
    else if e.at < 2 || e.size < 0 || e.at + sectors_of device e.size > Sectors.count device then
      Lwt_result.fail "beyond the end of the device"
    else
      let* text = Sectors.read device e.at (sectors_of device e.size) in
      let text = String.sub text 0 e.size in
      if Digest.to_hex (Digest.string text) = e.digest then Lwt_result.return text
      else Lwt_result.fail "the device gives other contents than were written"

  (* --- storing ------------------------------------------------------------------------------------------ *)

  let entry s path (stat : Host.stat) =
    let extent = Option.value (Hashtbl.find_opt s.stored path) ~default:nothing in
    { is_folder = stat.kind = `Dir; mode = stat.mode; mtime = stat.mtime; extent; path }

  (* Every folder and every file whose contents are stored; a folder before what is in it. *)
  let entries s =
    let rec inside path all =
      match s.host.list_dir path with
      | Error _ -> all
      | Ok names -> List.fold_left (fun all name -> add (path ^ "/" ^ name) all) all (List.sort compare names)
    and add path all =
      match s.host.lstat path with
      | Error _ -> all
      | Ok stat when stat.kind = `Dir -> inside path (entry s path stat :: all)
      | Ok stat -> if Hashtbl.mem s.stored path then entry s path stat :: all else all
    in
    List.rev (List.fold_left (fun all folder -> add folder all) [] s.folders)

  let extents s = Hashtbl.fold (fun _ extent all -> extent :: all) s.stored []
  let failed s path reason = s.log (Printf.sprintf "%s: cannot be stored: %s" path reason)

  (* What the root leads to stays untouched until another root is written. *)
  let store_file s path =
    match s.host.read_file path with
    | Error _ ->
        Hashtbl.remove s.stored path;
        Lwt.return_unit
    | Ok contents -> (
        write_extent s (s.committed @ extents s) contents >|= function
        | Ok extent -> Hashtbl.replace s.stored path extent
        | Error reason ->
            failed s path reason;
            Hashtbl.replace s.dirty path ())

  let store_list s =
    let text = String.concat "" (List.map line (entries s)) in
    let* extent = write_extent s (s.committed @ extents s) text in
    let generation = s.generation + 1 in
    let root = root_text generation extent in
    let padding = Sectors.sector_size s.device - String.length root in
    let* () = Sectors.write s.device (generation land 1) (root ^ String.make padding '\000') in
    s.generation <- generation;
    s.committed <- extent :: extents s;
    Lwt_result.return ()

  let flush s () =
    Lwt_mutex.with_lock s.turn @@ fun () ->
    if not s.changed then Lwt.return_unit
    else begin
      let paths = List.sort compare (Hashtbl.fold (fun path () all -> path :: all) s.dirty []) in
      Hashtbl.reset s.dirty;
      s.changed <- false;
      Lwt_list.iter_s (store_file s) paths >>= fun () ->
      store_list s >|= function
      | Ok () -> if Hashtbl.length s.dirty > 0 then s.changed <- true
      | Error reason ->
          failed s "the list of files" reason;
          s.changed <- true
    end

  let note s (change : Memory_files.change) =
    let path = match change with `File p | `Folder p | `Gone p | `Meta p -> p in
    if kept s path then begin
      s.changed <- true;
      match change with
      | `File _ -> Hashtbl.replace s.dirty path ()
      | `Gone _ ->
          (* a folder goes with all that was in it *)
          let gone = Hashtbl.fold (fun p _ all -> if below path p then p :: all else all) s.stored [] in
          List.iter (Hashtbl.remove s.stored) gone;
          Hashtbl.remove s.dirty path
      | `Folder _ | `Meta _ -> ()
    end

  (* --- reading back ------------------------------------------------------------------------------------- *)

  let rec make_folder s path =
    if not (s.host.exists path) then begin
      make_folder s (Filename.dirname path);
      ignore (s.host.mkdir path 0o755)
    end

  let read_back s entries =
    let entries = List.filter (fun e -> kept s e.path) entries in
    let* () =
      each
        (fun e ->
          if e.is_folder then begin
            make_folder s e.path;
            Lwt_result.return ()
          end
          else
            let* contents = Lwt_result.map_error (fun reason -> e.path ^ ": " ^ reason) (read_extent s.device e.extent) in
            Hashtbl.replace s.stored e.path e.extent;
            match s.host.write_file e.path ~append:false contents with
            | Ok () -> Lwt_result.return ()
            | Error reason -> Lwt_result.fail (e.path ^ ": " ^ reason))
        entries
    in
    (* inner ones first: making a file changes its folder's time *)
    List.iter
      (fun e ->
        ignore (s.host.chmod e.path e.mode);
        ignore (s.host.utimes e.path e.mtime e.mtime))
      (List.rev entries);
    Lwt_result.return ()

  (* The newest root whose list can be read: its generation, the list's place, the files. *)
  let find_root device =
    let* first = Sectors.read device 0 1 in
    let* second = Sectors.read device 1 1 in
    let is_new = not (String.exists (( <> ) '\000') (first ^ second)) in
    let roots = List.sort (fun a b -> compare b a) (List.filter_map read_root [ first; second ]) in
    let rec newest = function
      | [] -> if is_new then Lwt_result.return None else Lwt_result.fail "the device holds something else"
      | (generation, extent) :: rest -> (
          read_extent device extent >>= function
          | Ok text -> (
              match read_list text with
              | Some entries -> Lwt_result.return (Some (generation, extent, entries))
              | None -> newest rest)
          | Error _ -> newest rest)
    in
    newest roots

  let connect ~limit ~now ~log program device =
    let* root = find_root device in
    let folders = Site_files.writable program in
    let held =
      if root = None then Memory_files.of_program ~limit ~now program
      else Memory_files.create ~limit ~now ("/tmp" :: folders)
    in
    let s =
      {
        device; folders; log;
        host = Memory_files.host held Host.nowhere;
        stored = Hashtbl.create 64;
        dirty = Hashtbl.create 16;
        changed = root = None;
        committed = [];
        generation = 0;
        turn = Lwt_mutex.create ();
      }
    in
    let* () =
      match root with
      | None ->
          List.iter (fun (path, _) -> Hashtbl.replace s.dirty path ()) (Site_files.initial program);
          Lwt.map Result.ok (flush s ())
      | Some (generation, extent, entries) ->
          s.generation <- generation;
          let* () = read_back s entries in
          s.committed <- extent :: extents s;
          Lwt_result.return ()
    in
    Memory_files.on_change held (note s);
    Lwt_result.return { files = held; flush = flush s }
end
