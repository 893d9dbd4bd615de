(** More hashes of whole strings, as raw bytes, beside those of {!Digests}. *)

val crc32 : string -> string
(** The "crc32" of hash(): the polynomial of bzip2, least significant byte first. *)

val crc32c : string -> string
(** The Castagnoli polynomial. *)

val md4 : string -> string
(** RFC 1320. *)

val ripemd160 : string -> string
val sha512_256 : string -> string
val sha512_224 : string -> string

val sha3 : int -> string -> string
(** [sha3 bits] is SHA3-224, -256, -384 or -512 (FIPS 202). *)

val murmur3a : ?seed:int64 -> string -> string
(** MurmurHash3 x86 32 bits, seed 0. *)

val xxh32 : ?seed:int64 -> string -> string
val xxh64 : ?seed:int64 -> string -> string
(** Seed 0, as https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md says. *)
