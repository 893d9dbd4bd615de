(** Generators: functions that stop at each [yield] and go on from there.

    A generator function is compiled to a function that returns {!step}s. What follows a [yield] is the closure that
    the step carries; nothing runs on a stack of its own, so a generator costs a few words and any number may live.
    {[
      let rec counter ctx (n : Value.t) =
        let ctx = Ctx.enter ctx counter_info [ n ] in
        Generator.make ctx (fun () ->
            let i = ref (Value.of_int 0) in
            let rec loop () =
              if Op.less ctx !i n then
                Generator.yield !i (fun _ ->
                    i := Op.succ ctx !i;
                    loop ())
              else Generator.Done Value.null
            in
            loop ())
    ]}
    The frame of the body is made when the function is called and kept; its parent is whoever resumes it.

    A generator that is dropped before its end never runs the rest of its body. PHP runs the [finally] blocks around the
    [yield] it stopped at as soon as nobody refers to it; here they run at the end of the request, oldest generator first
    (or where a loop over a call is left: {!close}). *)

open Types

(** What running a body up to its next stop gives. *)
type step =
  | Done of value  (** it returned *)
  | Yielded of {
      key : value;  (** [undef]: the next integer *)
      value : value;  (** a reference block in a by-reference generator *)
      resume : value -> step;  (** goes on with what [send] gave, or null *)
      abort : exn -> step;  (** goes on by raising at the [yield] *)
      guarded : bool;  (** inside a [try] with [finally] *)
    }
  | From of {
      source : source;  (** what it delegates to *)
      resume : value -> step;
      abort : exn -> step;
      guarded : bool;
    }

and source

(** {1 Bodies} *)

val make : ctx -> (unit -> step) -> obj
(** A new Generator whose body has the frame [ctx]. *)

val make_ref : ctx -> (unit -> step) -> obj
(** The same for a function that yields by reference. *)

val yield : value -> (value -> step) -> step
(** [yield v rest] stops with the next integer key; [rest] gets what is sent. *)

val yield_pair : ctx -> value -> value -> (value -> step) -> step
(** [yield_pair ctx k v rest] stops with key [k]. *)

val yield_from : ctx -> value -> (value -> step) -> step
(** [yield_from ctx v rest] stops at each element of an array, Traversable or generator; [rest] gets the generator's
    return value (else null). Error "Can use "yield from" only with arrays and Traversables". *)

val try_ : (unit -> step) -> (obj -> step) -> (value -> step) -> step
(** [try_ body handler rest] is a [try] whose body or handler yields: [handler] gets what any part of [body] throws,
    [rest] the value that [body] is {!Done} with. [handler] itself goes on to [rest]. *)

val finally_ : (unit -> step) -> (unit -> step) -> (value -> step) -> step
(** [finally_ body cleanup rest] runs [cleanup] once [body] is {!Done} or has thrown. *)

(** {1 Use} *)

val close : ctx -> value -> unit
(** Drops a generator that nobody refers to any more: runs the [finally] blocks around the [yield] it stopped at. Does
    nothing for other values. *)

(** The methods, for direct calls on what is known to be a Generator. [send] copies what it is given. *)
module Method : sig
  val current : ctx -> obj -> value
  val key : ctx -> obj -> value
  val valid : ctx -> obj -> bool
  val next : ctx -> obj -> unit
  val send : ctx -> obj -> value -> value
  val get_return : ctx -> obj -> value
end

(** {1 foreach} *)

type t
(** A generator's state. *)

val of_object : obj -> t option
val check_by_ref : ctx -> t -> unit
(** Exception "You can only iterate a generator by-reference if it declared that it yields by-reference". *)

val begin_loop : ctx -> t -> unit
(** Runs up to the first stop. Exceptions "Cannot traverse an already closed generator", "Cannot rewind a generator that
    was already run". *)

val resume : ctx -> t -> value -> unit
(** Runs up to the next stop. Error "Cannot resume an already running generator". *)

val is_over : t -> bool
val value_of : t -> value
(** What it stopped with; a reference block in a by-reference generator. *)

val key_of : t -> value
val reference : t -> reference
