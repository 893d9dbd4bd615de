exception Failed of string

type t = { enter : unit -> unit; leave : unit -> unit }

let made_by = ref None
let provide make = made_by := Some make
let available () = !made_by <> None

let create body =
  match !made_by with
  | Some make ->
      let enter, leave = make body in
      { enter; leave }
  | None -> failwith "Coroutine.create: this host has none"

let enter c = c.enter ()
let leave c = c.leave ()
