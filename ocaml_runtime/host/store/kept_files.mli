(** Writable folders that survive: files are used in memory ({!Php_host_memory.Memory_files}) and copied to a block device
    before the request that changed them is answered. At boot they are read back.

    What is on the device changes at once or not at all: contents go to free sectors, then a list of all files to others,
    then one sector that says where the list is. Two such sectors take turns, each with a digest: where writing is cut
    short at any point, a restart finds the files as they were before or after. Every file lies in one piece. *)

open Php_runtime
open Php_host_memory

(** A block device. Failures carry a text for the operator. *)
module type SECTORS = sig
  type t

  val sector_size : t -> int
  val count : t -> int

  val read : t -> int -> int -> (string, string) result Lwt.t
  (** [read t at n] is the contents of [n] sectors from number [at]. *)

  val write : t -> int -> string -> (unit, string) result Lwt.t
  (** [write t at s] writes whole sectors; one sector is written at once or not at all. *)
end

type t = {
  files : Memory_files.t;
  flush : unit -> unit Lwt.t;
      (** Stores what has changed since, all or nothing; what cannot be stored is logged, and tried again next
          time. *)
}

val in_memory : limit:int -> now:(unit -> float) -> Types.program -> t
(** Files that are kept nowhere else. *)

module Make (Sectors : SECTORS) : sig
  val connect :
    limit:int ->
    now:(unit -> float) ->
    log:(string -> unit) ->
    Types.program ->
    Sectors.t ->
    (t, string) result Lwt.t
  (** The program's writable folders as the device has them. A device whose first sectors are zero is new: it gets what
      the site itself has in them. A device that holds anything else is left as it is, and refused. Folders
      that are empty are kept too, as are modes and times. /tmp is not. *)
end
