(** When objects die.

    PHP counts references: an object is destroyed the moment its last holder lets go. Nothing is counted here.
    Programs that can tell the difference ({!Types.program}: some class has a destructor, or ids of objects are
    shown) ask OCaml's collector instead, which objects are unreachable, where one may have died:

    - their frames hold what PHP's local variables hold, so that a variable which the OCaml code has no more
      use for keeps its object alive until it is assigned, unset or its function returns ({!hold});
    - objects are registered with the collector, which resurrects those it finds unreachable ({!register});
    - {!settle} collects, calls destructors, frees ids. What is dead for the collector but held by a cycle
      stays, as in PHP, until [gc_collect_cycles] or the end of the request.

    An object that something still reaches is never destroyed, nor its id given out again. It may be seen to be
    dead too late: then its destructor runs at the next occasion, at the latest at the end of the request.
    Collections are budgeted; when a request has used them up, objects live on to its end. *)

open Types

val make : ids:bool -> destructors:bool -> server:bool -> lifetimes

val register : request -> obj -> unit
(** Follows an object just made. *)

val free_id : ctx -> int
(** The id for the object about to be made: that of the object freed last, else a new one. *)

val unfinished : int
(** Flag of objects whose constructor has not returned: if it never does, their destructor is not called. *)

(** {1 For generated code} *)

val hold : ctx -> int -> value -> unit
(** [hold ctx i v]: the frame's [i]th variable now holds [v] (a value, or a reference block), and no longer what it
    held: if that was the last holder of an object, it is destroyed. *)

val hold_argument : ctx -> int -> value -> unit
(** The same for a variable that is the [i]th parameter. *)

val hold_closure : ctx -> int -> call -> unit
(** The frame is that of a closure's body. *)

val hold_scope : ctx -> int -> scope -> unit
(** The frame's variables are those of the scope. *)

val settle : ctx -> unit
(** Destroys what has died, if anything may have: at the end of statements that drop temporaries. *)

val settle_write : ctx -> unit
(** The same after a property, element or static variable that may have held an object was overwritten. *)

val leave : ctx -> unit
(** The function of this frame returns: its variables, arguments and [$this] are let go. *)

val leave_with : ctx -> value -> unit
(** The same when it returns a value, which may be the last holder of an object. *)

val caught : ctx -> unit
(** An exception has unwound frames. *)

(** {1 For the runtime} *)

val collect : lifetimes -> unit
(** One collection, charged to the request. *)

val collect_cycles : ctx -> int
(** Destroys what only cycles hold; the number of objects. *)

val settle_weak : ctx -> unit
(** A weak reference is about to be asked for its object. *)

val is_freed : obj -> bool
(** Whether the object, which a weak reference still reaches, is gone for PHP. *)

val at_end : ctx -> unit
(** The request ends: what is still alive goes to [request.destructibles]. *)

val arguments : ctx -> value list
(** The frame's arguments, without the variables it holds. *)

val held : ctx -> value list
(** What the frame holds: arguments, variables, [$this]. *)

val let_go : ctx -> unit
(** A generator's frame is over: it holds nothing any more. *)

val file_cells : request -> ((unit -> value) * (unit -> unit)) list
(** Variables of files' top-level code that no scope has by name, in order: how to read and how to unset each. *)

val file_variables : request -> value list
(** What variables of files' top-level code hold, in order. *)
