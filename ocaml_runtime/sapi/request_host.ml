let make (host : Host.t) ~cwd =
  let cwd = ref cwd in
  let at path = if path = "" || path.[0] = '/' then path else !cwd ^ "/" ^ path in
  let left_open : (int, unit -> unit) Hashtbl.t = Hashtbl.create 4 in
  let opened = ref 0 in
  (* Other hosts' files are closed when they are collected. *)
  let tracked path (file : Host.file) =
    if Site_files.is_held host path then begin
      incr opened;
      let id = !opened in
      Hashtbl.replace left_open id file.close;
      let close () =
        Hashtbl.remove left_open id;
        file.close ()
      in
      { file with close }
    end
    else file
  in
  let chdir path =
    let path = at path in
    match host.stat path with
    | Ok { kind = `Dir; _ } ->
        cwd := Router.resolve_dots path;
        Ok ()
    | Ok _ -> Error "Not a directory"
    | Error _ as e -> e
  in
  let request_host =
    {
      host with
      cwd = (fun () -> !cwd);
      chdir;
      exists = (fun path -> host.exists (at path));
      stat = (fun path -> host.stat (at path));
      lstat = (fun path -> host.lstat (at path));
      read_file = (fun path -> host.read_file (at path));
      write_file = (fun path -> host.write_file (at path));
      open_file = (fun path mode -> Result.map (tracked (at path)) (host.open_file (at path) mode));
      list_dir = (fun path -> host.list_dir (at path));
      mkdir = (fun path -> host.mkdir (at path));
      rmdir = (fun path -> host.rmdir (at path));
      unlink = (fun path -> host.unlink (at path));
      rename = (fun source target -> host.rename (at source) (at target));
      chmod = (fun path -> host.chmod (at path));
      utimes = (fun path -> host.utimes (at path));
      realpath = (fun path -> host.realpath (at path));
      access = (fun path -> host.access (at path));
    }
  in
  let finish () =
    let all = Hashtbl.fold (fun _ close all -> close :: all) left_open [] in
    List.iter (fun close -> close ()) all
  in
  (request_host, finish)
