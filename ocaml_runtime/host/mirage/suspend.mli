(** Requests that wait without keeping the others waiting: PHP's calls stay in direct style, their wait is an effect
    that leaves the request's stack aside until it is over. *)

val await : 'a Lwt.t -> 'a
(** [await promise] is what [promise] becomes. Only below {!run}: elsewhere it raises [Effect.Unhandled]. *)

val run : (unit -> 'a) -> 'a Lwt.t
(** [run f] computes [f ()], in which {!await} suspends. *)
