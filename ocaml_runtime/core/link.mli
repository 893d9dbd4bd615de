(** Modules of the runtime that a program needs for what they do when they are initialised: declare built-in
    classes and constants, which are found by name and so referred to by nothing. *)

module type ANY = sig end

val needs : (module ANY) list -> unit
(** [needs [ (module A); (module B) ]] does nothing; that it is said makes the linker take them. *)
