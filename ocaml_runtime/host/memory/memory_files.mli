(** Files and folders in memory, with the behaviour of a POSIX file system: what was opened stays readable when it is
    unlinked, [rename] replaces, locks belong to open files, failures carry strerror's text.

    There are no links and one user, root: modes are kept and shown but deny nothing but execution. *)

open Php_runtime

type t

val create : ?limit:int -> now:(unit -> float) -> string list -> t
(** [create ~now folders] is a file system with these folders (absolute paths, which always exist; and what lies
    above them), empty. The contents of all files together never exceed [limit] bytes (none by default):
    writing more fails with "No space left on device". *)

val add : t -> string -> string -> unit
(** [add t path contents] is a file with its folders, as [create] has it before any program ran. Raises
    [Invalid_argument] when [path] is not below one of the folders. *)

val holds : t -> string -> bool
(** Whether an absolute path is one of the folders or below one. *)

val used : t -> int
(** The bytes of all files. *)

val fold : t -> (string -> string -> 'a -> 'a) -> 'a -> 'a
(** Over the files, by path in order, with their contents. *)

type change = [ `File of string | `Folder of string | `Gone of string | `Meta of string ]
(** The contents of a file, a new folder, what is no longer there, a mode or time; with its absolute path. *)

val on_change : t -> (change -> unit) -> unit
(** [on_change t f] calls [f] after a change: for a file when it is closed or written whole; of a folder that was
    renamed, once for everything in it. *)

val host : t -> Host.t -> Host.t
(** [host t h] is [h] where paths that [t] holds are files of [t]. *)

val of_program : ?limit:int -> now:(unit -> float) -> Types.program -> t
(** The folders that scripts of a program may write to, and /tmp, as the site has them. *)
