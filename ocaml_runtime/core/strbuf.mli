(** Strings being appended to ([.=]).

    A value of type {!t} is a plain OCaml string or a prefix of a buffer that several
    versions share. Appending to the newest version extends the buffer in place, so that a
    loop of appends is linear; an older version that is appended to gets a buffer of its
    own. Versions are immutable:
    {[
      let s = ref Strbuf.empty in
      for i = 1 to n do s := Strbuf.append !s "x" done;
      Ctx.echo ctx (Strbuf.to_string !s)
    ]} *)

type buffer = Layout.buffer
type t

val empty : t

external of_string : string -> t = "%identity"
(** No copy. *)

external to_value : t -> Repr.any = "%identity"
(** The same block seen as a value; {!Value.view} shows it as a string. *)

external of_value : Repr.any -> t = "%identity"
(** Unchecked: the value must be a string. *)

val append : t -> string -> t
(** [append b s] is [b] followed by [s]. Amortised O(length of [s]). *)

val append_all : t -> string list -> t
(** [append_all b texts] is [append b (String.concat "" texts)]. *)

val append_char : t -> char -> t

val append_buf : t -> t -> t
(** [append_buf b c] is [append b (to_string c)], without making that string. *)

val to_string : t -> string
(** The text. Kept, so that a second call costs nothing. *)

val length : t -> int
val get : t -> int -> char
(** Byte [i]; [0 <= i < length]. *)
