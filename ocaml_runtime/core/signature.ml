open Types

let describe cls fn =
  let required = Fn.required fn in
  let param i (p : param) =
    (match p.atype with Some ty -> Coerce.name ty ^ " " | None -> "")
    ^ (if p.by_ref then "&" else "")
    ^ (if p.variadic then "..." else "")
    ^ "$" ^ p.aname
    ^
    if i >= required && not p.variadic then
      " = " ^ match p.default_text with Some s -> s | None -> "<default>"
    else ""
  in
  Printf.sprintf "%s%s::%s(%s)%s"
    (if fn.returns_ref then "& " else "")
    cls fn.fname
    (String.concat ", " (Array.to_list (Array.mapi param fn.params)))
    (match fn.return_type with Some ty -> ": " ^ Coerce.name ty | None -> "")

type verdict = Compatible | Tentative | Incompatible

let lower name =
  String.lowercase_ascii
    (if name <> "" && name.[0] = '\\' then String.sub name 1 (String.length name - 1) else name)

(* [self] and [parent] spelled out; [static] stays. [above] is the parent of a class that is not known yet. *)
let rec resolve ?above (find : string -> cls option) scope ty =
  match ty with
  | T_self -> T_class scope
  | T_parent -> (
      match (find scope, above) with
      | Some { parent = Some (p : cls); _ }, _ -> T_class p.cname
      | _, Some name -> T_class name
      | _ -> T_parent)
  | T_nullable t -> T_nullable (resolve ?above find scope t)
  | T_union ts -> T_union (List.map (resolve ?above find scope) ts)
  | T_inter ts -> T_inter (List.map (resolve ?above find scope) ts)
  | t -> t

let rec members = function
  | T_nullable t -> T_null :: members t
  | T_union ts -> List.concat_map members ts
  | T_iterable -> [ T_class "Traversable"; T_array ]
  | t -> [ t ]

(* The classes known when signatures are compared; [is_ancestor] tells of the child itself. *)
type known = { find : string -> cls option; child : string; is_ancestor : string -> bool }

(* Is the class [a] known to be, or unknown and therefore taken to be, a [b]? *)
let class_under known a b =
  let a = lower a and b = lower b in
  a = b
  || if a = lower known.child then known.is_ancestor b
     else match known.find a with Some (c : cls) -> Hashtbl.mem c.ancestors b | None -> true

let rec under known (a : ty) (b : ty) =
  match (a, b) with
  | _, T_mixed -> a <> T_void
  | T_never, _ -> true
  | T_class x, T_class y -> class_under known x y
  | T_class _, T_object -> true
  | T_static, T_class y -> class_under known known.child y
  | T_static, T_object -> true
  | (T_false | T_true), T_bool -> true
  | T_class "Closure", T_callable -> true
  | _, T_inter ts -> List.for_all (fun t -> under known a t) ts
  | T_inter ts, _ -> List.exists (fun t -> under known t b) ts
  | _ -> a = b

let subtype known a b =
  let bs = members b in
  List.for_all
    (fun m ->
      List.exists (fun n -> under known m n) bs
      || (m = T_bool && List.mem T_false bs && List.mem T_true bs))
    (members a)

let has_attribute name fn =
  List.exists (fun (a : attribute) -> lower a.aname = name) fn.fn_attributes

let params_match ?above known (child_class, child) (parent_class, parent) =
  let n = Array.length parent.params and m = Array.length child.params in
  let child_variadic = m > 0 && child.params.(m - 1).variadic in
  let parent_variadic = n > 0 && parent.params.(n - 1).variadic in
  let ok = ref (Fn.required child <= Fn.required parent) in
  if parent_variadic && not child_variadic then ok := false;
  for i = 0 to (if parent_variadic then max n m else n) - 1 do
    let p = parent.params.(min i (n - 1)) in
    if i < m || child_variadic then begin
      let c = child.params.(min i (m - 1)) in
      if c.by_ref <> p.by_ref then ok := false;
      match (p.atype, c.atype) with
      | _, None | _, Some T_mixed -> ()
      | None, Some _ -> ok := false
      | Some pt, Some ct ->
          if
            not
              (subtype known (resolve known.find parent_class pt) (resolve ?above known.find child_class ct))
          then ok := false
    end
    else ok := false
  done;
  !ok

let check ?above find ~is_ancestor ~child:((child_class, child) as c) ~parent:((parent_class, parent) as p) =
  let known = { find; child = child_class; is_ancestor } in
  if (not (params_match ?above known c p)) || (parent.returns_ref && not child.returns_ref) then Incompatible
  else
    match (parent.return_type, child.return_type) with
    | None, _ -> Compatible
    | Some pt, own ->
        let matched =
          match own with
          | None -> false
          | Some ct ->
              subtype known (resolve ?above find child_class ct) (resolve find parent_class pt)
              && not (pt = T_void && ct <> T_void && ct <> T_never)
        in
        if matched then Compatible
        else if parent.fn_internal then
          if has_attribute "returntypewillchange" child then Compatible else Tentative
        else Incompatible
