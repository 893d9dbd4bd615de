open Types

let make_object ctx (cls : cls) slots native : obj =
  let o : obj =
    Repr.of_any
      (Repr.to_any
         (Object_ { id = Lifetime.free_id ctx; cls; slots; dyn = None; native; guards = []; flags = 0 }))
  in
  Lifetime.register ctx.req o;
  o

let allocate ctx (cls : cls) slots =
  make_object ctx cls slots
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
    Array.unsafe_get req.default_slots cls.cid
  else begin
    let values = evaluate_defaults ctx cls in
    let n = Array.length req.default_slots in
    if cls.cid >= n then
      req.default_slots <-
        Array.append req.default_slots (Array.make (max 64 (cls.cid + 1 - n)) [||]);
    req.default_slots.(cls.cid) <- values;
    values
  end

(* Small objects are made without the C call that [Array.map] is. *)
let default_slots ctx (cls : cls) =
  if Array.length cls.props = 0 then [||]
  else begin
    let t = template ctx cls in
    let at i = Value.copy (Array.unsafe_get t i) in
    match Array.length t with
    | 1 -> [| at 0 |]
    | 2 -> [| at 0; at 1 |]
    | 3 -> [| at 0; at 1; at 2 |]
    | 4 -> [| at 0; at 1; at 2; at 3 |]
    | 5 -> [| at 0; at 1; at 2; at 3; at 4 |]
    | 6 -> [| at 0; at 1; at 2; at 3; at 4; at 5 |]
    | 7 -> [| at 0; at 1; at 2; at 3; at 4; at 5; at 6 |]
    | 8 -> [| at 0; at 1; at 2; at 3; at 4; at 5; at 6; at 7 |]
    | n ->
        let slots = Array.copy t in
        for i = 0 to n - 1 do
          let v = Array.unsafe_get slots i in
          if Value.is_array v then Array.unsafe_set slots i (Value.copy v)
        done;
        slots
  end

let of_class ctx cls = allocate ctx cls (default_slots ctx cls)
let with_native ctx cls native = make_object ctx cls (default_slots ctx cls) native
let has_native (o : obj) = o.native != No_native
