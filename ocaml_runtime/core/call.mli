(** Calls by name and of callables.

    Everything the compiler does not call directly:
    {[
      Call.by_name ctx "NS\\foo" [ a; b ]             (* foo($a, $b) inside namespace NS: falls back to \foo *)
      Call.value ctx v [ a ]                          (* $v($a) *)
      Call.meth ctx o "norm" [ a ]                    (* $o->norm($a), o any value *)
      Call.static_meth ctx cls "make" [ a ]           (* A::make($a) *)
      Call.parent_meth ctx cls "norm" [ a ]           (* parent::norm(), self::norm(), A::norm() with $this kept *)
    ]}
    When an argument is a variable (or element, property) and the callee is unknown, its parameters may take
    references: resolve first, then build each argument as asked, then invoke:
    {[
      let t = Call.resolve_meth ctx o "fill" in
      let arg0 = if Call.by_ref t 0 then Ref.to_value x_cell else Ref.get x_cell in
      Call.invoke ctx t [ arg0 ]
    ]}
    Named arguments and spreads:
    {[ Call.invoke_named ctx t [ a ] [ ("sep", s) ]
       Call.invoke_spread ctx t (Call.spread ctx (Call.spread_args [ a ]) v)    (* f($a, ...$v) *) ]}
    Results are never reference blocks, except those of [invoke_ref]. *)

open Types

type target

(** {1 Resolution} *)

val resolve_name : ctx -> string -> target
(** A function by name. A namespaced name that is not found falls back to its last part when the compiler asks for
    it by [resolve_fallback]. Raises Error "Call to undefined function foo()". *)

val resolve_fallback : ctx -> string -> target
(** An unqualified name inside a namespace, given with the namespace. *)

val resolve_value : ctx -> value -> target
(** [$v(...)]: closures, names, "A::m", arrays, invokable objects. Raises Error "Value of type int is not callable",
    "Array callback must have exactly two elements" ... *)

val resolve_meth : ctx -> value -> string -> target
(** [$v->m(...)]. Raises Error "Call to undefined method A::m()", "Call to private method A::m() from global scope",
    "Call to a member function m() on null". *)

val resolve_static : ctx -> cls -> string -> target
(** [A::m(...)]: keeps [$this] when it is an A and the method is not static. Raises Error "Non-static method A::m()
    cannot be called statically". *)

val resolve_constructor : ctx -> cls -> obj -> target option
(** The constructor of an object made with {!Object.make}; [None]: the class has none. *)

val resolve_parent : ctx -> cls -> string -> target
(** [parent::m(...)], [self::m(...)], [static::m(...)]: as {!resolve_static}, and [static::] stays what it is. *)

val of_callable : ctx -> value -> target option
(** As {!resolve_value} for callbacks of built-ins (relative names like "parent::m" allowed); [None] when not callable from
    here. *)

val why_not_callable : ctx -> value -> string
(** The reason as built-ins state it: "function \"foo\" not found or invalid function name". *)

val is_callable : ctx -> value -> bool
val deprecated_callable : ctx -> value -> unit
(** Reports callbacks like "self::f" and [["A", "parent::f"]] as deprecated. *)

val callable_name : ctx -> value -> string
(** The third argument of is_callable. *)

(** {1 Invocation} *)

val by_ref : target -> int -> bool
(** Does argument number [i] (from 0) want a reference? *)

val by_ref_named : target -> string -> bool

val invoke : ctx -> target -> value list -> value
val invoke_ref : ctx -> target -> value list -> value
(** As {!invoke}, keeping the reference block that a by-reference function returns. *)

val invoke_named : ctx -> target -> value list -> (string * value) list -> value
(** Raises Error "Unknown named parameter $x", "Named parameter $x overwrites previous argument". *)

(** Arguments being collected for a call with [...$v]. *)
type collected

val spread_args : value list -> collected
val add : collected -> value -> collected
val spread : ctx -> collected -> value -> collected
(** Adds the elements of an array or Traversable; string keys become named arguments. *)

val spread_into : ctx -> target -> collected -> value -> collected
(** The same, taking references to the elements where the target wants them. *)

val invoke_spread : ctx -> target -> collected -> (string * value) list -> value
val create_spread : ctx -> cls -> collected -> (string * value) list -> value
(** [new A(...$v)] *)

val create_named : ctx -> cls -> value list -> (string * value) list -> value
(** [new A($x, name: $y)] *)

val fn_of : target -> fn
val this_of : target -> value
val scope_of : target -> cls option
val static_of : target -> cls option

(** {1 In one step} *)

val by_name : ctx -> string -> value list -> value
val by_name_fallback : ctx -> string -> value list -> value
val value : ctx -> value -> value list -> value
val meth : ctx -> value -> string -> value list -> value
val static_meth : ctx -> cls -> string -> value list -> value

val parent_meth : ctx -> cls -> string -> value list -> value
(** [parent::m()], [self::m()]: as {!static_meth}, and [static::] stays what it is. *)

val callable : ctx -> value -> value list -> value
(** A callback of a built-in: already checked, so failure is an Error. By-value arguments are passed on; for a by-reference
    parameter give a reference block. *)

val method_of : ctx -> obj -> meth -> value list -> value
(** A method already looked up, on an object. *)

val own : ctx -> obj -> string -> value list -> value
(** [own ctx o "offsetget" args] calls a method (lower-case name) that the class surely has, ignoring visibility. *)

(** {1 Functions} *)

val find_function : ctx -> string -> fn option
(** User functions, then built-ins; any case, leading backslash allowed. *)

val declare_function : ctx -> fn -> unit
(** Fatal error "Cannot redeclare foo() (previously declared in F:N)". *)

val closure_target : (obj -> target option) ref
(** Set by {!Closure}. *)

val make_target : fn -> call -> target
