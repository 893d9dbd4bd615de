(** XXH3 of 64 and of 128 bits with seed 0, as https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md says. *)

val xxh3 : string -> string
(** [xxh3 s] is the 8 bytes of XXH3-64. *)

val xxh128 : string -> string
(** [xxh128 s] is the 16 bytes of XXH3-128. *)
