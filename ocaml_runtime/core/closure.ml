open Types

type native += Closure_ of { fn : fn; call : call; origin : string }

let payload (o : obj) =
  match o.native with
  | Closure_ c -> (c.fn, c.call, c.origin)
  | _ -> failwith "Closure.payload"

let closure_class ctx = Class.lookup ctx "Closure"

let allocate ctx fn call origin =
  let o = Value.of_object (Instance.with_native ctx (closure_class ctx) (Closure_ { fn; call; origin })) in
  call.closure <- o;
  o

let make ctx fn captured =
  allocate ctx fn { this = ctx.this_; static = ctx.static_; scope = ctx.scope; captured; closure = Value.null } ""

let make_static ctx fn captured =
  allocate ctx fn { this = Value.null; static = ctx.static_; scope = ctx.scope; captured; closure = Value.null } "static"

let of_target ctx t =
  let call : call =
    {
      this = Call.this_of t;
      static = Call.static_of t;
      scope = Call.scope_of t;
      captured = [||];
      closure = Value.null;
    }
  in
  let fn = Call.fn_of t in
  allocate ctx fn call (if Call.scope_of t = None then "function" else "method")

let static_cell ctx (r : reference) init =
  if Ref.get r == Value.undef then Ref.set r (init ctx);
  r

let target_of (o : obj) =
  match o.native with Closure_ c -> Some (Call.make_target c.fn c.call) | _ -> None

(* A copy of a closure goes on from the static variables of the original, on its own. *)
let own_statics fn (call : call) =
  let n = Array.length call.captured in
  if fn.fn_static_count = 0 || n < fn.fn_static_count then call
  else
    let captured =
      Array.mapi
        (fun i v ->
          if i < n - fn.fn_static_count then v
          else Ref.to_value (Ref.make (Value.copy (Ref.get (Ref.of_value v)))))
        call.captured
    in
    { call with captured }

let bind ctx (o : obj) ~this ~scope =
  let fn, call, origin = payload o in
  let warn fmt =
    Printf.ksprintf
      (fun s ->
        Errors.warning_text ctx s;
        None)
      fmt
  in
  let same_scope =
    match (scope, call.scope) with
    | Some (a : cls), Some b -> a == b
    | None, None -> true
    | _ -> false
  in
  let scope_error () =
    match scope with
    | Some c when c.internal && not same_scope ->
        Some (fun () -> warn "Cannot bind closure to scope of internal class %s" c.cname)
    | _ ->
        if (origin = "function" || origin = "method") && not same_scope then
          Some (fun () -> warn "Cannot rebind scope of closure created from %s" origin)
        else None
  in
  let this_error () =
    if this != Value.null then
      if origin = "static" || fn.fn_static then
        Some (fun () -> warn "Cannot bind an instance to a static closure")
      else if
        origin = "method"
        && match call.scope with Some c -> not (Class.is_a (Value.class_of this) c) | None -> false
      then
        Some
          (fun () ->
            warn "Cannot bind method %s::%s() to object of class %s"
              (match call.scope with Some c -> c.cname | None -> "")
              fn.fname
              (Value.class_of this).cname)
      else None
    else if origin = "method" && not fn.fn_static then
      Some (fun () -> warn "Cannot unbind $this of method")
    else if origin = "" && Value.is_object call.this && fn.fn_uses_this then
      Some (fun () -> warn "Cannot unbind $this of closure using $this")
    else None
  in
  match (this_error (), scope_error ()) with
  | Some fail, _ | None, Some fail -> fail ()
  | None, None ->
      let static = if Value.is_object this then Some (Value.class_of this) else scope in
      let scope = if scope = None && this != Value.null then Some (closure_class ctx) else scope in
      Some
        (allocate ctx fn
           { (own_statics fn call) with this; static; scope; closure = Value.null }
           origin)

(* The scope argument of bind and bindTo: an object, a class name, or "static" for the present one. *)
let bind_values ctx (o : obj) this scope =
  let _, call, _ = payload o in
  let result scope =
    match bind ctx o ~this ~scope with Some closure -> closure | None -> Value.null
  in
  if scope == Value.undef then result call.scope
  else if Value.is_object scope then result (Some (Value.class_of scope))
  else if Value.is_null scope then result None
  else
    let name = Convert.to_string ctx scope in
    if name = "static" then result call.scope
    else
      match Class.find_autoload ctx name with
      | Some c -> result (Some c)
      | None ->
          Errors.warning ctx "Class \"%s\" not found" name;
          Value.null

let is_closure v = Value.is_object v && target_of (Value.to_object v) <> None

let of_value ctx v = if is_closure v then v else of_target ctx (Call.resolve_value ctx v)

let from_callable ctx v =
  if is_closure v then v
  else
    match Call.of_callable ctx v with
    | Some t -> of_target ctx t
    | None ->
        Errors.type_error ctx "Failed to create closure from callable: %s"
          (Call.why_not_callable ctx v)

let parameters fn =
  let a = Php_array.empty () in
  let required = Fn.required fn in
  Array.iteri
    (fun i (p : param) ->
      let name = (if p.by_ref then "&$" else "$") ^ p.aname in
      Php_array.set_string a name
        (Value.of_string (if i < required then "<required>" else "<optional>")))
    fn.params;
  a

let same_class (a : cls option) (b : cls option) =
  match (a, b) with Some c, Some d -> c == d | None, None -> true | _ -> false

(* A method that __call stands for is made anew each time. *)
let same_code f g =
  f == g || (f.fname = g.fname && f.fn_file = g.fn_file && f.fn_line = g.fn_line)

let debug (o : obj) =
  match o.native with
  | Closure_ { fn; call; origin } ->
      let statics = Php_array.empty () in
      List.iteri
        (fun i name ->
          if name <> "" && i < Array.length call.captured then
            let v = Value.deref call.captured.(i) in
            Php_array.set_slot statics (Key.of_string name)
              (if v == Value.undef then Value.null else call.captured.(i)))
        fn.fn_captures;
      let list = if fn.params = [||] then [] else [ ("parameter", Value.of_array (parameters fn)) ] in
      let list = if Value.is_object call.this then ("this", call.this) :: list else list in
      let list =
        if Php_array.count statics > 0 then ("static", Value.of_array statics) :: list else list
      in
      let list =
        if origin = "function" || origin = "method" then
          let name =
            match call.scope with
            | Some c when origin = "method" -> c.cname ^ "::" ^ fn.fname
            | _ -> fn.fname
          in
          ("function", Value.of_string name) :: list
        else list
      in
      Some list
  | _ -> None

let () =
  Call.closure_target := target_of;
  Object.native_clone :=
    (fun _ -> function
      | Closure_ c -> Some (Closure_ { c with call = own_statics c.fn c.call }) | _ -> None)
    :: !Object.native_clone;
  Object.native_debug := debug :: !Object.native_debug;
  Hooks.values_of (fun native f ->
      match native with
      | Closure_ { call; _ } ->
          f call.this;
          Array.iter f call.captured
      | _ -> ());
  Hooks.compare_native :=
    (fun _ (a : obj) (b : obj) ->
      match (a.native, b.native) with
      | Closure_ x, Closure_ y ->
          let same =
            a == b
            || x.origin = y.origin
               && (x.origin = "function" || x.origin = "method")
               && same_code x.fn y.fn && x.call.this == y.call.this
               && same_class x.call.static y.call.static
          in
          Some (if same then 0 else 2)
      | _ -> None)
    :: !Hooks.compare_native;
  Builtin_class.declare "final class Closure"
    [
      ( "private function __construct()",
        fun ctx _ _ -> Errors.error ctx "Instantiation of class Closure is not allowed" );
      ( "public static function bind(Closure $closure, ?object $newThis, object|string|null \
         $newScope = 'static'): ?Closure",
        fun ctx _ args -> bind_values ctx (Value.to_object args.(0)) args.(1) args.(2) );
      ( "public function bindTo(?object $newThis, object|string|null $newScope = 'static'): ?Closure",
        fun ctx call args -> bind_values ctx (Class.this call) args.(0) args.(1) );
      ( "public function call(object $newThis, mixed ...$args): mixed",
        fun ctx call args ->
          let o = Class.this call in
          let this = args.(0) in
          match bind ctx o ~this ~scope:(Some (Value.class_of this)) with
          | None -> Value.null
          | Some bound -> (
              match target_of (Value.to_object bound) with
              | Some t -> Call.invoke ctx t (Php_array.to_list (Value.to_array args.(1)))
              | None -> Value.null) );
      ( "public static function fromCallable(mixed $callback): Closure",
        fun ctx _ args ->
          (* what is callable is decided where fromCallable is called *)
          from_callable (match ctx.parent with Some p -> { p with line = p.line } | None -> ctx) args.(0) );
    ]
