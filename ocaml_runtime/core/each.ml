
type t =
  | Nothing
  | Array of Iter.t
  | Array_ref of Iter.t
  | Object of { it : Traverse.t; mutable started : bool }

let refused ctx v =
  Errors.warning ctx "foreach() argument must be of type array|object, %s given"
    (Value.zval_name v);
  Nothing

let start ctx v =
  if Value.is_array v then Array (Iter.snapshot (Value.to_array v))
  else if Value.is_object v then
    Object { it = Traverse.start ctx (Value.to_object v); started = false }
  else refused ctx v

let by_ref ctx cell =
  let v = Value.or_null (Ref.get cell) in
  if Value.is_array v then Array_ref (Iter.by_ref cell)
  else if Value.is_object v then begin
    Generator.check_by_ref ctx (Value.to_object v);
    Object { it = Traverse.start ctx (Value.to_object v); started = false }
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

let value ctx = function
  | Nothing -> Value.null
  | Array it | Array_ref it -> Iter.value it
  | Object o -> Traverse.current ctx o.it

let key ctx = function
  | Nothing -> Value.null
  | Array it | Array_ref it -> Iter.key it
  | Object o -> Traverse.key ctx o.it

let reference ctx = function
  | Nothing -> Ref.make Value.null
  | Array it -> Ref.make (Iter.value it)
  | Array_ref it -> Iter.reference it
  | Object o -> Traverse.current_ref ctx o.it

let finish = function Array_ref it -> Iter.finish it | Nothing | Array _ | Object _ -> ()
let release = function Array_ref it -> Iter.release it | Nothing | Array _ | Object _ -> ()
