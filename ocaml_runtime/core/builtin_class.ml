open Types

type body = ctx -> call -> value array -> value

(* --- tokens ------------------------------------------------------------------------------------------ *)

type token = Word of string | Variable of string | Text of string | Number of string | Sign of string

let malformed text = failwith ("Builtin_class: malformed signature: " ^ text)
let is_word c =
  (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c = '_' || c = '\\'

let tokens text =
  let n = String.length text in
  let rec word i = if i < n && is_word text.[i] then word (i + 1) else i in
  let rec number i =
    if i < n && (is_word text.[i] || text.[i] = '.') then number (i + 1) else i
  in
  let rec go i acc =
    if i >= n then List.rev acc
    else
      match text.[i] with
      | ' ' | '\n' | '\t' -> go (i + 1) acc
      | '$' ->
          let j = word (i + 1) in
          go j (Variable (String.sub text (i + 1) (j - i - 1)) :: acc)
      | '0' .. '9' ->
          let j = number i in
          go j (Number (String.sub text i (j - i)) :: acc)
      | ('\'' | '"') as quote ->
          let b = Buffer.create 16 in
          let rec literal j =
            if j >= n then malformed text
            else if text.[j] = quote then j + 1
            else if text.[j] = '\\' && j + 1 < n then begin
              (match text.[j + 1] with
              | 'n' when quote = '"' -> Buffer.add_char b '\n'
              | ('\\' | '\'' | '"') as c -> Buffer.add_char b c
              | c -> Buffer.add_char b '\\'; Buffer.add_char b c);
              literal (j + 2)
            end
            else begin
              Buffer.add_char b text.[j];
              literal (j + 1)
            end
          in
          let next = literal (i + 1) in
          go next (Text (Buffer.contents b) :: acc)
      | '.' when i + 2 < n && text.[i + 1] = '.' -> go (i + 3) (Sign "..." :: acc)
      | ':' when i + 1 < n && text.[i + 1] = ':' -> go (i + 2) (Sign "::" :: acc)
      | c when is_word c ->
          let j = word i in
          go j (Word (String.sub text i (j - i)) :: acc)
      | c -> go (i + 1) (Sign (String.make 1 c) :: acc)
  in
  go 0 []

(* --- types ------------------------------------------------------------------------------------------- *)

let simple_type name =
  match String.lowercase_ascii name with
  | "mixed" -> T_mixed
  | "null" -> T_null
  | "bool" -> T_bool
  | "false" -> T_false
  | "true" -> T_true
  | "int" -> T_int
  | "float" -> T_float
  | "string" -> T_string
  | "array" -> T_array
  | "object" -> T_object
  | "callable" -> T_callable
  | "iterable" -> T_iterable
  | "void" -> T_void
  | "never" -> T_never
  | "self" -> T_self
  | "parent" -> T_parent
  | "static" -> T_static
  | _ -> T_class name

(* A type at the head of the tokens, if there is one, and what follows it. *)
let rec type_ = function
  | Sign "?" :: Word w :: rest -> (Some (T_nullable (simple_type w)), rest)
  | Word w :: Sign "|" :: rest -> (
      match type_ rest with
      | Some (T_union ts), rest -> (Some (T_union (simple_type w :: ts)), rest)
      | Some t, rest -> (Some (T_union [ simple_type w; t ]), rest)
      | None, rest -> (Some (simple_type w), rest))
  | Word w :: rest -> (Some (simple_type w), rest)
  | rest -> (None, rest)

let normal = function Some (T_union ts) -> Some (Coerce.union ts) | t -> t

let parse_type text =
  match normal (fst (type_ (tokens text))) with Some t -> t | None -> malformed text

(* --- parameters -------------------------------------------------------------------------------------- *)

let number text =
  match int_of_string_opt text with
  | Some i -> Value.of_int i
  | None -> Value.of_float (float_of_string text)

let default_constants : (string, value) Hashtbl.t = Hashtbl.create 16

let literal text = function
  | Word w :: rest -> (
      match String.lowercase_ascii w with
      | "null" -> (Value.null, rest)
      | "true" -> (Value.true_, rest)
      | "false" -> (Value.false_, rest)
      | "unknown" -> (Value.undef, rest)
      | _ -> (
          match rest with
          | Sign "::" :: Word name :: rest -> (
              match Hashtbl.find_opt default_constants (w ^ "::" ^ name) with
              | Some v -> (v, rest)
              | None -> malformed text)
          | _ -> (
              match Hashtbl.find_opt default_constants w with
              | Some v -> (v, rest)
              | None -> malformed text)))
  | Number n :: rest -> (number n, rest)
  | Sign "-" :: Number n :: rest -> (number ("-" ^ n), rest)
  | Text s :: rest -> (Value.of_string s, rest)
  | Sign "[" :: Sign "]" :: rest -> (Value.of_array (Php_array.empty ()), rest)
  | _ -> malformed text

let one_param text toks =
  let rec modifiers promoted = function
    | Word ("public" | "private" | "protected" | "readonly") :: rest -> modifiers true rest
    | rest -> (promoted, rest)
  in
  let promoted, toks = modifiers false toks in
  let ty, toks = type_ toks in
  let by_ref, toks = match toks with Sign "&" :: rest -> (true, rest) | _ -> (false, toks) in
  let variadic, toks = match toks with Sign "..." :: rest -> (true, rest) | _ -> (false, toks) in
  match toks with
  | Variable name :: Sign "=" :: rest ->
      let v, rest = literal text rest in
      let default _ = Value.copy v in
      (Fn.param name ?ty:(normal ty) ~by_ref ~variadic ~promoted ~default, rest)
  | Variable name :: rest -> (Fn.param name ?ty:(normal ty) ~by_ref ~variadic ~promoted, rest)
  | _ -> malformed text

let rec params text toks =
  match toks with
  | Sign ")" :: rest -> ([], rest)
  | [] -> ([], [])
  | Sign "," :: rest -> params text rest
  | toks ->
      let p, rest = one_param text toks in
      let ps, rest = params text rest in
      (p :: ps, rest)

let parse_params text = fst (params text (tokens text))

(* --- methods ----------------------------------------------------------------------------------------- *)

type modifiers = { vis : visibility; static : bool; abstract : bool; final : bool; readonly : bool }

let rec modifiers m = function
  | Word "public" :: rest -> modifiers { m with vis = Public } rest
  | Word "protected" :: rest -> modifiers { m with vis = Protected } rest
  | Word "private" :: rest -> modifiers { m with vis = Private } rest
  | Word "static" :: rest -> modifiers { m with static = true } rest
  | Word "abstract" :: rest -> modifiers { m with abstract = true } rest
  | Word "final" :: rest -> modifiers { m with final = true } rest
  | Word "readonly" :: rest -> modifiers { m with readonly = true } rest
  | rest -> (m, rest)

let plain = { vis = Public; static = false; abstract = false; final = false; readonly = false }

let parse_method text =
  let m, toks = modifiers plain (tokens text) in
  let name, toks =
    match toks with
    | Word "function" :: Sign "&" :: Word name :: Sign "(" :: rest
    | Word "function" :: Word name :: Sign "(" :: rest ->
        (name, rest)
    | _ -> malformed text
  in
  let params, toks = params text toks in
  let ret =
    match toks with
    | [] -> None
    | Sign ":" :: rest -> normal (fst (type_ rest))
    | _ -> malformed text
  in
  (m, name, params, ret)

let signature text =
  let m, name, params, ret = parse_method text in
  (Fn.abstract ~params ?ret ~static:m.static name, m.vis, m.static, m.abstract, m.final)

let abstract ctx (_ : call) (_ : value array) =
  Errors.error ctx "Cannot call abstract method %s()" (Coerce.display_name ctx)

let method_decl cls ~in_interface (text, (body : body)) =
  let m, name, params, ret = parse_method text in
  let is_abstract = in_interface || m.abstract in
  let fn =
    if is_abstract then Fn.abstract ~cls ~params ?ret ~static:m.static name
    else Fn.builtin_method ~cls ~params ?ret ~static:m.static name body
  in
  Class.meth ~vis:m.vis ~static:m.static ~abstract:is_abstract ~final:m.final fn

(* --- classes ----------------------------------------------------------------------------------------- *)

let rec names = function
  | Word w :: Sign "," :: rest ->
      let more, rest = names rest in
      (w :: more, rest)
  | Word w :: rest -> ([ w ], rest)
  | rest -> ([], rest)

let prop_decl text =
  let m, toks = modifiers plain (tokens text) in
  let ty, toks = type_ toks in
  match toks with
  | Variable name :: rest ->
      let default =
        match rest with
        | Sign "=" :: rest ->
            let v, _ = literal text rest in
            Some (fun _ -> v)
        | _ -> None
      in
      Class.prop name ~vis:m.vis ~static:m.static ~readonly:m.readonly ?ty:(normal ty) ?default
  | _ -> malformed text

let declare ?native ?(consts = []) ?(props = []) ?(allow_dynamic = false) header methods =
  let m, toks = modifiers plain (tokens header) in
  let kind, name, toks =
    match toks with
    | Word "class" :: Word name :: rest -> (Class, name, rest)
    | Word "interface" :: Word name :: rest -> (Interface, name, rest)
    | Word "trait" :: Word name :: rest -> (Trait, name, rest)
    | Word "enum" :: Word name :: rest -> (Enum, name, rest)
    | _ -> malformed header
  in
  let extends, toks =
    match toks with Word "extends" :: rest -> names rest | rest -> ([], rest)
  in
  let implements, _ =
    match toks with Word "implements" :: rest -> names rest | rest -> ([], rest)
  in
  let in_interface = kind = Interface in
  let parent, interfaces =
    if in_interface then (None, extends)
    else ((match extends with p :: _ -> Some p | [] -> None), implements)
  in
  let attributes : attribute list =
    if allow_dynamic then [ { aname = "AllowDynamicProperties"; aargs = [] } ] else []
  in
  Class.register_builtin
    (Class.internal_decl name ~kind ~abstract:m.abstract ~final:m.final ?parent ~interfaces
       ~consts:(List.map (fun (k, v) -> Class.const k (fun _ -> v)) consts)
       ~props:(List.map prop_decl props)
       ~methods:(List.map (method_decl name ~in_interface) methods)
       ~attributes ?native)

let this = Class.this
