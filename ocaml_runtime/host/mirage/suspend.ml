type _ Effect.t += Await : 'a Lwt.t -> 'a Effect.t

let await promise = Effect.perform (Await promise)

let handler =
  {
    Effect.Deep.retc = Lwt.return;
    exnc = Lwt.fail;
    effc =
      (fun (type a) (wait : a Effect.t) ->
        match wait with
        | Await promise ->
            Some
              (fun (k : (a, _) Effect.Deep.continuation) ->
                Lwt.try_bind (fun () -> promise) (Effect.Deep.continue k) (Effect.Deep.discontinue k))
        | _ -> None);
  }

let run f = Effect.Deep.match_with f () handler
