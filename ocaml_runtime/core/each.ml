
type t =
  | Nothing
  | Array of Iter.t
  | Array_ref of Iter.t
  | Object of { it : Traverse.t; mutable started : bool }
  | Generator of { g : Generator.t; mutable started : bool }

let refused ctx v =
  Errors.warning ctx "foreach() argument must be of type array|object, %s given"
    (Value.zval_name v);
  Nothing

let over_object ctx (o : Types.obj) =
  match Generator.of_object o with
  | Some g ->
      Generator.begin_loop ctx g;
      Generator { g; started = false }
  | None -> Object { it = Traverse.start ctx o; started = false }

let start ctx v =
  if Value.is_array v then Array (Iter.snapshot (Value.to_array v))
  else if Value.is_object v then over_object ctx (Value.to_object v)
  else refused ctx v

let by_ref ctx cell =
  let v = Value.or_null (Ref.get cell) in
  if Value.is_array v then Array_ref (Iter.by_ref cell)
  else if Value.is_object v then begin
    let o = Value.to_object v in
    Option.iter (Generator.check_by_ref ctx) (Generator.of_object o);
    over_object ctx o
  end
  else refused ctx v

let by_ref_exclusive ctx cell =
  let v = Value.or_null (Ref.get cell) in
  if Value.is_array v then Array_ref (Iter.by_ref_exclusive cell) else by_ref ctx cell

let next ctx = function
  | Nothing -> false
  | Array it -> Iter.next it
  | Array_ref it -> Iter.next_ref it
  | Object o ->
      if o.started then Traverse.next ctx o.it else o.started <- true;
      Traverse.valid ctx o.it
  | Generator o ->
      if o.started then Generator.resume ctx o.g Value.null else o.started <- true;
      not (Generator.is_over o.g)

let value ctx = function
  | Nothing -> Value.null
  | Array it | Array_ref it -> Iter.value it
  | Object o -> Traverse.current ctx o.it
  | Generator o -> Value.deref (Generator.value_of o.g)

let key ctx = function
  | Nothing -> Value.null
  | Array it | Array_ref it -> Iter.key it
  | Object o -> Traverse.key ctx o.it
  | Generator o -> Value.deref (Generator.key_of o.g)

let reference ctx = function
  | Nothing -> Ref.make Value.null
  | Array it -> Ref.make (Iter.value it)
  | Array_ref it -> Iter.reference it
  | Object o -> Traverse.current_ref ctx o.it
  | Generator o -> Generator.reference o.g

let finish = function
  | Array_ref it -> Iter.finish it
  | Nothing | Array _ | Object _ | Generator _ -> ()

let release = function
  | Array_ref it -> Iter.release it
  | Nothing | Array _ | Object _ | Generator _ -> ()
