(* The texts of reflection objects (__toString). *)

open Types
open Reflection_base

let value_text ctx v =
  match Value.view v with
  | Array _ -> "Array"
  | Object _ -> "Object"
  | Bool b -> if b then "1" else ""
  | Null | Undef -> ""
  | _ -> Convert.to_string ctx v

(* A default as parameters and properties show it. *)
let rec default_value ctx v =
  match Value.view v with
  | Null | Undef -> "NULL"
  | Bool b -> if b then "true" else "false"
  | String s ->
      "'" ^ (if String.length s > 15 then String.sub s 0 15 ^ "..." else s) ^ "'"
  | Array a ->
      let item k v =
        if Php_array.is_list a then default_value ctx v
        else
          (if Key.is_string k then "'" ^ Key.to_text k ^ "'" else Key.to_string k)
          ^ " => " ^ default_value ctx v
      in
      "[" ^ String.concat ", " (List.map (fun (k, v) ->
        item k v) (Php_array.bindings a)) ^ "]"
  | Object o -> "object(" ^ o.cls.cname ^ ")"
  | Float f -> Convert.repr_of_float f
  | _ -> Convert.to_string ctx v

let looks_constant text =
  text <> ""
  && (match text.[0] with 'a' .. 'z' | 'A' .. 'Z' | '_' | '\\' -> true | _ -> false)
  && String.for_all
       (fun c ->
         match c with
         | 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' | '_' | '\\' | ':' -> true
         | _ -> c >= '\128')
       text
  && not (List.mem (String.lowercase_ascii text) [ "null"; "true"; "false" ])

let scope_of r = match r.meth with Some (_, m) -> Some (owner m.mcls) | None -> None

let param_default ctx r (p : param) =
  match p.default with
  | None -> Value.undef
  | Some f -> (
      match scope_of r with
      | Some c -> f (inside ctx c)
      | None -> f ctx)

(* The optional parameters are those behind the last required one. *)
let is_optional r i = i >= Fn.required r.fn

let param ctx r i =
  let p : param = r.fn.params.(i) in
  let b = Buffer.create 64 in
  Printf.bprintf b "Parameter #%d [ <%s> " i
    (if is_optional r i then "optional" else "required");
  (match p.atype with
  | Some t -> Printf.bprintf b "%s " (type_text t)
  | None -> ());
  if p.by_ref then Buffer.add_char b '&';
  if p.variadic then Buffer.add_string b "...";
  Printf.bprintf b "$%s" p.aname;
  (if is_optional r i && not p.variadic then
   match p.default_text with
   | Some text when looks_constant text -> Printf.bprintf b " = %s" text
   | _ -> (
       match param_default ctx r p with
       | v when v == Value.undef -> Buffer.add_string b " = <default>"
       | v when r.fn.fn_internal && Value.is_null v -> Buffer.add_string b " = null"
       | v -> Printf.bprintf b " = %s" (default_value ctx v)));
  Buffer.add_string b " ]";
  Buffer.contents b

(* Whose method of that name does a method override or implement? *)
let prototype (m : meth) =
  let c = owner m.mcls in
  let name = String.lowercase_ascii m.mname in
  let visible (c : cls) =
    match Hashtbl.find_opt c.methods name with
    | Some p when p.mvis <> Private && (name <> "__construct" || p.mabstract) -> Some p
    | _ -> None
  in
  let rec parents (c : cls) =
    match c.parent with
    | Some p -> (
        match parents p with Some _ as found -> found | None -> visible p)
    | None -> None
  in
  if m.mvis = Private then None
  else
    match List.find_map visible c.interfaces with
    | Some p when owner p.mcls != c -> Some p
    | _ -> ( match parents c with Some p when owner p.mcls != c -> Some p | _ -> None)

let origin r =
  let kind = if r.fn.fn_internal then "internal" else "user" in
  match r.meth with
  | None -> kind
  | Some (c, m) ->
      let declaring = owner m.mcls in
      let inherits = if declaring != c then ", inherits " ^ declaring.cname else "" in
      let overwrites =
        match declaring.parent with
        | Some p when declaring == c -> (
            match Hashtbl.find_opt p.methods (String.lowercase_ascii m.mname) with
            | Some o when o.mvis <> Private -> ", overwrites " ^ (owner o.mcls).cname
            | _ -> "")
        | _ -> ""
      in
      let proto =
        match prototype m with Some p -> ", prototype " ^ (owner p.mcls).cname | None ->
          ""
      in
      let ctor = if String.lowercase_ascii m.mname = "__construct" then
        ", ctor" else "" in
      let inner = if r.fn.fn_internal then ":" ^ extension_of declaring else "" in
      kind ^ inner ^ inherits ^ overwrites ^ proto ^ ctor

let vis_name = Class_link.vis_name

let routine ctx ~indent r =
  let b = Buffer.create 256 in
  let line fmt = Printf.ksprintf (fun s -> Buffer.add_string b (indent ^ s ^ "\n")) fmt in
  (match r.fn.fn_doc with Some d -> line "%s" d | None -> ());
  let head =
    match r.meth with
    | Some (_, m) ->
        String.concat ""
          [
            (if m.mabstract then "abstract " else "");
            (if m.mfinal then "final " else "");
            (if m.mstatic then "static " else "");
            vis_name m.mvis; " method ";
            (if r.fn.returns_ref then "&" else "");
            m.mname;
          ]
    | None -> "function " ^ (if r.fn.returns_ref then "&" else "") ^ r.fn.fname
  in
  let what =
    if r.closure <> None then "Closure" else if r.meth <> None then
      "Method" else "Function"
  in
  line "%s [ <%s> %s ] {" what (origin r) head;
  if not r.fn.fn_internal then
    line "  @@ %s %d - %d" (Ctx.absolute ctx r.fn.fn_file) r.fn.fn_line r.fn.fn_end_line;
  let n = Array.length r.fn.params in
  if n > 0 || r.fn.fn_internal then begin
    Buffer.add_char b '\n';
    line "  - Parameters [%d] {" n;
    for i = 0 to n - 1 do
      line "    %s" (param ctx r i)
    done;
    line "  }"
  end;
  (match r.fn.return_type with
  | Some t ->
      line "  - %s [ %s ]" (if tentative r then
        "Tentative return" else "Return") (type_text t)
  | None -> ());
  line "}";
  Buffer.contents b

let property ctx p =
  let name = property_name p in
  match p with
  | Dynamic _ -> Printf.sprintf "Property [ <dynamic> public $%s ]\n" name
  | Declared (_, d) ->
      let v = d.pdefault (inside ctx (owner d.pclass)) in
      Printf.sprintf "Property [ %s%s%s$%s%s ]\n"
        (vis_name d.pvis ^ " ")
        (if d.preadonly then "readonly " else "")
        (match d.ptype with Some t -> type_text t ^ " " | None -> "")
        name
        (if v == Value.undef then "" else " = " ^ default_value ctx v)
  | Static (_, s) ->
      let v = s.sdefault (inside ctx (owner s.sclass)) in
      Printf.sprintf "Property [ %s static %s$%s%s ]\n" (vis_name s.svis)
        (match s.stype with Some t -> type_text t ^ " " | None -> "")
        name
        (if v == Value.undef then "" else " = " ^ default_value ctx v)

let constant ctx k =
  let c = owner k.konst.kclass in
  let v = Class.constant (inside ctx c) c k.konst.kname in
  let ty = if Value.is_object v then (Value.class_of v).cname else Value.type_name v in
  Printf.sprintf "Constant [ %s%s %s %s ] { %s }\n"
    (if k.konst.kfinal then "final " else "")
    (vis_name k.konst.kvis) ty k.konst.kname (value_text ctx v)

(* --- classes ------------------------------------------------------------------------ *)

let own_statics (c : cls) =
  let all = Hashtbl.fold (fun _ (s : static_prop) acc -> s :: acc) c.static_props [] in
  let all = List.filter (fun s -> s.svis <> Private || owner s.sclass == c) all in
  let rec distance (d : cls) target =
    if d == target then 0
    else match d.parent with Some p -> 1 + distance p target | None -> 1
  in
  let depth s = distance c (owner s.sclass) in
  List.sort
    (fun a b -> compare (depth a, a.sindex) (depth b, b.sindex))
    all

let own_props (c : cls) =
  let all = List.filter (fun p -> p.pvis <> Private || owner p.pclass ==
    c) (Array.to_list c.props) in
  let mine, inherited = List.partition (fun p -> owner p.pclass == c) all in
  mine @ inherited

let class_text ctx (c : cls) (instance : obj option) =
  let b = Buffer.create 1024 in
  let add fmt = Printf.bprintf b fmt in
  (match c.doc with Some d -> add "%s\n" d | None -> ());
  let what =
    if instance <> None then "Object of class"
    else match c.kind with Interface -> "Interface" | Trait -> "Trait" | Enum | Class ->
      "Class"
  in
  add "%s [ <%s> %s%s%s%s" what
    (if c.internal then "internal:" ^ extension_of c else "user")
    (if Hashtbl.mem c.ancestors "traversable" && c.kind <> Interface && not c.abstract
      then
     "<iterateable> "
    else "")
    (if c.abstract && c.kind = Class then "abstract " else "")
    (if c.final then "final " else "")
    (if c.readonly_class then "readonly " else "");
  add "%s %s"
    (match c.kind with Interface -> "interface" | Trait -> "trait" | Enum | Class ->
      "class")
    c.cname;
  (match c.parent with Some p -> add " extends %s" p.cname | None -> ());
  if c.interfaces <> [] then
    add " %s %s"
      (if c.kind = Interface then "extends" else "implements")
      (String.concat ", " (List.map (fun (i : cls) -> i.cname) c.interfaces));
  add " ] {\n";
  if not c.internal then
    add "  @@ %s %d-%d\n" (Ctx.absolute ctx c.file) c.line c.end_line;
  let section title items =
    add "\n  - %s [%d] {\n" title (List.length items);
    List.iter (fun text -> add "    %s" text) items;
    add "  }\n"
  in
  section "Constants"
    (List.map (fun k -> constant ctx { holder = c; konst =
      Hashtbl.find c.consts k }) c.const_order);
  section "Static properties"
    (List.map (fun s -> property ctx (Static (c, s))) (own_statics c));
  let methods title list =
    add "\n  - %s [%d] {" title (List.length list);
    List.iteri
      (fun i (m : meth) ->
        if i > 0 then add "\n";
        if i = 0 then add "\n";
        add "%s"
          (routine ctx ~indent:"    " { fn = m.fn; meth = Some (c, m); closure = None }))
      list;
    add (if list = [] then "\n  }\n" else "  }\n")
  in
  let shown =
    List.filter (fun (m : meth) -> m.mvis <> Private || owner m.mcls == c) c.method_order
  in
  let statics, plain = List.partition (fun (m : meth) -> m.mstatic) shown in
  methods "Static methods" statics;
  section "Properties" (List.map (fun p -> property ctx (Declared (c, p))) (own_props c));
  (match instance with
  | Some { dyn = Some dyn; _ } ->
      section "Dynamic properties"
        (List.map
           (fun (k, _) -> Printf.sprintf "Property [ <dynamic> public $%s ]\n"
             (Key.to_string k))
           (Php_array.bindings dyn))
  | Some _ -> section "Dynamic properties" []
  | None -> ());
  methods "Methods" plain;
  add "}\n";
  Buffer.contents b
