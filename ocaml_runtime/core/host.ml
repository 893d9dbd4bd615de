(* The outside world as the runtime sees it: one record of closures, made by host/unix or host/mirage
   and passed down in the request. Nothing else in core/, std/ or sapi/ does input or output. *)

(** What [stat] knows of a file. *)
type stat = {
  kind : [ `File | `Dir | `Link | `Char | `Block | `Fifo | `Socket ];
  size : int;
  mode : int;  (** permission bits *)
  mtime : float;
  atime : float;
  ctime : float;
  inode : int;
  uid : int;
  gid : int;
  dev : int;
  nlink : int;
}

(** Failures carry the text of [strerror], as PHP's warnings show it ("No such file or directory"). *)
type 'a outcome = ('a, string) result

(** How {!t.open_file} opens. *)
type open_mode = {
  reads : bool;
  writes : bool;
  appends : bool;  (** every write goes to the end *)
  creates : bool;  (** makes a file that does not exist *)
  exclusive : bool;  (** fails when it exists *)
  empties : bool;  (** drops what it held *)
}

(** An open file, with a position of its own. *)
type file = {
  read : int -> string outcome;  (** at most that many bytes; "" at the end *)
  write : string -> int outcome;  (** the number of bytes written *)
  seek : int -> [ `Start | `End ] -> int outcome;  (** the new position *)
  truncate : int -> unit outcome;
  file_stat : unit -> stat outcome;
  lock : [ `Shared | `Exclusive | `Unlock ] -> wait:bool -> bool;
  sync : unit -> bool;
  close : unit -> unit;
}

type t = {
  name : string;  (** "unix" or "mirage" *)
  now : unit -> float;  (** seconds since the epoch *)
  monotonic : unit -> float;  (** seconds from an arbitrary origin, never going back *)
  cpu_time : unit -> float * float;  (** user and system seconds of the process *)
  capacity : unit -> int;  (** bytes that the program's heap can have in all; [max_int]: the system says *)
  random : int -> string;  (** [random n] is [n] bytes fit for secrets *)
  sleep : float -> unit;
  env : string -> string option;
  all_env : unit -> (string * string) list;
  log : string -> unit;  (** one line for the operator (stderr, console) *)
  read_stdin : int -> string;  (** at most that many bytes; "" at the end *)
  write_stdout : string -> unit;
  write_stderr : string -> unit;
  cwd : unit -> string;
  chdir : string -> unit outcome;
  pid : int;
  exists : string -> bool;
  stat : string -> stat outcome;
  lstat : string -> stat outcome;
  read_file : string -> string outcome;
  write_file : string -> append:bool -> string -> unit outcome;
  open_file : string -> open_mode -> file outcome;
  list_dir : string -> string list outcome;  (** without "." and "..", in no order *)
  mkdir : string -> int -> unit outcome;
  rmdir : string -> unit outcome;
  unlink : string -> unit outcome;
  rename : string -> string -> unit outcome;
  chmod : string -> int -> unit outcome;
  utimes : string -> float -> float -> unit outcome;
  symlink : target:string -> string -> unit outcome;
  link : target:string -> string -> unit outcome;
  readlink : string -> string outcome;
  chown : string -> uid:int -> gid:int -> unit outcome;  (** -1: as it is *)
  umask : int -> int;  (** sets it and is the old one *)
  realpath : string -> string option;
  access : string -> [ `Read | `Write | `Execute ] -> bool;
  temp_dir : unit -> string;
  held : string list;
      (** absolute folders that this host itself keeps (in memory, on a device): below them the site's own
          files are not looked for *)
}

let unsupported = Error "Function not implemented"

(** [read_only contents] is an open file of a fixed text. *)
let read_only contents =
  let position = ref 0 in
  let size = String.length contents in
  {
    read =
      (fun n ->
        let n = max 0 (min n (size - !position)) in
        let text = String.sub contents (min size !position) n in
        position := !position + n;
        Ok text);
    write = (fun _ -> Error "Bad file descriptor");
    seek =
      (fun n from ->
        let target = match from with `Start -> n | `End -> size + n in
        if target < 0 then Error "Invalid argument"
        else begin
          position := target;
          Ok target
        end);
    truncate = (fun _ -> Error "Invalid argument");
    file_stat =
      (fun () ->
        Ok
          {
            kind = `File; size; mode = 0o444; mtime = 0.; atime = 0.; ctime = 0.; inode = 0;
            uid = 0; gid = 0; dev = 0; nlink = 1;
          });
    lock = (fun _ ~wait:_ -> true);
    sync = (fun () -> false);
    close = ignore;
  }

(** A host where nothing exists and output goes nowhere: the base of test hosts. *)
let nowhere =
  {
    name = "none";
    now = (fun () -> 0.);
    monotonic = (fun () -> 0.);
    cpu_time = (fun () -> (0., 0.));
    capacity = (fun () -> max_int);
    random = (fun n -> String.make n '\000');
    sleep = ignore;
    env = (fun _ -> None);
    all_env = (fun () -> []);
    log = ignore;
    read_stdin = (fun _ -> "");
    write_stdout = ignore;
    write_stderr = ignore;
    cwd = (fun () -> "/");
    chdir = (fun _ -> unsupported);
    pid = 1;
    exists = (fun _ -> false);
    stat = (fun _ -> Error "No such file or directory");
    lstat = (fun _ -> Error "No such file or directory");
    read_file = (fun _ -> Error "No such file or directory");
    write_file = (fun _ ~append:_ _ -> unsupported);
    open_file = (fun _ _ -> Error "No such file or directory");
    list_dir = (fun _ -> Error "No such file or directory");
    mkdir = (fun _ _ -> unsupported);
    rmdir = (fun _ -> unsupported);
    unlink = (fun _ -> Error "No such file or directory");
    rename = (fun _ _ -> Error "No such file or directory");
    chmod = (fun _ _ -> Error "No such file or directory");
    utimes = (fun _ _ _ -> unsupported);
    symlink = (fun ~target:_ _ -> unsupported);
    link = (fun ~target:_ _ -> unsupported);
    readlink = (fun _ -> Error "No such file or directory");
    chown = (fun _ ~uid:_ ~gid:_ -> unsupported);
    umask = (fun _ -> 0o022);
    realpath = (fun _ -> None);
    access = (fun _ _ -> false);
    temp_dir = (fun () -> "/tmp");
    held = [];
  }
