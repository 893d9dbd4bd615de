open Types

type driver = {
  rewind : ctx -> unit;
  valid : ctx -> bool;
  current : ctx -> value;
  current_ref : (ctx -> reference) option;
  key : ctx -> value;
  next : ctx -> unit;
}

(* Plain objects: declared properties by slot, then dynamic ones by position. *)
type props = { subject : obj; mutable slot : int; mutable pos : int; mutable on_dynamic : bool }
type t = Driver of driver | Props of props

let drivers : (obj -> driver option) list ref = ref []
let register f = drivers := f :: !drivers

(* Does a class of the program replace the methods of a built-in iterator? *)
let overridden (o : obj) =
  let own name =
    match Hashtbl.find_opt o.cls.methods name with
    | Some m -> not (Lazy.force m.mcls).internal
    | None -> false
  in
  (not o.cls.internal) && List.exists own [ "rewind"; "valid"; "current"; "key"; "next"; "getiterator" ]

let by_methods (o : obj) =
  let find name = Hashtbl.find o.cls.methods name in
  let rewind = find "rewind" and valid = find "valid" and current = find "current" in
  let key = find "key" and next = find "next" in
  {
    rewind = (fun ctx -> ignore (Call.method_of ctx o rewind []));
    valid = (fun ctx -> Convert.to_bool (Call.method_of ctx o valid []));
    current = (fun ctx -> Value.or_null (Call.method_of ctx o current []));
    current_ref = None;
    key = (fun ctx -> Value.or_null (Call.method_of ctx o key []));
    next = (fun ctx -> ignore (Call.method_of ctx o next []));
  }

let native_driver (o : obj) =
  if Instance.has_native o && not (overridden o) then List.find_map (fun f -> f o) !drivers else None

let is_traversable v = Class.instance_of_lower v "traversable"

let rec iterator_of ctx (o : obj) =
  match native_driver o with
  | Some d -> d
  | None ->
      if Hashtbl.mem o.cls.ancestors "iterator" then by_methods o
      else
        let v = Call.own ctx o "getiterator" [] in
        if is_traversable v then iterator_of ctx (Value.to_object v)
        else
          Errors.throw_error ctx "Exception"
            "Objects returned by %s::getIterator() must be traversable or implement interface Iterator"
            o.cls.cname

(* Moves on to the next property that is set and visible. *)
let rec settle ctx p =
  if p.on_dynamic then ()
  else if p.slot >= Array.length p.subject.slots then begin
    p.on_dynamic <- true;
    p.pos <-
      (match p.subject.dyn with Some dyn -> Php_array.first_pos dyn | None -> -1)
  end
  else if
    Value.deref p.subject.slots.(p.slot) == Value.undef
    || not (Object.slot_visible ctx.scope p.subject p.slot)
  then begin
    p.slot <- p.slot + 1;
    settle ctx p
  end

let start ctx (o : obj) =
  if Hashtbl.mem o.cls.ancestors "traversable" then begin
    let d = iterator_of ctx o in
    d.rewind ctx;
    Driver d
  end
  else begin
    let p = { subject = o; slot = 0; pos = -1; on_dynamic = false } in
    settle ctx p;
    Props p
  end

let dyn p = match p.subject.dyn with Some dyn -> dyn | None -> failwith "Traverse.dyn"

let valid ctx = function
  | Driver d -> d.valid ctx
  | Props p -> if p.on_dynamic then p.pos >= 0 else true

let current ctx = function
  | Driver d -> d.current ctx
  | Props p ->
      if p.on_dynamic then Php_array.value_at (dyn p) p.pos
      else Value.or_null (Value.deref p.subject.slots.(p.slot))

let current_ref ctx = function
  | Driver { current_ref = Some f; _ } -> f ctx
  | Driver _ -> Errors.error ctx "An iterator cannot be used with foreach by reference"
  | Props p ->
      if p.on_dynamic then Value.to_ref (Php_array.ref_at (dyn p) p.pos)
      else begin
        let declared = p.subject.cls.props.(p.slot) in
        if declared.preadonly then
          Errors.error ctx "Cannot acquire reference to readonly property %s::$%s"
            (Lazy.force declared.pclass).cname declared.pname;
        Object.slot_ref ctx p.subject p.slot
      end

let key ctx = function
  | Driver d -> d.key ctx
  | Props p ->
      if p.on_dynamic then Value.of_string (Key.to_string (Php_array.key_at (dyn p) p.pos))
      else Value.of_string p.subject.cls.props.(p.slot).pname

let next ctx = function
  | Driver d -> d.next ctx
  | Props p ->
      if p.on_dynamic then p.pos <- (if p.subject.dyn = None then -1 else Php_array.next_pos (dyn p) p.pos)
      else begin
        p.slot <- p.slot + 1;
        settle ctx p
      end

let iterate ctx o f =
  let it = start ctx o in
  let continue = ref true in
  while !continue && valid ctx it do
    let v = current ctx it in
    let k = key ctx it in
    if f k v then next ctx it else continue := false
  done

let () = Hooks.iterate := iterate
