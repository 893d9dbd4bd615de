(** Tables of variables by name: the globals, and the locals of functions that are entered by include, extract,
    compact with unknown names, variable variables or get_defined_vars.

    {[
      let v = Scope.read ctx scope "x" in                 (* $x, warns *)
      Scope.set scope "x" v;                              (* $x = v *)
      let r = Scope.cell scope "x" in                     (* bound once: later uses of $x go through r *)
      Scope.bind scope "x" other                          (* $x =& $other *)
    ]}
    Inside one function body the lowering may bind [let x = Scope.cell scope "x" in] at the top and use [Ref.get]
    and [Ref.set], unless the body unsets or rebinds the name or includes a file that may. Slots always hold
    reference blocks; an unset variable's cell contains [undef] or is absent. *)

open Types

val create : unit -> scope

val cell : scope -> string -> reference
(** The variable's cell, made (unset) when absent. *)

val find : scope -> string -> reference option
(** The variable's cell when it is set (to null included). *)

val read : ctx -> scope -> string -> value
(** The value; null after "Undefined variable $x" when unset. *)

val quiet : scope -> string -> value
(** The value; null when unset. *)

val set : scope -> string -> value -> unit

val bind : scope -> string -> reference -> unit
(** Makes the name an alias of a cell. *)

val unset : scope -> string -> unit

val is_set : scope -> string -> bool
(** Set and not null. *)

val name : ctx -> value -> string
(** A variable variable's name: [$$v]. *)

val global : ctx -> string -> reference
(** [global $x] *)

val globals_array : ctx -> arr
(** [$GLOBALS] read as a whole: a copy, without the references. *)

val to_array : scope -> arr
(** get_defined_vars: the set variables, dereferenced. *)

val names : scope -> string list
(** Names of set variables, in order of creation. *)

val superglobal : ctx -> string -> reference
(** [$_GET], [$_SERVER] ...: kept in the globals. *)
