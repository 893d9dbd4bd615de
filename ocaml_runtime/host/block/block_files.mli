(** Writable folders on a block device of MirageOS: see {!Php_host_store.Kept_files}. *)

open Php_runtime
open Php_host_store

module Make (Block : Mirage_block.S) : sig
  val connect :
    Block.t -> limit:int -> now:(unit -> float) -> Types.program -> Kept_files.t Lwt.t
  (** The program's writable folders as the device has them. Fails with [Failure] when it holds something else. *)
end
