(* What the SPL classes share. *)

open Types

let nothing = Value.null
let int = Value.of_int
let str = Value.of_string
let bool = Value.of_bool
let self_value (call : call) = call.this
let self = Class.this
let throw = Errors.throw_error
let instance_of = Class.instance_of_lower

(* Calls a method by its lower-case name, as the program may have overridden it. *)
let send ctx (o : obj) name args = Value.or_null (Call.own ctx o name args)
let ask ctx o name = Convert.to_bool (send ctx o name [])
let run ctx o name = ignore (send ctx o name [])

(* Is a method that of a built-in class, not one of the program? *)
let is_native (o : obj) name =
  match Hashtbl.find_opt o.cls.methods name with
  | Some m -> (Lazy.force m.mcls).internal
  | None -> false

let text_of ctx v = Convert.to_string ctx v

(* An index as the list-like classes take it; [None]: not a number. *)
let index v =
  match Value.view v with
  | Int n -> Some n
  | Wide _ -> Some max_int
  | Bool b -> Some (if b then 1 else 0)
  | Float f -> Some (Convert.saturate (Convert.int_of_float f))
  | Resource r -> Some r.rid
  | String s -> (
      match Convert.numeric s with
      | Number n when Value.is_small n -> Some (Value.to_int n)
      | _ -> None)
  | _ -> None

(* The declared and dynamic properties of an object under mangled names, without
   built-in state. *)
let members (o : obj) =
  let a = Php_array.empty () in
  Array.iteri
    (fun i slot ->
      if Value.deref slot != Value.undef then
        Php_array.set_slot a (Key.of_string (Object.mangled o.cls.props.(i)))
          (if Value.is_ref slot then slot else Value.copy slot))
    o.slots;
  (match o.dyn with
  | Some dyn -> Php_array.iter (fun k v -> Php_array.set a k (Value.copy v)) dyn
  | None -> ());
  a

(* The inverse, of what __serialize gave. *)
let restore_members ctx (o : obj) (a : arr) =
  let frame = { ctx with scope = Some o.cls } in
  Php_array.iter
    (fun k v ->
      let name, _, _ = Object.unmangle (Key.to_string k) in
      Object.set frame o name (Value.copy v))
    a

let private_of cls name = "\000" ^ cls ^ "\000" ^ name

(* What __debugInfo shows: the properties, then built-in state as private members of
   [cls]. *)
let debug_info (o : obj) cls state =
  let a = members o in
  List.iter
    (fun (name, v) -> Php_array.set a (Key.of_string (private_of cls name)) (Value.copy
      v))
    state;
  Value.of_array a

let bad_state ctx =
  Errors.error ctx
    "The object is in an invalid state as the parent constructor was not called"
