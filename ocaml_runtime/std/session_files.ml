open Types

type t = {
  directory : string;
  depth : int;  (* levels of directories by the first characters of the id *)
  mode : int;
  mutable current : (string * Host.file) option;  (* the session being used and its open file *)
}

let open_ ctx path =
  let host = ctx.req.host in
  let make depth mode directory =
    let directory = if directory = "" then host.temp_dir () else directory in
    Some { directory; depth; mode; current = None }
  in
  let digits ok s = String.sub s 0 (Std_string.span s ok 0 None) in
  match String.split_on_char ';' path with
  | depth :: (_ :: _ as rest) -> (
      let depth = digits (fun c -> c >= '0' && c <= '9') depth in
      let depth = Option.value (int_of_string_opt ("0u" ^ depth)) ~default:0 in
      match rest with
      | [] | [ _ ] -> make depth 0o600 (String.concat "" rest)
      | mode :: directory -> (
          let mode = "0o0" ^ digits (fun c -> c >= '0' && c <= '7') mode in
          match int_of_string_opt mode with
          | Some mode when mode <= 0o7777 -> make depth mode (String.concat ";" directory)
          | _ ->
              Errors.warning ctx "session_start(): The second parameter in session.save_path is invalid";
              None))
  | _ -> make 0 0o600 path

let close t =
  match t.current with
  | Some (_, file) ->
      ignore (file.lock `Unlock ~wait:false);
      file.close ();
      t.current <- None
  | None -> ()

let valid_id id =
  id <> ""
  && String.length id <= 256
  && String.for_all
       (function 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' | '-' | ',' -> true | _ -> false)
       id

let path t id =
  let b = Buffer.create 64 in
  Buffer.add_string b t.directory;
  for i = 0 to min t.depth (String.length id) - 1 do
    Buffer.add_char b '/';
    Buffer.add_char b id.[i]
  done;
  Buffer.add_string b ("/sess_" ^ id);
  Buffer.contents b

let usable t id = valid_id id && String.length id > t.depth

let exists ctx t id = usable t id && ctx.req.host.exists (path t id)

let mode : Host.open_mode =
  { reads = true; writes = true; appends = false; creates = true; exclusive = false; empties = false }

(* The session's open file, locked. *)
let opened ctx t ~fn id =
  match t.current with
  | Some (current, file) when current = id -> Some file
  | _ ->
      close t;
      if not (valid_id id) then begin
        Errors.warning ctx
          "%s: Session ID is too long or contains illegal characters. Only the A-Z, a-z, 0-9, \"-\", and \",\" \
           characters are allowed"
          fn;
        None
      end
      else if String.length id <= t.depth then begin
        Errors.warning ctx
          "%s: Failed to create session data file path. Too short session ID, invalid save_path or path length \
           exceeds 4096 characters"
          fn;
        None
      end
      else begin
        let path = path t id in
        let fresh = not (ctx.req.host.exists path) in
        match ctx.req.host.open_file path mode with
        | Error reason ->
            let number = if reason = "Permission denied" then 13 else 2 in
            Errors.warning ctx "%s: open(%s, O_RDWR) failed: %s (%d)" fn path reason number;
            None
        | Ok file ->
            if fresh then ignore (ctx.req.host.chmod path t.mode);
            ignore (file.lock `Exclusive ~wait:true);
            t.current <- Some (id, file);
            Some file
      end

let read ctx t ~fn id =
  match opened ctx t ~fn id with
  | None -> None
  | Some file ->
      ignore (file.seek 0 `Start);
      let b = Buffer.create 256 in
      let rec go () =
        match file.read 65536 with
        | Ok "" -> Some (Buffer.contents b)
        | Ok piece ->
            Buffer.add_string b piece;
            go ()
        | Error reason ->
            Errors.warning ctx "%s: read failed: %s" fn reason;
            None
      in
      go ()

let write ctx t ~fn id data =
  match opened ctx t ~fn id with
  | None -> false
  | Some file ->
      ignore (file.seek 0 `Start);
      let size = String.length data in
      let rec go at =
        at >= size
        ||
        match file.write (String.sub data at (size - at)) with
        | Ok n when n > 0 -> go (at + n)
        | Ok _ -> false
        | Error reason ->
            Errors.warning ctx "%s: write failed: %s" fn reason;
            false
      in
      go 0 && file.truncate size = Ok ()

let touch ctx t id =
  let now = ctx.req.host.now () in
  usable t id && ctx.req.host.utimes (path t id) now now = Ok ()

let destroy ctx t id =
  close t;
  usable t id
  &&
  let path = path t id in
  (not (ctx.req.host.exists path)) || ctx.req.host.unlink path = Ok ()

let collect ctx t seconds =
  let host = ctx.req.host in
  let limit = host.now () -. float_of_int seconds in
  match host.list_dir t.directory with
  | Error _ -> 0
  | Ok names ->
      List.fold_left
        (fun count name ->
          if Std_string.str_starts_with name "sess_" then
            match host.stat (t.directory ^ "/" ^ name) with
            | Ok stat when stat.mtime < limit && host.unlink (t.directory ^ "/" ^ name) = Ok () ->
                count + 1
            | _ -> count
          else count)
        0 names
