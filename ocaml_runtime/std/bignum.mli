(** Decimal numbers of any size and scale, as the bcmath functions compute with them. *)

type t
(** A signed integer multiplied by a power of ten: its scale is the number of digits after the point. *)

val zero : t
val of_int : int -> t

val of_string : string -> t option
(** A text "-12.50"; [None] unless it is a sign, digits and a point with digits. *)

val to_string : t -> int -> string
(** [to_string x scale] is [x] cut (or filled with zeros) to [scale] digits after the point, "-0" never. *)

val scale : t -> int
val is_zero : t -> bool
val is_negative : t -> bool
val is_odd : t -> bool
(** Of an integer. *)

val compare : t -> t -> int
val add : t -> t -> t
val sub : t -> t -> t
val mul : t -> t -> t

val cut : int -> t -> t
(** [cut scale x] drops the digits beyond [scale]. *)

val div : t -> t -> int -> t
(** [div a b scale] is the quotient, cut to [scale] digits. @raise Division_by_zero *)

val rem : t -> t -> int -> t
(** [rem a b scale] is [a - b * q] with [q] the integer quotient, cut to [scale] digits. @raise Division_by_zero *)

val sqrt : t -> int -> t
(** The root of a number that is not negative, cut to [scale] digits. *)

val to_int : t -> int option
(** Of an integer that fits. *)
