open Php_runtime

let write_all fd s =
  let n = String.length s in
  let rec go i =
    if i < n then
      match Unix.write_substring fd s i (n - i) with
      | written -> go (i + written)
      | exception Unix.Unix_error (Unix.EINTR, _, _) -> go i
      | exception Unix.Unix_error ((Unix.EPIPE | Unix.EBADF), _, _) -> ()
      | exception Unix.Unix_error ((Unix.EAGAIN | Unix.EWOULDBLOCK), _, _) ->
          ignore (Unix.select [] [ fd ] [] 1.);
          go i
  in
  go 0

(* strerror, as PHP's warnings have it. *)
let outcome f =
  match f () with
  | v -> Ok v
  | exception Unix.Unix_error (e, _, _) -> Error (Unix.error_message e)
  | exception Sys_error text -> (
      match String.rindex_opt text ':' with
      | Some i -> Error (String.trim (String.sub text (i + 1) (String.length text - i - 1)))
      | None -> Error text)
  | exception End_of_file -> Error "Input/output error"

let read_fd fd =
  let b = Buffer.create 65536 in
  let chunk = Bytes.create 65536 in
  let rec go () =
    match Unix.read fd chunk 0 (Bytes.length chunk) with
    | 0 -> Buffer.contents b
    | n ->
        Buffer.add_subbytes b chunk 0 n;
        go ()
    | exception Unix.Unix_error (Unix.EINTR, _, _) -> go ()
  in
  go ()

let with_file path flags mode f =
  let fd = Unix.openfile path (Unix.O_CLOEXEC :: flags) mode in
  Fun.protect ~finally:(fun () -> Unix.close fd) (fun () -> f fd)

let stat_of (s : Unix.LargeFile.stats) : Host.stat =
  {
    kind =
      (match s.st_kind with
      | S_REG -> `File
      | S_DIR -> `Dir
      | S_LNK -> `Link
      | S_CHR -> `Char
      | S_BLK -> `Block
      | S_FIFO -> `Fifo
      | S_SOCK -> `Socket);
    size = Int64.to_int s.st_size;
    mode = s.st_perm;
    mtime = s.st_mtime;
    atime = s.st_atime;
    ctime = s.st_ctime;
    inode = s.st_ino;
    uid = s.st_uid;
    gid = s.st_gid;
    dev = s.st_dev;
    nlink = s.st_nlink;
  }

let read_stdin n =
  let b = Bytes.create (max 1 (min n 65536)) in
  let rec go () =
    match Unix.read Unix.stdin b 0 (Bytes.length b) with
    | got -> Bytes.sub_string b 0 got
    | exception Unix.Unix_error (Unix.EINTR, _, _) -> go ()
    | exception Unix.Unix_error _ -> ""
  in
  go ()

let rec realpath depth path =
  (* symbolic links one at a time: OCaml 4.13 may lack Unix.realpath on old systems *)
  if depth > 40 then None
  else
    let absolute = if path <> "" && path.[0] = '/' then path else Sys.getcwd () ^ "/" ^ path in
    let rec walk done_ = function
      | [] -> Some (if done_ = "" then "/" else done_)
      | ("" | ".") :: _ when done_ <> "" && not (Sys.is_directory done_) -> None
      | ("" | ".") :: rest -> walk done_ rest
      | ".." :: rest -> walk (if done_ = "" then "" else Filename.dirname done_ |> function "/" -> "" | d -> d) rest
      | part :: rest -> (
          let here = done_ ^ "/" ^ part in
          match Unix.lstat here with
          | exception Unix.Unix_error _ -> None
          | { st_kind = S_LNK; _ } ->
              let target = Unix.readlink here in
              let target =
                if target <> "" && target.[0] = '/' then target else done_ ^ "/" ^ target
              in
              realpath (depth + 1) (String.concat "/" (target :: rest))
          | _ -> walk here rest)
    in
    walk "" (String.split_on_char '/' absolute)

let random n =
  match with_file "/dev/urandom" [ Unix.O_RDONLY ] 0 (fun fd ->
      let b = Bytes.create n in
      let rec go i = if i < n then go (i + Unix.read fd b i (n - i)) in
      go 0;
      Bytes.unsafe_to_string b)
  with
  | s -> s
  | exception Unix.Unix_error _ -> String.init n (fun _ -> Char.chr (Random.int 256))

let rec restarting f = try f () with Unix.Unix_error (Unix.EINTR, _, _) -> restarting f

(* Descriptors of files that a program left open are closed when they are collected. *)
let open_fd path flags =
  try Unix.openfile path flags 0o666
  with Unix.Unix_error ((Unix.EMFILE | Unix.ENFILE), _, _) ->
    Gc.full_major ();
    Unix.openfile path flags 0o666

let open_file path (mode : Host.open_mode) : Host.file =
  let access =
    match (mode.reads, mode.writes) with
    | true, true -> Unix.O_RDWR
    | false, true -> Unix.O_WRONLY
    | _ -> Unix.O_RDONLY
  in
  let flag wanted flag = if wanted then [ flag ] else [] in
  let fd =
    open_fd path
      ([ access; Unix.O_CLOEXEC ]
      @ flag mode.appends Unix.O_APPEND
      @ flag mode.creates Unix.O_CREAT
      @ flag mode.exclusive Unix.O_EXCL
      @ flag mode.empties Unix.O_TRUNC)
  in
  let is_open = ref true in
  let close () =
    if !is_open then begin
      is_open := false;
      try Unix.close fd with Unix.Unix_error _ -> ()
    end
  in
  let file : Host.file =
    {
      read =
        (fun n ->
          outcome (fun () ->
              let b = Bytes.create n in
              let got = restarting (fun () -> Unix.read fd b 0 n) in
              if got = n then Bytes.unsafe_to_string b else Bytes.sub_string b 0 got));
      write =
        (fun s ->
          outcome (fun () ->
              let n = String.length s in
              let rec go i =
                if i < n then
                  go (i + restarting (fun () -> Unix.write_substring fd s i (n - i)))
              in
              go 0;
              n));
      seek =
        (fun n from ->
          let whence = match from with `Start -> Unix.SEEK_SET | `End -> Unix.SEEK_END in
          outcome (fun () -> Unix.lseek fd n whence));
      truncate = (fun n -> outcome (fun () -> Unix.ftruncate fd n));
      file_stat = (fun () -> outcome (fun () -> stat_of (Unix.LargeFile.fstat fd)));
      lock =
        (fun kind ~wait ->
          let command =
            match kind with
            | `Unlock -> Unix.F_ULOCK
            | `Shared -> if wait then Unix.F_RLOCK else Unix.F_TRLOCK
            | `Exclusive -> if wait then Unix.F_LOCK else Unix.F_TLOCK
          in
          let command =
            (* a record lock to write needs a descriptor to write *)
            match (command, mode.writes) with
            | Unix.F_LOCK, false -> Unix.F_RLOCK
            | Unix.F_TLOCK, false -> Unix.F_TRLOCK
            | (Unix.F_RLOCK, true) when not mode.reads -> Unix.F_LOCK
            | (Unix.F_TRLOCK, true) when not mode.reads -> Unix.F_TLOCK
            | command, _ -> command
          in
          let at = Unix.lseek fd 0 Unix.SEEK_CUR in
          ignore (Unix.lseek fd 0 Unix.SEEK_SET);
          let held =
            match restarting (fun () -> Unix.lockf fd command 0) with
            | () -> true
            | exception Unix.Unix_error _ -> false
          in
          ignore (Unix.lseek fd at Unix.SEEK_SET);
          held);
      sync = (fun () -> match Unix.fsync fd with () -> true | exception Unix.Unix_error _ -> false);
      close;
    }
  in
  Gc.finalise (fun (_ : Host.file) -> close ()) file;
  file

let split_env s =
  match String.index_opt s '=' with
  | Some i -> (String.sub s 0 i, String.sub s (i + 1) (String.length s - i - 1))
  | None -> (s, "")

let host : Host.t =
  {
    name = "unix";
    now = Unix.gettimeofday;
    monotonic = Unix.gettimeofday;
    cpu_time =
      (fun () ->
        let t = Unix.times () in
        (t.tms_utime, t.tms_stime));
    capacity = (fun () -> max_int);
    random;
    sleep = (fun s -> if s > 0. then Unix.sleepf s);
    env = Sys.getenv_opt;
    all_env = (fun () -> Array.to_list (Array.map split_env (Unix.environment ())));
    log = (fun s -> write_all Unix.stderr (s ^ "\n"));
    read_stdin;
    write_stdout = write_all Unix.stdout;
    write_stderr = write_all Unix.stderr;
    cwd = Sys.getcwd;
    chdir = (fun d -> outcome (fun () -> Unix.chdir d));
    pid = Unix.getpid ();
    exists = Sys.file_exists;
    stat = (fun p -> outcome (fun () -> stat_of (Unix.LargeFile.stat p)));
    lstat = (fun p -> outcome (fun () -> stat_of (Unix.LargeFile.lstat p)));
    read_file = (fun p -> outcome (fun () -> with_file p [ Unix.O_RDONLY ] 0 read_fd));
    write_file =
      (fun p ~append s ->
        let how = if append then Unix.O_APPEND else Unix.O_TRUNC in
        outcome (fun () ->
            with_file p [ Unix.O_WRONLY; Unix.O_CREAT; how ] 0o666 (fun fd -> write_all fd s)));
    open_file = (fun p mode -> outcome (fun () -> open_file p mode));
    list_dir =
      (fun p ->
        outcome (fun () ->
            let d = Unix.opendir p in
            let rec go acc =
              match Unix.readdir d with
              | "." | ".." -> go acc
              | name -> go (name :: acc)
              | exception End_of_file -> List.rev acc
            in
            Fun.protect ~finally:(fun () -> Unix.closedir d) (fun () -> go [])));
    mkdir = (fun p mode -> outcome (fun () -> Unix.mkdir p mode));
    rmdir = (fun p -> outcome (fun () -> Unix.rmdir p));
    unlink = (fun p -> outcome (fun () -> Unix.unlink p));
    rename = (fun a b -> outcome (fun () -> Unix.rename a b));
    chmod = (fun p mode -> outcome (fun () -> Unix.chmod p mode));
    utimes = (fun p a m -> outcome (fun () -> Unix.utimes p a m));
    symlink = (fun ~target p -> outcome (fun () -> Unix.symlink target p));
    link = (fun ~target p -> outcome (fun () -> Unix.link target p));
    readlink = (fun p -> outcome (fun () -> Unix.readlink p));
    chown = (fun p ~uid ~gid -> outcome (fun () -> Unix.chown p uid gid));
    umask = Unix.umask;
    realpath = realpath 0;
    access =
      (fun p what ->
        let perm =
          match what with `Read -> Unix.R_OK | `Write -> Unix.W_OK | `Execute -> Unix.X_OK
        in
        match Unix.access p [ perm ] with () -> true | exception Unix.Unix_error _ -> false);
    temp_dir =
      (fun () -> match Sys.getenv_opt "TMPDIR" with Some d when d <> "" -> d | _ -> "/tmp");
    held = [];
  }

let () = Coroutine.provide Unix_coroutine.make
