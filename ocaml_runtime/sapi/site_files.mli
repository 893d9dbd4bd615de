(** The files of a translated site that are not PHP: they are part of the program and read from memory. *)

open Types

val directories : program -> (string, unit) Hashtbl.t
(** [directories program] holds the folders of the site, relative to its root. Made once a program. *)

val ini : program -> (string * string) list
(** The php.ini values of the site's own configuration. *)

val host : program -> Host.t -> Host.t
(** [host program h] is [h] where paths below the program's root that do not exist on [h] are those of the site:
    [read_file], [exists], [stat], [list_dir], [realpath] and [access] see the program's assets, read-only. Below
    [h.held] there is only what [h] has. *)

val writable : program -> string list
(** The folders, as absolute paths, that the site's configuration lets scripts write to. *)

val initial : program -> (string * string) list
(** What the site has in its writable folders: absolute paths and contents. *)

val is_held : Host.t -> string -> bool
(** Whether the host itself keeps what is at an absolute path. *)
