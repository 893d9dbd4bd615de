(* The outside world as the runtime sees it: one record of closures, made by host/unix or host/mirage
   and passed down in the request. Nothing else in core/, std/ or sapi/ does input or output. *)

(** What [stat] knows of a file. *)
type stat = {
  kind : [ `File | `Dir | `Other ];
  size : int;
  mode : int;  (** permission bits *)
  mtime : float;
  atime : float;
  ctime : float;
  inode : int;
  uid : int;
  gid : int;
}

(** Failures carry the text of [strerror], as PHP's warnings show it ("No such file or directory"). *)
type 'a outcome = ('a, string) result

type t = {
  name : string;  (** "unix" or "mirage" *)
  now : unit -> float;  (** seconds since the epoch *)
  monotonic : unit -> float;  (** seconds from an arbitrary origin, never going back *)
  cpu_time : unit -> float * float;  (** user and system seconds of the process *)
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
  list_dir : string -> string list outcome;  (** without "." and "..", in no order *)
  mkdir : string -> int -> unit outcome;
  rmdir : string -> unit outcome;
  unlink : string -> unit outcome;
  rename : string -> string -> unit outcome;
  chmod : string -> int -> unit outcome;
  utimes : string -> float -> float -> unit outcome;
  realpath : string -> string option;
  access : string -> [ `Read | `Write | `Execute ] -> bool;
  temp_dir : unit -> string;
}

let unsupported = Error "Function not implemented"

(** A host where nothing exists and output goes nowhere: the base of test hosts. *)
let nowhere =
  {
    name = "none";
    now = (fun () -> 0.);
    monotonic = (fun () -> 0.);
    cpu_time = (fun () -> (0., 0.));
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
    list_dir = (fun _ -> Error "No such file or directory");
    mkdir = (fun _ _ -> unsupported);
    rmdir = (fun _ -> unsupported);
    unlink = (fun _ -> Error "No such file or directory");
    rename = (fun _ _ -> Error "No such file or directory");
    chmod = (fun _ _ -> Error "No such file or directory");
    utimes = (fun _ _ _ -> unsupported);
    realpath = (fun _ -> None);
    access = (fun _ _ -> false);
    temp_dir = (fun () -> "/tmp");
  }
