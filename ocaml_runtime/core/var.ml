open Types

let undefined ctx name =
  Errors.undefined_variable ctx name;
  Value.null

let read ctx name v =
  let v = Value.deref v in
  if v == Value.undef then undefined ctx name else v

let read_ref ctx name (r : reference) =
  if r.contents == Value.undef then undefined ctx name else r.contents

let quiet v =
  let v = Value.deref v in
  if v == Value.undef then Value.null else v

let is_set v = not (Value.is_null (Value.deref v))

(* A trait's method is one body for many classes; its statics are told apart by the using class. *)
let static ctx n init =
  let key =
    match ctx.scope with
    | Some c when ctx.func.func_class <> "" && c.cname <> ctx.func.func_class -> n + (c.cid lsl 32)
    | _ -> n
  in
  match Hashtbl.find_opt ctx.req.fn_statics key with
  | Some r -> r
  | None ->
      let r = Ref.make (init ctx) in
      Hashtbl.replace ctx.req.fn_statics key r;
      r
