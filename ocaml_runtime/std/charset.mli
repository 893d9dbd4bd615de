(** Character sets of one, two and three bytes. ASCII is in all of them and in none of the tables. *)

type t = {
  decode : int array;  (** by byte, or by two bytes; {!none} for no character *)
  decode3 : int array;  (** by the two bytes after 0x8f *)
  encode : (int, int) Hashtbl.t;  (** the bytes as a number, by code point *)
  leads : bool array;  (** may a byte be the first of two? *)
}

val none : int

val find : string -> t
(** The set of an encoding, by the name mb_list_encodings gives; made at its first use. Raises [Invalid_argument]. *)
