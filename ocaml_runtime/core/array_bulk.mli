(** Operations on whole arrays; described in {!Php_array}, which re-exports them. *)

open Array_root

val map : (Key.t -> any -> any) -> 'a handle -> any handle
val filter : (Key.t -> any -> bool) -> 'a handle -> any handle
val values_list : 'a handle -> any handle
val append_all : 'a handle -> 'a handle -> unit
val union : 'a handle -> 'a handle -> 'a handle
val reverse : preserve_keys:bool -> 'a handle -> 'a handle
val slice : preserve_keys:bool -> 'a handle -> int -> int -> 'a handle
val dereferenced : 'a handle -> 'a handle
val renumber : 'a handle -> unit
val shift : 'a handle -> any
val pop : 'a handle -> any
val unshift : 'a handle -> any list -> unit
val sort : renumber:bool -> (any -> any -> int) -> 'a handle -> unit
val sort_keys : (Key.t -> Key.t -> int) -> 'a handle -> unit

val replace_root : 'a handle -> root -> unit
(** The handle gets a new root, made from the elements of its own. *)
