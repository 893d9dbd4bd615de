(** Sessions kept in files "sess_<id>" of the save path: what the save handler "files" does. *)

open Types

type t
(** An open store: a directory, and the file of the session being used, locked. *)

val open_ : ctx -> string -> t option
(** [open_ ctx path] is the store in a save path as the setting spells it ("dir", "depth;dir", "depth;mode;dir"; "" is the
    host's directory of temporary files); [None] after a warning. *)

val close : t -> unit
(** Lets go of the session's file. *)

val valid_id : string -> bool
(** May the text name a session file? *)

val exists : ctx -> t -> string -> bool
(** Is there a session of that id? *)

val read : ctx -> t -> fn:string -> string -> string option
(** The session's data, "" when it is new; its file is made and locked until {!close}. [None] after a warning. *)

val write : ctx -> t -> fn:string -> string -> string -> bool
(** [write ctx t ~fn id data] replaces the session's data. *)

val touch : ctx -> t -> string -> bool
(** Marks the session as used now. *)

val destroy : ctx -> t -> string -> bool
(** Removes the session; [true] when it did not exist. *)

val collect : ctx -> t -> int -> int
(** [collect ctx t seconds] removes the sessions unused for that long; their number. *)
