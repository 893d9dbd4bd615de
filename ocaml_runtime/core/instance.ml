open Types

let next_id req =
  match req.free_object_ids with
  | id :: rest ->
      req.free_object_ids <- rest;
      id
  | [] ->
      let id = req.next_object_id in
      req.next_object_id <- id + 1;
      id

let make_object req (cls : cls) slots native : obj =
  let o : obj =
    Repr.of_any
      (Repr.to_any
         (Object_ { id = next_id req; cls; slots; dyn = None; native; guards = []; flags = 0 }))
  in
  if cls.magic.destructor <> None then req.destructibles <- o :: req.destructibles;
  o

let allocate req (cls : cls) slots =
  make_object req cls slots
    (match cls.make_native with Some make -> make () | None -> No_native)

let evaluate_defaults ctx (cls : cls) =
  Array.map
    (fun (p : prop) ->
      let owner = Some (Lazy.force p.pclass) in
      p.pdefault { ctx with scope = owner; static_ = owner })
    cls.props

(* The defaults are constant expressions: evaluated once a request, as PHP does. *)
let template ctx (cls : cls) =
  let req = ctx.req in
  if cls.cid < Array.length req.default_slots && req.default_slots.(cls.cid) != [||] then
    req.default_slots.(cls.cid)
  else begin
    let values = evaluate_defaults ctx cls in
    let n = Array.length req.default_slots in
    if cls.cid >= n then
      req.default_slots <-
        Array.append req.default_slots (Array.make (max 64 (cls.cid + 1 - n)) [||]);
    req.default_slots.(cls.cid) <- values;
    values
  end

let default_slots ctx (cls : cls) =
  let n = Array.length cls.props in
  if n = 0 then [||]
  else begin
    let slots = Array.copy (template ctx cls) in
    for i = 0 to n - 1 do
      let v = Array.unsafe_get slots i in
      if Value.is_array v then Array.unsafe_set slots i (Value.copy v)
    done;
    slots
  end

let of_class ctx cls = allocate ctx.req cls (default_slots ctx cls)
let with_native ctx cls native = make_object ctx.req cls (default_slots ctx cls) native
let has_native (o : obj) = o.native != No_native
