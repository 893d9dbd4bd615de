(** Classes: declaring, linking, finding; constants and static properties.

    A class of the program is a constant of its module, [Class.decl], and is declared when its file is entered (when
    listed in the file's [hoisted_classes]) or where its statement runs ([Class.declare ctx point_decl]):
    {[
      let point_decl =
        Class.decl "Geo\\Point" ~file ~line:5 ~parent:"Geo\\Shape" ~interfaces:[ "Countable" ]
          ~consts:[ Class.const "ORIGIN" (fun _ -> Value.of_int 0) ]
          ~props:
            [ Class.prop "x" ~vis:Private ~ty:T_int ~default:(fun _ -> Value.of_int 0);
              Class.prop "cache" ~static:true ~default:(fun _ -> Value.null) ]
          ~methods:[ Class.meth ~vis:Public (Fn.make "norm" ~cls:"Geo\\Point" ...) ]
    ]}
    Uses, in generated code ([name] as resolved by the compiler, without leading backslash):
    {[
      Class.self ctx point_decl                    (* self, or Point when certainly declared: O(1) *)
      Class.lookup ctx "Geo\\Point"                (* Point::..., new Point: may autoload *)
      Class.of_value ctx v                         (* $v:: *)
      Class.constant ctx cls "ORIGIN"              (* Point::ORIGIN, cases of enums *)
      Ref.get (Class.static_ref ctx cls "cache")   (* Point::$cache *)
      Class.static_get ctx cls "cache"
      Class.static_set ctx cls "cache" v           (* with the property's type *)
      Class.instance_of v "Geo\\Point"             (* $v instanceof Point: no autoload *)
    ]}
    Enums: [~kind:Enum ~backing:T_string ~consts:[ Class.case "A" ~value:(fun _ -> Value.of_string "a") ]]. *)

open Types

(** {1 Declarations} *)

val decl :
  ?kind:class_kind ->
  ?abstract:bool ->
  ?final:bool ->
  ?readonly:bool ->
  ?parent:string ->
  ?interfaces:string list ->
  ?traits:trait_use list ->
  ?backing:ty ->
  ?consts:decl_const list ->
  ?props:decl_prop list ->
  ?methods:decl_method list ->
  ?doc:string ->
  ?attributes:attribute list ->
  ?end_line:int ->
  file:string ->
  line:int ->
  string ->
  class_decl
(** A declaration with a serial number of its own. For an interface, [interfaces] are those it extends. *)

val internal_decl :
  ?kind:class_kind ->
  ?abstract:bool ->
  ?final:bool ->
  ?parent:string ->
  ?interfaces:string list ->
  ?consts:decl_const list ->
  ?props:decl_prop list ->
  ?methods:decl_method list ->
  ?attributes:attribute list ->
  ?native:(unit -> native) ->
  string ->
  class_decl
(** A built-in class; see {!Builtin_class} for signatures in PHP's syntax. *)

val const :
  ?vis:visibility -> ?final:bool -> ?doc:string -> ?attributes:attribute list ->
  string -> (ctx -> value) -> decl_const

val case :
  ?value:(ctx -> value) -> ?doc:string -> ?attributes:attribute list -> string -> decl_const
(** An enum case; [value] for backed enums. *)

val prop :
  ?vis:visibility -> ?static:bool -> ?readonly:bool -> ?ty:ty -> ?default:(ctx -> value) ->
  ?doc:string -> ?attributes:attribute list -> string -> decl_prop
(** A property. Without default: null when untyped, uninitialised when typed. Promoted constructor parameters are
    listed as ordinary typed properties without default. *)

val meth :
  ?vis:visibility -> ?static:bool -> ?abstract:bool -> ?final:bool -> fn -> decl_method

val uses :
  ?insteadof:(string * string * string list) list ->
  ?aliases:(string option * string * string option * visibility option) list ->
  string list -> trait_use

(** {1 Declaring} *)

val declare : ctx -> class_decl -> unit
(** Links the class to its parent, interfaces and traits (which may autoload) and makes it known. Fatal errors have
    PHP's texts ("Cannot declare class A, because the name is already in use" ...). *)

val declare_hoisted : ctx -> class_decl list -> unit
(** Declares those whose parents are known or become known among them, in order; others are left to their
    statements, which generated code guards with {!declare_if_needed}. *)

val declare_if_needed : ctx -> class_decl -> unit
(** {!declare}, unless this very declaration was hoisted. *)

val anonymous : ctx -> class_decl -> cls
(** Declares an anonymous class once ([new class ...]); its name is "class@anonymous" or "Parent@anonymous". *)

(** {1 Finding} *)

val self : ctx -> class_decl -> cls
(** The class made of a declaration in this request. The class must be declared (Error "Class ... not found" else). *)

val of_decl : ctx -> class_decl Lazy.t -> cls
(** [of_decl ctx d] is [self ctx (Lazy.force d)]. *)

val find : ctx -> string -> cls option
(** A declared class by name, any case, leading backslash allowed; never autoloads. *)

val find_autoload : ctx -> string -> cls option
(** As {!find}, asking the autoloaders when unknown. *)

val recent_slot : string -> int -> int
(** [recent_slot name size] is where, in a table of [size] (a power of two), what [name] means is remembered. *)

val lookup : ctx -> string -> cls
(** As {!find_autoload}; raises Error "Class \"X\" not found". *)

val lookup_interface : ctx -> string -> cls
(** As {!lookup}, with "Interface". *)

val of_value : ctx -> value -> cls
(** The class an expression before [::] or after [new] names: an object's class or a string's. Error "Cannot use value of
    type int as class name" is up to the caller's syntax: see also {!of_value_new}. *)

val parent : ctx -> cls
(** [parent::] in the current frame. *)

val alias : ctx -> cls -> string -> bool
(** class_alias; [false] after a warning when the name is in use. *)

val declared : ctx -> class_kind list -> string list
(** Names, built-in ones first. *)

(** {1 Relations} *)

val is_a : cls -> cls -> bool
val is_a_name : cls -> string -> bool
(** [is_a_name c name] without lookups: [name] in any case. *)

val instance_of : value -> string -> bool
(** [$v instanceof Name]. *)

val instance_of_lower : value -> string -> bool
(** The same of a name already in lower case, without leading backslash. *)

val instance_of_value : ctx -> value -> value -> bool
(** [$v instanceof $w]: [w] an object or a class name. *)

val instance_of_class : value -> cls -> bool

(** {1 Members} *)

val find_method : cls -> string -> meth option
(** By name in any case; ignores visibility. *)

val find_method_lower : cls -> string -> meth option

val constant : ctx -> cls -> string -> value
(** Evaluated once a request. Raises Error "Undefined constant A::X", "Cannot access private constant A::X".
    ["class"] is the class's name. *)

val constant_in : ctx -> int -> string -> (ctx -> cls) -> string -> value
(** [constant_in ctx line written find name] is {!constant} of [find ctx] in a constant expression on that line, where the
    class is [written] so. *)

val has_constant : cls -> string -> bool

val cases : ctx -> cls -> value list
(** The cases of an enum, in order. *)

val static_ref : ctx -> cls -> string -> reference
(** The cell of a static property. Raises Error "Access to undeclared static property A::$x", "Cannot access
    private property A::$x". *)

val static_get : ctx -> cls -> string -> value
(** Raises Error "Typed static property A::$x must not be accessed before initialization". *)

val static_set : ctx -> cls -> string -> value -> unit
(** Coerces to the declared type. *)

val static_isset : ctx -> cls -> string -> bool
val static_quiet : ctx -> cls -> string -> value
(** For [??] and [isset]: null instead of an Error. *)

val static_bind : ctx -> cls -> string -> reference -> unit
(** [A::$x =& $y] *)

val static_for_write : ctx -> cls -> string -> value
(** The container to write an element into, as {!Object.get_for_write}; store a new one back with {!static_set}. *)

val static_prop : ctx -> cls -> string -> static_prop
(** Checks visibility. *)

val method_accessible : scope:cls option -> meth -> bool
(** Whether code of the class may call the method. *)

val accessible : scope:cls option -> cls Lazy.t -> visibility -> bool
(** May code of [scope] use a member of that visibility declared in that class? *)

(** {1 Calls} *)

val scope : call -> cls
(** The class a method's body belongs to. *)

val this : call -> obj
(** The object of an instance method's call. *)

val static : call -> cls
(** What [static::] means in a call. *)

val call_of : meth -> obj -> call
(** The call record of a method on an object. *)

val static_call_of : meth -> cls -> call
(** The call record of a static method called on a class. *)

(** {1 Autoload} *)

val autoloading : ctx -> string -> bool
(** Is the class being autoloaded now? *)

(** {1 Built-in classes} *)

val register_builtin : class_decl -> unit
(** Adds a class to those every program has; at initialisation only. *)

val builtin_decls : unit -> class_decl list
(** In order of registration. *)

val lower : string -> string
(** A name in lower case, without leading backslash. *)

val strip : string -> string
(** A name without leading backslash. *)
