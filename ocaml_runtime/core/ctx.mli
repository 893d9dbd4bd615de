(** Frames. Every PHP function that can fail, warn, call or be seen in a stack trace makes one at entry:
    {[
      let foo_info = Ctx.info "foo" ~file:"lib.php"
      (* lib.php:3 function foo($a, int $n) *)
      let foo ctx (a : Value.t) (n : int) : Value.t =
        let ctx = Ctx.enter ctx foo_info [ a; Value.of_int n ] in
        ctx.line <- 4;
        ...

      let point__norm_info = Ctx.info "norm" ~cls:"Point" ~file:"lib.php"
      let point__norm ctx (cls : Types.cls) (this : Types.obj) : Value.t =
        let ctx = Ctx.enter_method ctx point__norm_info cls this [] in
        ...
      let point__origin ctx (cls : Types.cls) (static : Types.cls) : Value.t =
        let ctx = Ctx.enter_static ctx point__origin_info cls ~static [] in
        ...
    ]}
    [cls] is the class the body belongs to: [Class.self ctx point_decl] at a direct call, [Class.scope call] in
    the table wrapper (for a trait's method it is the using class, so never a constant of the module).
    Frames are lexical: nothing is popped. Arguments not passed may be given as [Value.undef] in the list;
    traces leave trailing ones out. *)

open Types

val info : ?cls:string -> ?strict:bool -> ?included:string -> ?hidden:int list -> file:string -> string -> fn_info
(** [info name ~file] describes a function; [file] is relative to the root, "" for built-in functions. [strict]
    is the file's strict_types. [included] is "include", "require_once"... for the top-level code of a file. *)

val enter : ctx -> fn_info -> value list -> ctx
(** The frame of a plain function called from [ctx]. *)

val enter_method : ctx -> fn_info -> cls -> obj -> value list -> ctx
(** The frame of an instance method; [static::] is the object's class. *)

val enter_static : ctx -> fn_info -> cls -> static:cls -> value list -> ctx
(** The frame of a static method. *)

val enter_call : ctx -> fn_info -> call -> value list -> ctx
(** The frame of a closure's body (or of any body run through a table): this, static and scope come from the
    call record. *)

val enter_internal : ctx -> string -> value list -> ctx
(** [enter_internal ctx "array_map" args] is the frame of a built-in function that calls back or throws, so that
    traces show it. Warnings in it are located at the PHP code that called it. *)

val is_internal : ctx -> bool
(** Is it the frame of a built-in? *)

val root_info : string -> strict:bool -> fn_info
(** Top-level code of the main script. *)

val echo : ctx -> string -> unit
(** Prints: [echo], [print], inline HTML. *)

val starts_output : ctx -> unit
(** Output that was held back may be emitted by what comes next: remembers where, for "headers already sent". *)

val this : ctx -> obj
(** [$this]; throws Error "Using $this when not in object context" without one. *)

val this_value : ctx -> value
(** [$this] or null. *)

val static : ctx -> cls
(** What [static] means here; Error "Cannot access "static" when no class scope is active" without one. *)

val scope : ctx -> cls
(** What [self] means here; an Error as above without one. *)

val user : ctx -> ctx
(** The innermost frame of translated code: [ctx] itself or the first caller that is not built-in. *)

val absolute : ctx -> string -> string
(** [absolute ctx path] is a path relative to the site's root as messages and __FILE__ show it. *)

val file : ctx -> string
(** Absolute file of {!user}. *)

val line : ctx -> int
(** Line of {!user}. *)

val is_strict : ctx -> bool
(** Is the code of this very frame under strict_types=1? *)

val caller_is_strict : ctx -> bool
(** Same of the calling frame: decides how this function's parameters are coerced. *)

(** One entry of a stack trace, innermost first. *)
type entry = {
  at : (string * int) option;  (** absolute file and line of the call; [None]: called by a built-in *)
  name : string;
  cls : string;  (** "" for plain functions *)
  kind : string;  (** "->", "::" or "" *)
  object_ : value;
  args : value list;
}

val trace : ctx -> entry list
(** The calls that led to [ctx], innermost first; the top-level code of the main script is no entry. *)

val trace_array : ?objects:bool -> ?args:bool -> ?limit:int -> ctx -> arr
(** {!trace} as Exception::getTrace and debug_backtrace give it. *)

val trace_text : ctx -> arr -> string
(** getTraceAsString of such an array, "#0 ...\n#1 {main}". *)

val with_surplus : ctx -> value list -> (ctx -> 'a) -> 'a
(** [with_surplus ctx values f] is [f] of a frame like [ctx] that calls with [values] beyond the callee's parameters, for
    the time of the call. *)

val args : ctx -> value list
(** Arguments passed to the current function (func_get_args). *)

val file_frame : ctx -> fn_info -> ctx
(** The frame a file's body runs in, made from the one it is given: the same with the file's own facts (strict_types).
    Needed only in files with strict_types=1:
    {[ let main ctx scope = let ctx = Ctx.file_frame ctx main_info in ... ]} *)
