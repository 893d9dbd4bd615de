(** Arithmetic on PHP numbers: operands known to be ints (of any size) or floats, so that nothing can warn or throw. Ints are
    exact and overflow to float, as in {!Wint}. *)

type t = Value.t

val add : t -> t -> t
val sub : t -> t -> t
val mul : t -> t -> t

val mul_float : t -> t -> float
(** [mul_float a b] is [to_float (mul a b)]. *)

val to_float : t -> float
