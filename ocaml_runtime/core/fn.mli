(** Functions as the engine calls them by name: the entries of the tables of generated modules.

    {[
      let tables_primes =
        Fn.make "primes" ~file ~line:3
          ~params:[ Fn.param "n" ~ty:T_int; Fn.param "sep" ~default:(fun _ -> Value.of_string ",") ]
          ~ret:T_array
          (fun ctx _call args -> Value.of_array (primes ctx (Value.to_int args.(0)) args.(1)))
    ]}
    The body gets exactly one value for each parameter: coerced to its declared type, defaults filled in, a reference block
    where the parameter is by reference, one array for a variadic parameter. It does not make the
    frame: [primes] itself does. In a method's entry, [Class.scope call] is the class the body belongs to,
    [Class.this call] the object and [Class.static call] what [static::] means:
    {[ Fn.make "norm" ~cls:"Point" ~file ~line:7 ~params:[] (fun ctx call _ ->
         point__norm ctx (Class.scope call) (Class.this call)) ]} *)

open Types

val param :
  ?ty:ty ->
  ?by_ref:bool ->
  ?prefer_ref:bool ->
  ?variadic:bool ->
  ?borrows:bool ->
  ?default:(ctx -> value) ->
  ?text:string ->
  ?promoted:bool ->
  ?attributes:attribute list ->
  string ->
  param
(** A parameter; [text] is the default as written. A parameter that [borrows] gets an array without a copy. *)

val make :
  ?cls:string ->
  ?ret:ty ->
  ?by_ref:bool ->
  ?static:bool ->
  ?generator:bool ->
  ?strict:bool ->
  ?rest:bool ->
  ?captures:string list ->
  ?statics:int ->
  ?uses_this:bool ->
  ?doc:string ->
  ?attributes:attribute list ->
  ?end_line:int ->
  file:string ->
  line:int ->
  params:param list ->
  string ->
  (ctx -> call -> value array -> value) ->
  fn
(** [make name ~file ~line ~params body] is a function of the program. [cls] is the declaring class of a method,
    [by_ref] says that it returns a reference block, [rest] that all
    arguments as they were passed follow the declared ones in the body's array (for func_get_args). Too few arguments raise ArgumentCountError. *)

val builtin :
  ?cls:string ->
  ?ret:ty ->
  ?static:bool ->
  ?deprecated:bool ->
  params:param list ->
  string ->
  (ctx -> value array -> value) ->
  fn
(** A built-in function whose body gets coerced arguments as above, except that a parameter which was not passed and has no
    default is [Value.undef]. The wrapper makes the frame. Errors have the texts of built-ins. *)

val builtin_method :
  ?ret:ty ->
  ?static:bool ->
  cls:string ->
  params:param list ->
  string ->
  (ctx -> call -> value array -> value) ->
  fn
(** As {!builtin}, for methods of built-in classes. *)

val abstract :
  ?cls:string -> ?ret:ty -> ?by_ref:bool -> ?static:bool -> ?file:string -> ?line:int -> ?doc:string ->
  params:param list -> string -> fn
(** A method without body. *)

val required : fn -> int
(** Number of required parameters. *)

val is_by_ref : fn -> int -> bool
(** Does argument number [i] (from 0) want a reference? *)

val prefers_ref : fn -> int -> bool

val display : fn -> cls option -> string
(** "foo" or "A::m", as in messages. *)
