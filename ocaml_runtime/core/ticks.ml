open Types

type entry = { callback : value; args : value list; mutable calling : bool }
type state = { mutable count : int; mutable entries : entry list }
type native += Ticks_ of state

let state ctx =
  match Hashtbl.find_opt ctx.req.ext "ticks" with
  | Some (Ticks_ s) -> s
  | _ ->
      let s = { count = 0; entries = [] } in
      Hashtbl.replace ctx.req.ext "ticks" (Ticks_ s);
      s

let register ctx callback args =
  let s = state ctx in
  s.entries <- s.entries @ [ { callback; args; calling = false } ]

let unregister ctx callback =
  let s = state ctx in
  s.entries <- List.filter (fun e -> not (Compare.loose_equal ctx e.callback callback)) s.entries

let call ctx e =
  if not e.calling then begin
    e.calling <- true;
    match Call.callable (Ctx.enter_internal ctx "" []) e.callback e.args with
    | _ -> e.calling <- false
    | exception error ->
        e.calling <- false;
        raise error
  end

let tick ctx n =
  let s = state ctx in
  s.count <- s.count + 1;
  if s.count >= n then begin
    s.count <- 0;
    List.iter (call ctx) s.entries
  end
