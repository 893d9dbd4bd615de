(** The rules of [insteadof] and [as] in a class that uses traits. *)

open Types

val check : ctx -> class_decl -> cls list -> (string -> unit) -> unit
(** [check ctx decl traits fail] calls [fail] with PHP's message when a rule of [decl], which uses [traits], names a
    class that is no trait of it or a method that is not there. *)
