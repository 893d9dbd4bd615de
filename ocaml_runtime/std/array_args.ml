(* What array built-ins share: arrays passed by reference, callbacks, frames. *)

open Types

(** [in_cell ctx fn cell] is the array in a cell passed by reference, to be written in
    place. *)
let in_cell ?(i = 1) ?(name = "array") ctx fn cell =
  let v = Ref.get cell in
  if Value.is_array v then Value.to_array v
  else Coerce.arg_failed ctx fn i name "array" (Value.or_null v)

(** [frame ctx fn args] is the frame of a built-in that calls back (that of the call by
    name, when it has one). *)
let frame ctx fn args =
  if ctx.func.func_file = "" && ctx.func.display = fn then ctx
  else Ctx.enter_internal ctx fn args

(** A callback, looked up once. *)
type callback = {
  target : Call.target;
  by_ref : bool;  (** some parameter takes a reference *)
}

let callback ctx v =
  let target =
    match Call.of_callable ctx v with Some t -> t | None -> Call.resolve_value ctx v
  in
  let by_ref = Array.exists (fun (p : param) -> p.by_ref) (Call.fn_of target).params in
  { target; by_ref }

let parameter (fn : fn) i =
  let n = Array.length fn.params in
  if i < n then Some fn.params.(i)
  else if n > 0 && fn.params.(n - 1).variadic then Some fn.params.(n - 1)
  else None

let warn_value_given ctx f args =
  let fn = Call.fn_of f.target in
  let cls =
    match Call.scope_of f.target with
    | Some c when fn.fname <> "{closure}" -> c.cname ^ "::"
    | _ -> ""
  in
  List.iteri
    (fun i v ->
      match parameter fn i with
      | Some p when p.by_ref && (not p.prefer_ref) && not (Ref.is_ref v) ->
          Errors.warning ctx
            "%s%s(): Argument #%d%s must be passed by reference, value given" cls fn.fname
            (i + 1)
            (if p.variadic then "" else " ($" ^ p.aname ^ ")")
      | _ -> ())
    args

(** [call ctx f args] is the callback's result, to be copied where it is stored. *)
let call ctx f args =
  if f.by_ref then warn_value_given ctx f args;
  Call.invoke ctx f.target args

(** [callable_arg ctx fn i name v] is [v] checked to be a callback, for functions that
    check their arguments themselves
    ([name] may be ""). *)
let callable_arg ctx fn i name v =
  let v = Value.deref v in
  if Call.is_callable ctx v then callback ctx v
  else
    Errors.type_error ctx "%s(): Argument #%d%s must be a valid callback, %s" fn i
      (if name = "" then "" else " ($" ^ name ^ ")")
      (Call.why_not_callable ctx v)

(** [array_arg ctx fn i name v] is [v] checked to be an array ([name] may be ""). *)
let array_arg ctx fn i name v =
  let v = Value.deref v in
  if Value.is_array v then Value.to_array v
  else Coerce.arg_failed ctx fn i name "array" (Value.or_null v)

let occupied ctx =
  Errors.error ctx
    "Cannot add element to the array as the next element is already occupied"

let push ctx a v = try Php_array.push a v with Php_array.Full -> occupied ctx

(** [iter f a] calls [f] on keys and values of [a] as it is now; [f] may run PHP code that
    writes it. *)
let iter f a =
  let a = Php_array.copy a in
  let rec go p =
    if p >= 0 then begin
      f (Php_array.key_at a p) (Php_array.value_at a p);
      go (Php_array.next_pos a p)
    end
  in
  go (Php_array.first_pos a)

(** [search a test] is the position of the first element whose value satisfies [test], or
    [-1]. *)
let search a test =
  let rec go p =
    if p < 0 || test (Php_array.value_at a p) then p else go (Php_array.next_pos a p)
  in
  go (Php_array.first_pos a)

(** [equal_to ctx needle strict] is a test for [needle == v] or [needle === v]. *)
let equal_to ctx needle strict =
  if strict then
    if Value.is_small needle then fun v -> v == needle
    else if Value.is_string needle then begin
      let s = Value.to_string needle in
      fun v -> Value.is_string v && Key.equal_strings s (Value.to_string v)
    end
    else fun v -> Compare.identical needle v
  else if Value.is_small needle then fun v ->
    v == needle || ((not (Value.is_small v)) && Compare.loose_equal ctx needle v)
  else if Value.is_string needle then begin
    let s = Value.to_string needle in
    fun v ->
      if Value.is_string v then Compare.strings_equal s (Value.to_string v)
      else Compare.loose_equal ctx needle v
  end
  else fun v -> Compare.loose_equal ctx needle v

(** [add_kept out key slot] adds an element of another array: string keys stay, int keys
    are renumbered. *)
let add_kept ctx out key slot =
  let v = Value.copy slot in
  if Key.is_string key then Php_array.set_slot out key v
  else try Php_array.push_slot out v with Php_array.Full -> occupied ctx

(** [iter_slots f a] calls [f] on keys and slots (reference blocks as they are). *)
let iter_slots f a =
  let rec go p =
    if p >= 0 then begin
      f (Php_array.key_at a p) (Php_array.slot_at a p);
      go (Php_array.next_pos a p)
    end
  in
  go (Php_array.first_pos a)
