(** Streams: what fopen opens. Resources whose payload is {!Stream}.

    A stream reads from its {!Host.file} in blocks into a buffer and writes at once,
      so that
    several handles of one file see each other's writes. *)

open Types

type t = {
  wrapper : string;  (** "plainfile", "PHP", "RFC2397": stream_get_meta_data *)
  kind : string;  (** "STDIO", "MEMORY", "TEMP", "Output", "RFC2397" *)
  mode : string;
  uri : string;
  file : Host.file;
  readable : bool;
  writable : bool;
  seekable : bool;
  mutable buffer : string;
  mutable start : int;  (** the unread part of [buffer] begins here *)
  mutable position : int;  (** -1: unknown, after a failed seek in memory *)
  mutable eof : bool;
  mutable on_close : unit -> unit;
  mutable context : value;
  meta : (string * value) list;  (** what stream_get_meta_data says besides *)
}

(** An open directory; [rest] are the names still to be read. *)
type directory = { names : string list; mutable rest : string list }

(** Options by wrapper and name, and parameters. *)
type context = { options : arr; parameters : arr }

type native += Stream of t | Directory of directory | Context of context

(** Who is at work: the frame, and the function that warnings name. *)
type who = { ctx : ctx; fn : string }

val resource : ctx -> string -> native -> value
(** A new resource of a type, with the request's next id. *)

val skip_id : ctx -> unit
(** Uses up an id, as php does for what it opens on the way. *)

val default_context : ctx -> value
(** The context of streams opened without one; made (and numbered) once a request. *)

val of_value : who -> ?index:int -> value -> t
(** The open stream that an argument is. Raises TypeError "f(): Argument #1 ($stream) must be of type
    resource, int given", or "f(): supplied resource is not a valid stream resource". *)

val resource_argument : who -> ?index:int -> ?name:string -> value -> resource
(** The argument as a resource of any kind. Raises TypeError. *)

val invalid : who -> string -> 'a
(** TypeError "f(): supplied resource is not a valid stream resource"; the kind as text.
   *)

val errno : string -> int
(** The number of an error by its text. *)

(** {1 Opening} *)

val make :
  wrapper:string -> kind:string -> mode:string -> uri:string -> ?readable:bool ->
    ?writable:bool ->
  ?seekable:bool -> ?meta:(string * value) list -> Host.file -> t

val memory : ?contents:string -> mode:string -> unit -> Host.file
(** A file in memory. *)

val check_path : who -> int -> string -> string -> unit
(** [check_path who i name path] raises ValueError for NUL bytes in argument [i]. *)

val open_path : who -> ?include_path:bool -> ?warn:bool -> string -> string -> t option
(** [open_path who path mode] opens a file or URL. On failure warns
   "fopen(x): Failed to open stream: ...". Raises
    ValueError for an empty path. *)

val failed : who -> string -> string -> unit
(** [failed who path reason] warns "f(path): Failed to open stream: reason". *)

val scheme : string -> string option
(** The scheme of a URL "scheme://...", in lower case. *)

val on_include_path : ctx -> string -> string
(** A relative path found in the include path; itself when it is nowhere. *)

val standard : ctx -> string -> t
(** The stream of "stdin", "stdout" or "stderr". *)

(** {1 Reading} *)

val read : who -> t -> int -> string option
(** At most [n] bytes, fewer only at the end (of what is there, for pipes); [None] after
   a failure, with a notice. *)

val read_line : who -> t -> ?limit:int -> unit -> string option
(** Up to a newline, included, or [limit] bytes. *)

val read_until : who -> t -> string -> int -> string option
(** Up to a separator, which is dropped, or [n] bytes (stream_get_line). *)

val find_sub : string -> int -> string -> int option
(** [find_sub s i sub] is where [sub] first occurs in [s] from [i] on. *)

val read_all : who -> t -> string
val at_end : t -> bool
(** feof *)

(** {1 Writing, moving} *)

val write : who -> t -> string -> int option
val seek : who -> t -> int -> int -> bool
(** [seek who s offset whence] with SEEK_SET 0, SEEK_CUR 1, SEEK_END 2. *)

val close : ctx -> resource -> unit
(** Closes a stream or directory; the resource is then of type "Unknown". *)
