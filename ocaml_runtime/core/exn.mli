(** Exceptions: catching, finally, the built-in Throwable classes, uncaught exceptions.

    {[
      (* try { body } catch (A | B $e) { h } *)
      (try body with Types.Throw e when Exn.is_a e [ "a"; "b" ] -> h e)
      (* in the IR the handler takes every Throw and rethrows: *)
      (try body with Types.Throw e -> if Exn.is_a e [ "a"; "b" ] then h e else raise (Types.Throw e))
      (* try { body } finally { cleanup } *)
      Exn.protect ctx ~finally:(fun () -> cleanup) (fun () -> body)
      (* throw $v *)
      Exn.throw ctx v
    ]} *)

open Types

val is_a : obj -> string list -> bool
(** Does a catch clause with these classes (lower-case names, without leading backslash) take it? Never autoloads; unknown
    classes match nothing. ["throwable"] takes all. *)

val throw : ctx -> value -> 'a
(** [throw $v]. Error "Can only throw objects" (also of objects that are no Throwable). *)

val protect : ctx -> finally:(unit -> unit) -> (unit -> 'a) -> 'a
(** Runs [finally] after the body, whether it returns or throws; not on [Exit] or [Fatal_error]. An exception of
    [finally] gets the pending one as the end of its chain of previous ones. *)

val chain : obj -> obj -> unit
(** [chain fresh pending] makes [pending] the end of [fresh]'s chain of previous ones, as a throwing [finally] does. *)

val make : ctx -> string -> string -> obj
(** [make ctx cls message]: a new Throwable of a built-in class, located at [ctx]; no constructor runs. *)

val make_full : ctx -> cls -> message:string -> code:int -> previous:value -> obj

val message : obj -> string
val file : obj -> string
val line : obj -> int
val previous : obj -> value
val trace : obj -> arr
val set_previous : obj -> value -> unit
val set_location : obj -> string -> int -> unit
val set_code : obj -> value -> unit

val to_string : ctx -> obj -> string
(** Throwable's __toString: the whole chain. *)

val uncaught : ctx -> obj -> unit
(** Prints "PHP Fatal error:  Uncaught ..." in its display form. *)

val init_object : ctx -> obj -> unit
(** Fills in file, line and trace of a new Throwable (called by {!Object.make_raw}). *)
