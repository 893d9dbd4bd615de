(** Objects: creation, properties, cloning, conversions.

    {[
      Object.create ctx (Class.lookup ctx "Point") [ a; b ]     (* new Point($a, $b) *)
      Object.get ctx o "x"                                      (* $o->x *)
      Object.set ctx o "x" v                                    (* $o->x = $v *)
      Object.fetch ctx v "x"                                    (* $v->x, v any value: warns, null *)
      Object.assign ctx v "x" w                                 (* $v->x = $w, v any value *)
      Object.get_slot ctx o 2                                   (* $this->x, declared, slot 2 *)
      Object.set_slot ctx o 2 v
    ]}
    Compound assignment [$o->n += 1]: read, compute, set. Element of a property, [$o->a[$k] = $v]:
    {[
      let a = Object.get_for_write ctx o "a" in
      let a' = Offset.set ctx a k v in
      if a' != a then Object.set ctx o "a" a'
    ]}
    where {!get_for_write} hands out the array the property itself holds (it may be written in place) and null when the
    property is unset. References, [$r =& $o->x]: {!get_ref}; [$o->x =& $r]: {!bind}.

    Slots: a class's instance properties have fixed slot numbers, parents' first in order of declaration, that hold in every
    subclass; a private property redeclared in a subclass gets a slot of its own, a public or protected one keeps its
    slot. {!slot_of} tells the number at run time. *)

open Types

(** {1 Creation} *)

val make : ctx -> cls -> obj
(** A new object with its properties' defaults; the constructor does not run. Raises Error "Cannot instantiate abstract
    class A", "... interface A", "... trait A", "... enum A". *)

val make_unfinished : ctx -> cls -> obj
(** As {!make}, in programs with destructors: no destructor is called before {!Lang.constructed}. *)

val make_raw : ctx -> cls -> obj
(** As {!make}, without that check (enum cases, unserialize). *)

val create : ctx -> cls -> value list -> value
(** [new C(args)]. Raises Error "Call to private A::__construct() from global scope". *)

val constructor : ctx -> cls -> meth option
(** The constructor, checked to be callable from here; for by-reference arguments resolve it with {!Call}. *)

val construct : ctx -> obj -> value list -> unit
(** Runs the constructor, if any, on an object just made. *)

val std_class : ctx -> obj
(** A new stdClass. *)

val clone : ctx -> value -> value
(** [clone $v]: runs __clone. Raises Error "__clone method called on non-object". *)

val release : ctx -> obj -> unit
(** Runs the destructor now, unless it has run. *)

(** {1 Properties by name} *)

val get : ctx -> obj -> string -> value
(** Dereferenced. Visibility is that of [ctx]; falls back to __get, then to null with "Undefined property: A::$x". *)

val set : ctx -> obj -> string -> value -> unit
(** Checks types and readonly; falls back to __set, then creates a dynamic property (deprecated except where allowed). *)

val get_quiet : ctx -> obj -> string -> value
(** For [??]: asks __isset before __get; null when unset, no warning. *)

val isset : ctx -> obj -> string -> bool
(** Set and not null; __isset. *)

val is_empty : ctx -> obj -> string -> bool
(** [empty($o->x)]: __isset, then __get. *)

val declares : ctx -> obj -> string -> bool
(** Is there a declared property of that name which code of this scope sees? *)

val unset : ctx -> obj -> string -> unit

val get_for_write : ctx -> obj -> string -> value
(** The container to write an element into: see above. A property that __get provides yields a temporary, with notice
    "Indirect modification of overloaded property A::$x has no effect" unless it is an object. *)

val get_ref : ctx -> obj -> string -> reference
(** The property made a reference. Created as null when missing. *)

val bind : ctx -> obj -> string -> reference -> unit

(** {1 The same on any value before the arrow} *)

val fetch : ctx -> value -> string -> value
(** Not an object: null after "Attempt to read property "x" on null". *)

val fetch_quiet : ctx -> value -> string -> value
val fetch_isset : ctx -> value -> string -> bool
val fetch_empty : ctx -> value -> string -> bool

val assign : ctx -> value -> string -> value -> unit
(** Not an object: Error "Attempt to assign property "x" on null". *)

val fetch_unset : ctx -> value -> string -> unit

val fetch_for_write : ctx -> value -> string -> value
(** Not an object: Error "Attempt to modify property "x" on null". *)

val fetch_ref : ctx -> value -> string -> reference
val fetch_bind : ctx -> value -> string -> reference -> unit

val fetch_assign_op : ctx -> value -> string -> unit
(** Raises the Error "Attempt to assign property "x" on null" unless [v] is an object. *)

val fetch_incdec : ctx -> value -> string -> unit
(** Raises the Error "Attempt to increment/decrement property "x" on null" unless [v] is an object. *)

val name : ctx -> value -> string
(** A computed property name: [$o->$v]. *)

val to_obj : value -> obj
(** Unchecked. *)

(** {1 Slots} *)

val slot_of : cls -> string -> int option
(** The slot of a property as code of the class itself names it. *)

val get_slot : ctx -> obj -> int -> value
(** Dereferenced; uninitialised: Error "Typed property A::$x must not be accessed before initialization" (after __get, if the
    property was unset). *)

val set_slot : ctx -> obj -> int -> value -> unit
(** With the declared type, readonly, references. *)

val set_slot_fast : obj -> int -> value -> unit
(** For untyped properties, or a value proved to have the type, of a property that is not readonly: only references are
    heeded. *)

val slot_for_write : ctx -> obj -> int -> value
(** As {!get_for_write}. *)

val slot_ref : ctx -> obj -> int -> reference

(** {1 Whole objects} *)

val properties : ctx -> obj -> (string * value) list
(** Initialised properties visible from [ctx], in order, dereferenced (get_object_vars, foreach). *)

val to_array : obj -> arr
(** The [(array)] cast: mangled names "\000A\000x" and "\000*\000x". *)

val of_array : ctx -> arr -> obj
(** The [(object)] cast of an array. *)

val all_properties : obj -> arr
(** All initialised properties by plain name, references kept. *)

(** One property as dumps show it. *)
type shown = {
  name : string;  (** an int-like name for dynamic properties made from arrays *)
  int_key : bool;
  vis : visibility;
  owner : string;  (** declaring class, for private ones *)
  value : value;  (** may be a reference block; [undef] when uninitialised *)
  ty : ty option;
}

val shown : ctx -> obj -> shown list
(** What var_dump shows, uninitialised typed properties included; __debugInfo is up to the caller. *)

val to_string : ctx -> obj -> string
(** __toString; Error "Object of class A could not be converted to string". *)

val class_name : obj -> string

val equal_identity : obj -> obj -> bool

val native_debug : (obj -> (string * value) list option) list ref
(** What var_dump, print_r and (array) show of native state, after the properties; names may be mangled. Set at
    initialisation. *)

val native_array : (obj -> arr option) list ref
(** What the [(array)] cast gives instead of the properties (ArrayObject); set at initialisation. *)

val unmangle : string -> string * visibility * string
(** A mangled name as shown name, visibility and owning class. *)

val native_of_clone : (obj -> native option) list ref
(** The state of a clone of an object, asked before {!native_clone}. *)

val native_clone : (ctx -> native -> native option) list ref
(** How [clone] copies native state (else it is shared); set at initialisation. *)

val clone_obj : ctx -> obj -> obj

val slot_visible : cls option -> obj -> int -> bool
(** Is the property in the slot the one that code of the scope means by its name, and accessible? *)

val mangled : prop -> string
(** The name under which the [(array)] cast and serialize show a property. *)

val find_dynamic : obj -> string -> value
(** A dynamic property's value; [undef] when there is none. *)

val dyn_table : obj -> arr
(** The table of dynamic properties, made when missing. *)
