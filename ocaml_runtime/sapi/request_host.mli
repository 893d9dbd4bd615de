(** The host as one request sees it. *)

val make : Host.t -> cwd:string -> Host.t * (unit -> unit)
(** [make h ~cwd] is [h] with a working directory of the request's own, [cwd] at first: relative paths start there.
    The function closes (and so unlocks) the files of [h.held] that the request left open. *)
