(** The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), as mt_rand uses it. *)

type t

val create : int -> t
(** [create seed] is a generator seeded with the low 32 bits of [seed]. *)

val next : t -> int
(** [next g] is the next output, 32 bits. *)

val range : t -> int -> int -> int
(** [range g low high] is uniform in [low, high] ([low <= high], at most 63 bits apart), drawn as php draws it. *)
