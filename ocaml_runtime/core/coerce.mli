(** Type declarations at run time: parameters, returns, properties, arguments of built-ins.

    In a function's own body, after the frame is made and [ctx.line] is the line of its declaration:
    {[
      let add_info = Ctx.info "add" ~file:"a.php"
      let add ctx (a : Value.t) (b : Value.t) =
        let ctx = Ctx.enter ctx add_info [ a; b ] in
        ctx.line <- 3;
        let a = Coerce.param ctx 1 "a" T_int a in          (* weak or strict as the caller's file says *)
        let b = Coerce.param ctx 2 "b" T_int b in
        ...
        Coerce.return ctx T_int result
    ]}
    Direct calls of built-ins with arguments of unknown type:
    {[ Std_string.strlen (Coerce.arg_string ctx "strlen" 1 "string" v) ]} *)

open Types

val name : ty -> string
(** The type as PHP prints it: "?int", "int|string", "A&B". *)

val union : ty list -> ty
(** A union in PHP's normal order for messages (classes first, then array, string, int, float, bool ...). *)

val matches : ctx -> ty -> value -> bool
(** Does the value satisfy the type as it is, without coercion? (An int satisfies float only by coercion.)
    [self], [parent] and [static] are those of [ctx]. *)

val coerce : ctx -> strict:bool -> ty -> value -> value option
(** The value, converted as parameters are; [None] when PHP throws a TypeError. May emit deprecations
    ("Implicit conversion from float ... to int loses precision"). *)

(** {1 Functions of the program} *)

val param : ctx -> int -> string -> ty -> value -> value
(** [param ctx i name ty v] checks parameter number [i] (from 1) in the callee's frame. Raises TypeError
    "foo(): Argument #1 ($a) must be of type int, string given, called in F on line N". *)

val variadic : ctx -> int -> ty -> arr -> arr
(** Checks every element of a variadic parameter that starts at position [i]. *)

val return : ctx -> ty -> value -> value
(** Checks a result in the callee's frame, strictly as its own file says. Raises TypeError "foo(): Return value
    must be of type int, string returned". *)

val return_int : ctx -> value -> value
(** [return_int ctx v] is [return ctx T_int v], and so on. *)

val return_string : ctx -> value -> value
val return_float : ctx -> value -> value
val return_array : ctx -> value -> value
val return_bool : ctx -> value -> value

val no_return : ctx -> ty -> 'a
(** The body ended without [return]: TypeError "foo(): Return value must be of type int, none returned" (for [never]:
    "foo(): never-returning function must not implicitly return"). *)

val property : ctx -> cls -> string -> ty -> value -> value
(** [property ctx cls name ty v] is [v] as stored into a typed property (strictness of the current file). Raises
    TypeError "Cannot assign string to property A::$x of type int". *)

val display_name : ctx -> string
(** The function of the frame as messages say it: "A::m" or "foo". *)

val given : value -> string
(** The value's type as messages say it: "string", "int", "null", a class name. *)

(** {1 Built-in functions}

    [fn] is the displayed name ("strlen", "DateTime::format"), [i] the position from 1, the string after it the parameter's
    name without [$]. Weak mode converts scalars, and null with a deprecation; strict mode (the calling
    frame's) takes only the type (and int for float). *)

val sole_int : ctx -> string -> string -> value -> int
(** [sole_int ctx "abs" "num" v] is [arg_int ctx "abs" 1 "num" v] for the only argument of a call, run from the caller's frame:
    what fails shows a frame of the built-in. *)

val sole_float : ctx -> string -> string -> value -> float
val sole_string : ctx -> string -> string -> value -> string
val sole_bool : ctx -> string -> string -> value -> bool
val sole_array : ctx -> string -> string -> value -> arr
val arg_int : ctx -> string -> int -> string -> value -> int
(** Saturates ints beyond 63 bits. *)

val arg_wide : ctx -> string -> int -> string -> value -> value
(** An int of any size. *)

val arg_float : ctx -> string -> int -> string -> value -> float
val arg_string : ctx -> string -> int -> string -> value -> string
val arg_bool : ctx -> string -> int -> string -> value -> bool
val arg_array : ctx -> string -> int -> string -> value -> arr
val arg_object : ctx -> string -> int -> string -> value -> obj

val arg_callable : ctx -> string -> int -> string -> value -> value
(** Checks callability: "array_map(): Argument #1 ($callback) must be a valid callback, <reason>". *)

val arg : ctx -> string -> int -> string -> ty -> value -> value
(** Any type. *)

val arg_failed : ctx -> string -> int -> string -> string -> value -> 'a
(** TypeError "strlen(): Argument #1 ($string) must be of type string, array given"; the type as text. *)

val builtin_count : ctx -> string -> min:int -> max:int -> int -> unit
(** [builtin_count ctx fn ~min ~max n] raises ArgumentCountError "strlen() expects exactly 1 argument, 2 given"
    unless [min <= n <= max] ([max] is -1 when variadic). *)

val arg_callable_or_null : ctx -> string -> int -> string -> value -> value
(** [?callable]: "... must be a valid callback or null, <reason>". *)

val called_in : ctx -> string
(** ", called in F on line N" when the frame's caller is code of the program, else "". *)

val allows : ty -> ty -> bool
(** Is the second type, a simple one, a member of the first? *)

val instance_of : ctx -> cls -> string -> bool
(** Is the class, by name (aliases included), among a class's ancestors? *)
