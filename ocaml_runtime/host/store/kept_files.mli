(** Writable folders that survive: files are used in memory ({!Php_host_memory.Memory_files}) and copied to a store
    before the request that changed them is answered. At boot they are read back. *)

open Php_runtime
open Php_host_memory

(** What keeps them: a file system on a block device (see [host/block]), or memory in tests. Paths are absolute,
    "/a/b"; the folders of a file exist by themselves. Failures carry a text for the operator. *)
module type STORE = sig
  type t

  val list : t -> string -> ((string * [ `File | `Folder ]) list, string) result Lwt.t
  (** The names directly inside a folder; none where there is no such folder. *)

  val get : t -> string -> (string, string) result Lwt.t
  val set : t -> string -> string -> (unit, string) result Lwt.t

  val remove : t -> string -> (unit, string) result Lwt.t
  (** Of a file, or of a folder with all that is in it; nothing when there is none. *)
end

type t = {
  files : Memory_files.t;
  flush : unit -> unit Lwt.t;
      (** Stores what has changed since; what cannot be stored is logged, and tried again next time. *)
}

val in_memory : limit:int -> now:(unit -> float) -> Types.program -> t
(** Files that are kept nowhere else. *)

module Make (Store : STORE) : sig
  val connect :
    limit:int ->
    now:(unit -> float) ->
    log:(string -> unit) ->
    Types.program ->
    Store.t ->
    (t, string) result Lwt.t
  (** The program's writable folders as the store has them. A store that was never used gets what the site itself has in
      them. Folders that are empty are kept too, as are modes and times. /tmp is not. *)
end
