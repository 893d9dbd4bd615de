(** Warnings, notices, deprecations, fatal errors and thrown errors, with PHP's texts.

    Every function takes the frame where the problem is; the location is that of the innermost frame of
    translated PHP code ([ctx.line] must be current). Texts are given without "Warning: " and location:
    {[
      Errors.warning ctx "Undefined variable $%s" name;
      Errors.throw_error ctx "TypeError" "Unsupported operand types: %s + %s" a b
    ]}
    A diagnostic goes to the handler of [set_error_handler] when there is one that wants it, else it is
    printed as php-cli does: "\nWarning: text in /abs/file.php on line N\n". A handler may throw. *)

open Types

(** {1 Levels} *)

val e_error : int
val e_warning : int
val e_parse : int
val e_notice : int
val e_core_error : int
val e_core_warning : int
val e_compile_error : int
val e_compile_warning : int
val e_user_error : int
val e_user_warning : int
val e_user_notice : int
val e_strict : int
val e_recoverable_error : int
val e_deprecated : int
val e_user_deprecated : int
val e_all : int

val constants : (string * value) list
(** E_ERROR ... E_ALL. *)

(** {1 Diagnostics: execution continues} *)

val trigger : ctx -> int -> string -> unit
(** [trigger ctx level text] reports [text]. A fatal level ends the request ({!Types.Fatal_error}). *)

val warning : ctx -> ('a, unit, string, unit) format4 -> 'a
val notice : ctx -> ('a, unit, string, unit) format4 -> 'a
val deprecated : ctx -> ('a, unit, string, unit) format4 -> 'a

val warning_text : ctx -> string -> unit
(** As {!warning}, of a text that is no format. *)

val deprecated_text : ctx -> string -> unit

(** {1 Errors: execution leaves} *)

val throw_error : ctx -> string -> ('a, unit, string, 'b) format4 -> 'a
(** [throw_error ctx cls fmt ...] throws a new object of the built-in class [cls] ("Error", "TypeError",
    "ValueError", "ArithmeticError", "DivisionByZeroError", "ArgumentCountError" ...). Raises {!Types.Throw}. *)

val error : ctx -> ('a, unit, string, 'b) format4 -> 'a
(** [throw_error ctx "Error"]. *)

val type_error : ctx -> ('a, unit, string, 'b) format4 -> 'a
(** [throw_error ctx "TypeError"]. *)

val value_error : ctx -> ('a, unit, string, 'b) format4 -> 'a
(** [throw_error ctx "ValueError"]. *)

val fatal : ctx -> ('a, unit, string, 'b) format4 -> 'a
(** Prints "\nFatal error: ..." and ends the request. Raises {!Types.Fatal_error}. *)

val parse_error : ctx -> string -> file:string -> line:int -> 'a
(** Ends the request with "Parse error: ..."; an absolute file. *)

val fatal_at : ctx -> file:string -> line:int -> string -> 'a
(** As {!fatal}, at another place ([file] is relative to the root). *)

val undefined_variable : ctx -> string -> unit
(** The warning "Undefined variable $x". *)

(** {1 The @ operator} *)

val throwing : ctx -> string -> (unit -> 'a) -> 'a
(** [throwing ctx cls f] is [f ()], whose warnings are thrown as exceptions of class [cls]. *)

val silence : ctx -> (unit -> 'a) -> 'a
(** [silence ctx f] is [f ()] with [@] in force, ended also when [f] throws. Generated code:
    [Errors.silence ctx (fun () -> Offset.get ctx a k)]. *)

(** {1 For ini and handlers} *)

val display : ctx -> string -> string -> file:string -> line:int -> unit
(** [display ctx label text ~file ~line] prints (and logs) as the ini settings say, e.g. label "Warning". *)

val label : int -> string
(** "Warning", "Notice", "Deprecated", "Fatal error", ... *)

val effective_reporting : ctx -> int
(** error_reporting(), as [@] leaves it. *)

val trigger_at : ctx -> int -> string -> file:string -> line:int -> unit
(** {!trigger} at another location (absolute file). *)

val ini : ctx -> string -> string
(** The current value of a setting; "" when unknown. *)

val is_on : string -> bool
(** How a boolean setting reads. *)

val fatal_text : ctx -> string -> file:string -> line:int -> 'a
(** {!fatal_at} with an absolute file. *)

val throw_text : ctx -> string -> string -> 'a
(** {!throw_error} of a text that is no format. *)

val limit_reached : ctx -> Limits.reached -> (string * int) option -> 'a
(** The fatal error of a limit that was reached, at a file (relative to the root) and line, or where [ctx] is. *)
