(** The bcrypt password hash: Blowfish with an expensive key schedule. *)

val bcrypt : key:string -> variant:char -> cost:int -> salt:string -> string
(** [bcrypt ~key ~variant ~cost ~salt] is 24 bytes, of which the hash shows 23. [salt]
   has 16 bytes; [variant] is
    'y', 'a' or 'x' (the last with the old sign-extension bug). *)
