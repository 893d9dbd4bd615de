(** Forward references from the low modules (errors, conversions, comparison) to the high ones (calls, objects,
    exceptions). Each is set once, by the module named, when the library is initialised; none is changed
    later. Use them only below that module. *)

open Types

val call_value : (ctx -> value -> value list -> value) ref
(** Set by [Call]: calls a PHP callable. *)

val make_error : (ctx -> string -> string -> obj) ref
(** Set by [Exn]: [!make_error ctx cls message] is a new Throwable of a built-in class, with location and trace. *)

val find_class : (ctx -> string -> cls option) ref
(** Set by [Class]: a declared class by name, without autoloading. *)

val compare_native : (ctx -> obj -> obj -> int option) list ref
(** Comparison of objects of built-in classes (dates, closures ...): the first that answers decides. The result
    is negative, zero or positive; [2] means uncomparable. *)

val object_to_array : (obj -> arr) ref
(** Set by [Object]: the [(array)] cast. *)

val object_properties : (obj -> arr) ref
(** Set by [Object]: all initialised properties by plain name, for comparison. *)

val cast_native : (ctx -> obj -> [ `Int | `Float | `Number | `Bool ] -> value option) list ref
(** Casts of objects of built-in classes that have one (none so far). *)

val release_native : (ctx -> obj -> unit) ref
(** Extended by [Generator] and [Fiber]: an object without destructor that was listed in [destructibles] goes. *)

val is_callable : (ctx -> value -> bool) ref
(** Set by [Call]. *)

val deprecated_callable : (ctx -> value -> unit) ref
(** Call: what to say of a callback in a form PHP has deprecated. *)

val why_not_callable : (ctx -> value -> string) ref
(** Set by [Call]: the reason as built-ins state it. *)

val hidden_argument : (ctx -> value -> value) ref
(** What stands for a #[SensitiveParameter] in traces. *)

val init_throwable : (ctx -> obj -> unit) ref
(** Set by [Exn]: fills in file, line and trace of a new Throwable. *)

val run_file : (ctx -> scope -> string -> bool) ref
(** Set by [Include]: runs a file of the program by its path, when there is one. *)

val request_end : (ctx -> unit) list ref
(** Run when a request is over, after its output. *)

val request_start : (ctx -> unit) list ref
(** Run before the main script. *)

val ini_change : (ctx -> string -> string -> bool) list ref
(** Asked before a program changes a setting to a value; [false] (after a warning) forbids it. *)

val iterate : (ctx -> obj -> (value -> value -> bool) -> unit) ref
(** Set by [Traverse]: foreach over an object, until the function, given key and value, returns [false]. *)

val release : (ctx -> obj -> unit) ref
(** Set by [Object]: runs the destructor of an object that has died. *)

val chain : (obj -> obj -> unit) ref
(** Set by [Exn]: makes the second exception the last previous one of the first. *)

val native_values : (native -> (value -> unit) -> unit) list ref
(** Of built-in classes whose native state holds values: calls the function on each. *)

val values_of : (native -> (value -> unit) -> unit) -> unit
(** Adds one to {!native_values}. *)
