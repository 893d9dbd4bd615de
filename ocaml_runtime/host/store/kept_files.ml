open Php_runtime
open Php_host_memory
open Lwt.Infix

module type STORE = sig
  type t

  val list : t -> string -> ((string * [ `File | `Folder ]) list, string) result Lwt.t
  val get : t -> string -> (string, string) result Lwt.t
  val set : t -> string -> string -> (unit, string) result Lwt.t
  val remove : t -> string -> (unit, string) result Lwt.t
end

type t = { files : Memory_files.t; flush : unit -> unit Lwt.t }

let in_memory ~limit ~now program =
  { files = Memory_files.of_program ~limit ~now program; flush = Lwt.return }

(* In the store, "/files" holds the files by their path, and "/index" says of each file and folder its mode and
   time, a line each: "f" or "d", mode, seconds, path (escaped). That there is an index tells a used store. *)
let index = "/index"
let key path = "/files" ^ path

let line path (s : Host.stat) =
  Printf.sprintf "%c %o %.6f %s\n"
    (match s.kind with `Dir -> 'd' | _ -> 'f')
    s.mode s.mtime (String.escaped path)

let read_line text =
  match Scanf.sscanf text "%c %o %f %s@\n" (fun kind mode mtime path -> (kind, mode, mtime, path)) with
  | (('d' | 'f') as kind), mode, mtime, path -> Some (kind = 'd', mode, mtime, Scanf.unescaped path)
  | _ -> None
  | exception (Scanf.Scan_failure _ | Failure _ | End_of_file) -> None

module Make (Store : STORE) = struct
  let ( let* ) = Lwt_result.bind

  let rec each f = function
    | [] -> Lwt_result.return ()
    | x :: rest ->
        let* () = f x in
        each f rest

  type state = {
    store : Store.t;
    host : Host.t;  (* of the files in memory alone *)
    folders : string list;
    dirty : (string, bool) Hashtbl.t;
        (* paths whose file changed or which are gone; whether they were gone at some time *)
    mutable listed : bool;  (* the index is as things are *)
    turn : Lwt_mutex.t;
    log : string -> unit;
  }

  let below folder path =
    let n = String.length folder in
    path = folder || (String.length path > n && String.sub path 0 n = folder && path.[n] = '/')

  let kept s path = List.exists (fun folder -> below folder path) s.folders

  (* Every file and folder, folders first. *)
  let entries s =
    let rec inside path all =
      match s.host.list_dir path with
      | Error _ -> all
      | Ok names ->
          List.fold_left
            (fun all name ->
              let path = path ^ "/" ^ name in
              match s.host.lstat path with
              | Ok ({ kind = `Dir; _ } as stat) -> inside path ((path, stat) :: all)
              | Ok stat -> (path, stat) :: all
              | Error _ -> all)
            all (List.sort compare names)
    in
    List.rev (List.fold_left (fun all folder -> inside folder all) [] s.folders)

  let write_index s =
    let text = String.concat "" (List.map (fun (path, stat) -> line path stat) (entries s)) in
    Store.set s.store index text

  (* What the store has at a path. *)
  let stored s path =
    let* names = Store.list s.store (key (Filename.dirname path)) in
    Lwt_result.return (List.assoc_opt (Filename.basename path) names)

  (* A folder where a file was, or a file where a folder was: the old one goes first. *)
  let make_room s path =
    let kind = match s.host.lstat path with Ok { kind = `Dir; _ } -> `Folder | _ -> `File in
    let* old = stored s path in
    match old with
    | Some old when old <> kind -> Store.remove s.store (key path)
    | _ -> Lwt_result.return ()

  let store_file s path =
    match s.host.read_file path with
    | Ok contents -> Store.set s.store (key path) contents
    | Error _ -> Lwt_result.return ()

  (* New contents before what is gone: a file that was renamed is never in neither place. *)
  let store_changes s changes =
    let attempt path work =
      work () >|= function
      | Ok () -> ()
      | Error reason ->
          s.log (Printf.sprintf "%s: cannot be stored: %s" path reason);
          if path = index then s.listed <- false
          else Hashtbl.replace s.dirty path (List.assoc path changes)
    in
    let all what f = Lwt_list.iter_s (fun (path, _) -> attempt path (fun () -> f s path)) what in
    let present, gone = List.partition (fun (path, _) -> s.host.exists path) changes in
    let is_file (path, _) = match s.host.lstat path with Ok { kind = `File; _ } -> true | _ -> false in
    all (List.filter snd present) make_room >>= fun () ->
    all (List.filter is_file present) store_file >>= fun () ->
    all gone (fun s path -> Store.remove s.store (key path)) >>= fun () ->
    attempt index (fun () -> write_index s)

  let flush s () =
    Lwt_mutex.with_lock s.turn @@ fun () ->
    if Hashtbl.length s.dirty = 0 && s.listed then Lwt.return_unit
    else begin
      let changes = List.sort compare (Hashtbl.fold (fun path gone all -> (path, gone) :: all) s.dirty []) in
      Hashtbl.reset s.dirty;
      s.listed <- true;
      store_changes s changes
    end

  let note s change =
    let path = match change with `File p | `Folder p | `Gone p | `Meta p -> p in
    if kept s path then begin
      s.listed <- false;
      let gone = Hashtbl.mem s.dirty path && Hashtbl.find s.dirty path in
      match change with
      | `File _ -> Hashtbl.replace s.dirty path gone
      | `Gone _ -> Hashtbl.replace s.dirty path true
      | `Folder _ | `Meta _ -> ()
    end

  let rec make_folder s path =
    if not (s.host.exists path) then begin
      make_folder s (Filename.dirname path);
      ignore (s.host.mkdir path 0o755)
    end

  let read_back s =
    let rec inside path =
      let* names = Store.list s.store (key path) in
      each
        (fun (name, kind) ->
          let path = path ^ "/" ^ name in
          match kind with
          | `Folder ->
              make_folder s path;
              inside path
          | `File -> (
              let* contents = Store.get s.store (key path) in
              match s.host.write_file path ~append:false contents with
              | Ok () -> Lwt_result.return ()
              | Error reason -> Lwt_result.fail (path ^ ": " ^ reason)))
        names
    in
    let* () = each inside s.folders in
    let* text = Store.get s.store index in
    let described = List.filter_map read_line (String.split_on_char '\n' text) in
    List.iter (fun (is_folder, _, _, path) -> if is_folder && kept s path then make_folder s path) described;
    (* inner ones first: making a file changes its folder's time *)
    List.iter
      (fun (_, mode, mtime, path) ->
        if kept s path && s.host.exists path then begin
          ignore (s.host.chmod path mode);
          ignore (s.host.utimes path mtime mtime)
        end)
      (List.rev described);
    Lwt_result.return ()

  let connect ~limit ~now ~log program store =
    let* names = Store.list store "/" in
    let used = List.mem_assoc "index" names in
    let folders = Site_files.writable program in
    let held =
      if used then Memory_files.create ~limit ~now ("/tmp" :: folders)
      else Memory_files.of_program ~limit ~now program
    in
    let s =
      {
        store; folders; log;
        host = Memory_files.host held Host.nowhere;
        dirty = Hashtbl.create 16;
        listed = used;
        turn = Lwt_mutex.create ();
      }
    in
    let* () =
      if used then read_back s
      else begin
        List.iter (fun (path, _) -> Hashtbl.replace s.dirty path false) (Site_files.initial program);
        Lwt.map Result.ok (flush s ())
      end
    in
    Memory_files.on_change held (note s);
    Lwt_result.return { files = held; flush = flush s }
end
