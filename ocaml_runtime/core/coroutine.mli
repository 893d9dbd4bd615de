(** Computations with a stack of their own, that can stop in the middle and go on later: what fibers run on. OCaml 5 has them
    (effects); under OCaml 4 the host provides them (host/unix by threads that take turns). *)

type t

exception Failed of string
(** There is no room for another one. *)

val available : unit -> bool
(** Whether {!create} can be called. *)

val create : (unit -> unit) -> t
(** [create body] is [body], not begun. [body] must not raise. *)

val enter : t -> unit
(** [enter c] runs [c] until it leaves or ends. Raises {!Failed}, the first time. *)

val leave : t -> unit
(** [leave c], called by the body of [c], returns from [enter c]; it returns when [c] is entered again. *)

val provide : ((unit -> unit) -> (unit -> unit) * (unit -> unit)) -> unit
(** [provide make]: where the language has none, [make body] is the pair of what {!enter} and {!leave} do. Called by
    hosts when they are initialised. *)
