exception Failed of string

type state = Fresh of (unit -> unit) | Left of (unit, unit) Effect.Deep.continuation | Busy
type t = { mutable state : state }
type _ Effect.t += Leave : t -> unit Effect.t

let provide _ = ()
let available () = true
let create body = { state = Fresh body }

let enter c =
  match c.state with
  | Busy -> invalid_arg "Coroutine.enter"
  | Left k ->
      c.state <- Busy;
      Effect.Deep.continue k ()
  | Fresh body ->
      c.state <- Busy;
      Effect.Deep.match_with body ()
        {
          retc = Fun.id;
          exnc = raise;
          effc =
            (fun (type a) (e : a Effect.t) ->
              match e with
              | Leave leaving when leaving == c ->
                  Some (fun (k : (a, unit) Effect.Deep.continuation) -> c.state <- Left k)
              | _ -> None);
        }

let leave c = Effect.perform (Leave c)
