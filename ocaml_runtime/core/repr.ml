(* The only module of the tree that says [Obj]; see repr.mli for the argument behind each use. *)

type any = Immediate | Block of any
type tag = int

external of_any : any -> 'a = "%identity"
external to_any : 'a -> any = "%identity"

let[@inline] is_int (v : any) = Obj.is_int (Obj.repr v)

(* The tag is the low byte of the header word that precedes every block; reading it as the byte at
   offset -8 is one load (little-endian 64-bit machines, native code and bytecode alike), where
   [Obj.tag] is a C call. *)
let[@inline] tag (v : any) : tag = Char.code (String.unsafe_get (Obj.magic v : string) (-8))
let string_tag = 252
