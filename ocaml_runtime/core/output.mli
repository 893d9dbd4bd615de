(** What a request has printed: a stack of output buffers above a sink.

    Generated code prints with [Ctx.echo ctx "text"]; only the [ob_*] functions and the request's start
    and end use this module directly. *)

type t

(** A buffer's callback gets the buffered text and a bit set of [start], [flush], [clean], [final];
    [None] means "keep the text as it is" (PHP's [false]). *)
type callback = string -> int -> string option

val start_flag : int
(** PHP_OUTPUT_HANDLER_START *)

val clean_flag : int
(** PHP_OUTPUT_HANDLER_CLEAN *)

val flush_flag : int
(** PHP_OUTPUT_HANDLER_FLUSH *)

val final_flag : int
(** PHP_OUTPUT_HANDLER_FINAL *)

val cleanable : int
(** PHP_OUTPUT_HANDLER_CLEANABLE *)

val flushable : int
(** PHP_OUTPUT_HANDLER_FLUSHABLE *)

val removable : int
(** PHP_OUTPUT_HANDLER_REMOVABLE *)

val stdflags : int
(** All three of the above. *)

val create : (string -> unit) -> t
(** [create sink] is an output without buffers. Text reaches [sink] in large pieces. *)

val echo : t -> string -> unit
(** [echo o s] appends [s] to the innermost buffer. *)

val start : ?name:string -> ?callback:callback -> ?chunk_size:int -> ?flags:int -> t -> unit
(** [start o] pushes a buffer ([ob_start]). [name] is what [ob_list_handlers] shows. *)

val level : t -> int
(** The number of buffers. *)

val in_callback : t -> bool
(** [true] while a buffer's callback runs: starting a buffer then is a fatal error. *)

val contents : t -> string option
(** The text of the innermost buffer; [None] without buffer. *)

val length : t -> int option

val top_flags : t -> int
(** The flags of the innermost buffer; 0 without buffer. *)

val clean : t -> unit
(** Empties the innermost buffer ([ob_clean]). *)

val flush : t -> unit
(** Passes the innermost buffer's text on to the next one ([ob_flush]). *)

val end_clean : t -> unit
(** Pops the innermost buffer, dropping its text. *)

val end_flush : t -> unit
(** Pops the innermost buffer, passing its text on. *)

(** One buffer as [ob_get_status] describes it. *)
type status = { handler : string; user : bool; flags : int; level : int; chunk : int; used : int }

val status : t -> status list
(** Outermost first. *)

val drain : t -> unit
(** Sends what has reached the outermost level to the sink at once ([flush ()]). *)

val finish : t -> unit
(** Ends all buffers, flushing them, then drains. *)

val discard_all : t -> unit
(** Pops all buffers without output or callbacks (when a request is abandoned). *)

val emitted : t -> bool
(** [true] once any text has left the outermost buffer (headers are then sent). *)

val about_to_emit : t -> bool
(** Nothing was emitted yet, and the next output will be. *)

val starts_at : t -> string -> int -> unit
(** Says which file and line make the first output, where there was none before. *)

val origin : t -> string * int
(** File and line of the first output; "" when unknown. *)

val before_output : t -> (unit -> unit) -> unit
(** [before_output o f] is [f ()], whose output counts for nothing: no headers are sent by it. *)

val on_first_output : t -> (unit -> unit) -> unit
(** [on_first_output o f] calls [f] just before the first text leaves the outermost buffer. *)
