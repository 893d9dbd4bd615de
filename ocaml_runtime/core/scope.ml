open Types

let create () : scope = Php_array.create_hash 8

let cell (scope : scope) name : reference =
  let key = Key.of_string name in
  let slot = Php_array.find_slot scope key in
  if Value.is_ref slot then Value.to_ref slot
  else begin
    let r = Ref.make slot in
    Php_array.set_slot scope key (Value.of_ref r);
    r
  end

let find scope name =
  let slot = Php_array.find_slot scope (Key.of_string name) in
  if Value.is_ref slot && (Value.to_ref slot).contents != Value.undef then Some (Value.to_ref slot)
  else if Value.is_undef slot || Value.is_ref slot then None
  else Some (cell scope name)

let read ctx scope name =
  let v = Php_array.find scope (Key.of_string name) in
  if v == Value.undef then Var.read ctx name v else v

let quiet scope name = Value.or_null (Php_array.find scope (Key.of_string name))
let set scope name v = Ref.set (cell scope name) v
let bind scope name r = Php_array.set_slot scope (Key.of_string name) (Value.of_ref r)
let unset scope name = Php_array.unset scope (Key.of_string name)
let is_set scope name = not (Value.is_null (Php_array.find scope (Key.of_string name)))
let name ctx v = Convert.to_string ctx v
let globals ctx = ctx.req.globals
let global ctx name =
  let r = cell (globals ctx) name in
  if r.contents == Value.undef then Ref.set r Value.null;
  r

let to_array scope =
  let out = Php_array.create_hash (Php_array.count scope) in
  Php_array.iter
    (fun k v -> if v != Value.undef then Php_array.set out k (Value.copy v))
    scope;
  out

let globals_array ctx = to_array (globals ctx)

let names scope =
  List.rev
    (Php_array.fold
       (fun acc k v -> if v == Value.undef then acc else Key.to_string k :: acc)
       [] scope)

let superglobal ctx name = cell (globals ctx) name
