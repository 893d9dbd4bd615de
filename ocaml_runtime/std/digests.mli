(** Checksums and hashes of whole strings, as raw bytes (RFC 1321, FIPS 180-4, RFC 2104). *)

val crc32 : string -> int
(** [crc32 s] is PHP's [crc32]: the reflected polynomial 0xEDB88320, from 0 to 2^32 - 1. *)

val md5 : string -> string
(** [md5 s] is 16 bytes. The others likewise: [sha1] 20, [sha224] 28, [sha256] 32, [sha384] 48, [sha512] 64. *)

val sha1 : string -> string
val sha224 : string -> string
val sha256 : string -> string
val sha384 : string -> string
val sha512 : string -> string

val hmac : (string -> string) -> block:int -> key:string -> string -> string
(** [hmac hash ~block ~key s] is the HMAC of [s]; [block] is 64 for md5 to sha256, 128 for sha384 and sha512. *)

val hex : string -> string
(** [hex s] is the bytes of [s] in lower-case hexadecimal. *)
