open Types

let param ?ty ?(by_ref = false) ?(prefer_ref = false) ?(variadic = false) ?(borrows = false) ?default ?text
    ?(promoted = false) ?(attributes = []) name : param =
  {
    aname = name;
    atype = ty;
    by_ref;
    prefer_ref;
    variadic;
    borrows;
    default;
    default_text = text;
    promoted;
    param_attributes = attributes;
  }

let is_optional (p : param) = p.variadic || p.default <> None

(* An optional parameter before a required one counts as required. *)
let required_of params =
  let n = ref 0 in
  Array.iteri (fun i p -> if not (is_optional p) then n := i + 1) params;
  !n

let required fn = required_of fn.params

let at fn i =
  let n = Array.length fn.params in
  if i < n then Some fn.params.(i)
  else if n > 0 && fn.params.(n - 1).variadic then Some fn.params.(n - 1)
  else None

let is_by_ref fn i = match at fn i with Some p -> p.by_ref | None -> false
let prefers_ref fn i = match at fn i with Some p -> p.prefer_ref | None -> false

let display fn = function
  | Some (c : cls) when fn.fname <> "{closure}" -> c.cname ^ "::" ^ fn.fname
  | _ -> fn.fname

let take_named ctx =
  let named = ctx.req.named_rest in
  if named <> [] then ctx.req.named_rest <- [];
  named

(* --- functions of the program ------------------------------------------------------------------------ *)

(* The callee's frame, for the errors of binding its arguments. *)
let error_frame ctx info line call args =
  let ctx = Ctx.enter_call ctx info call args in
  ctx.line <- line;
  ctx

let too_few frame params passed =
  let caller =
    match frame.parent with
    | Some p when p.func.func_file <> "" ->
        Printf.sprintf " in %s on line %d" (Ctx.absolute p p.func.func_file) p.line
    | _ -> ""
  in
  let required = required_of params in
  let all = Array.length params in
  Errors.throw_error frame "ArgumentCountError"
    "Too few arguments to function %s(), %d passed%s and %s %d expected"
    (Coerce.display_name frame) passed caller
    (if required = all then "exactly" else "at least")
    required

(* Types whose check looks at the value alone. *)
let rec is_simple = function
  | T_mixed | T_null | T_bool | T_false | T_true | T_int | T_float | T_string | T_array | T_object
  | T_class _ ->
      true
  | T_nullable t -> is_simple t
  | T_union ts -> List.for_all is_simple ts
  | _ -> false

let is_plain (p : param) =
  (not p.by_ref) && (not p.variadic)
  && match p.atype with None -> true | Some ty -> is_simple ty

(* Binds arguments that need neither coercion nor defaults; [false] when there are others. *)
let rec bind_plain ctx params slots i args =
  match args with
  | [] -> i = Array.length params
  | v :: rest ->
      i < Array.length params
      && v != Value.undef
      &&
      let p = Array.unsafe_get params i in
      let v = Value.or_null (Value.deref v) in
      (match p.atype with None -> true | Some ty -> Coerce.matches ctx ty v)
      && begin
           Array.unsafe_set slots i (if p.borrows then v else Value.copy v);
           bind_plain ctx params slots (i + 1) rest
         end

let bind_slow ctx info line rest params call args =
  let n = Array.length params in
  let passed = List.length args in
  let frame () = error_frame ctx info line call args in
  let slots = Array.make n Value.undef in
  let missing i (p : param) later =
    match p.default with
    | Some default -> default (frame ())
    | None ->
        if later then
          Errors.throw_error (frame ()) "ArgumentCountError" "%s(): Argument #%d ($%s) not passed"
            (Coerce.display_name (frame ()))
            (i + 1) p.aname
        else too_few (frame ()) params passed
  in
  let check i (p : param) v =
    match p.atype with
    | None -> v
    | Some T_mixed -> v
    | Some ty -> if Coerce.matches ctx ty v then v else Coerce.param (frame ()) (i + 1) p.aname ty v
  in
  let context_type (p : param) =
    match p.atype with
    | Some ty ->
        Coerce.allows ty T_self || Coerce.allows ty T_static || Coerce.allows ty T_parent
        || Coerce.allows ty T_callable
    | None -> false
  in
  let check i p v =
    if context_type p then
      match p.atype with Some ty -> Coerce.param (frame ()) (i + 1) p.aname ty v | None -> v
    else check i p v
  in
  let rec go i args =
    if i = n then args
    else
      let p = params.(i) in
      if p.variadic then begin
        let element j v =
          if p.by_ref then begin
            let r = Ref.of_argument v in
            Ref.set r (check j { p with aname = "" } (Value.or_null (Ref.get r)));
            Ref.to_value r
          end
          else check j { p with aname = "" } (Value.copy (Value.or_null (Value.deref v)))
        in
        let named = take_named ctx in
        let a = Php_array.empty () in
        List.iteri (fun j v -> Php_array.push_slot a (element (i + j) v)) args;
        List.iteri
          (fun j (name, v) ->
            Php_array.set_slot a (Key.of_string name) (element (i + List.length args + j) v))
          named;
        slots.(i) <- Value.of_array a;
        []
      end
      else
        match args with
        | v :: tail when v != Value.undef ->
            slots.(i) <-
              (if p.by_ref then begin
                 let r = Ref.of_argument v in
                 if p.atype <> None then Ref.set r (check i p (Value.or_null (Ref.get r)))
                 else if Ref.get r == Value.undef then Ref.set r Value.null;
                 Ref.to_value r
               end
               else
                 let v = Value.or_null (Value.deref v) in
                 check i p (if p.borrows then v else Value.copy v));
            go (i + 1) tail
        | _ :: tail ->
            slots.(i) <- fill i p (missing i p true);
            go (i + 1) tail
        | [] ->
            slots.(i) <- fill i p (missing i p false);
            go (i + 1) []
  and fill i p v =
    (* constant expressions are checked only as far as constants they name could be anything *)
    let v =
      match p.atype with
      | Some ty when (not p.by_ref) && v != Value.null -> (
          match Coerce.coerce ctx ~strict:true ty v with Some v -> v | None -> check i p v)
      | _ -> v
    in
    if p.by_ref then Ref.to_value (Ref.make v) else v
  in
  ignore (go 0 args);
  (* a parameter that named arguments skip counts as passed, with its default *)
  let passed i v = if v == Value.undef && i < n then Value.copy (Value.deref slots.(i)) else v in
  if rest then Array.append slots (Array.of_list (List.mapi passed args)) else slots

let make ?cls ?ret ?(by_ref = false) ?(static = false) ?(generator = false) ?(strict = false)
    ?(rest = false) ?(captures = []) ?(statics = 0) ?(uses_this = false) ?doc ?(attributes = []) ?(end_line = 0) ~file ~line ~params name body =
  let params = Array.of_list params in
  let n = Array.length params in
  let info = Ctx.info ?cls ~strict ~file name in
  let plain = Array.for_all is_plain params && not rest in
  let variadic = n > 0 && params.(n - 1).variadic in
  let invoke_fn ctx call args =
    match args with
    | [] when n = 0 && not rest -> body ctx call [||]
    | _ ->
        let slots = if n = 1 then [| Value.undef |] else Array.make n Value.undef in
        if plain && bind_plain ctx params slots 0 args then body ctx call slots
        else
          let slots = bind_slow ctx info line rest params call args in
          if rest || variadic || List.compare_length_with args n <= 0 then body ctx call slots
          else
            let surplus = List.filteri (fun i _ -> i >= n) args in
            Ctx.with_surplus ctx surplus (fun ctx -> body ctx call slots)
  in
  {
    fname = name;
    params;
    return_type = ret;
    returns_ref = by_ref;
    fn_static = static;
    is_generator = generator;
    deprecated = false;
    fn_internal = false;
    fn_file = file;
    fn_line = line;
    fn_end_line = max line end_line;
    fn_doc = doc;
    fn_attributes = attributes;
    fn_captures = captures;
    fn_static_count = statics;
    fn_uses_this = uses_this;
    fn_strict = strict;
    invoke_fn;
  }

(* --- built-in functions ------------------------------------------------------------------------------ *)

let bind_builtin ctx fn_name params args =
  let n = Array.length params in
  let is_variadic = n > 0 && params.(n - 1).variadic in
  let passed = List.length args in
  let required = required_of params in
  Coerce.builtin_count ctx fn_name ~min:required ~max:(if is_variadic then -1 else n) passed;
  let one i (p : param) v =
    if p.by_ref then begin
      let r = Ref.of_argument v in
      if Ref.get r == Value.undef then Ref.set r Value.null;
      Ref.to_value r
    end
    else if p.prefer_ref then v
    else
      let v = Value.or_null (Value.deref v) in
      match p.atype with
      | None | Some T_mixed -> v
      | Some ty -> Coerce.arg ctx fn_name (i + 1) (if p.variadic then "" else p.aname) ty v
  in
  let slots = Array.make n Value.undef in
  let rec go i args =
    if i < n then
      let p = params.(i) in
      if p.variadic then begin
        let a = Php_array.empty () in
        List.iteri (fun j v -> Php_array.push_slot a (one (i + j) p v)) args;
        List.iter (fun (name, v) -> Php_array.set a (Key.of_string name) v) (take_named ctx);
        slots.(i) <- Value.of_array a
      end
      else begin
        let missing later =
          match p.default with
          | Some default -> if p.by_ref then Ref.to_value (Ref.make (default ctx)) else default ctx
          | None ->
              if later && i < required then
                Errors.throw_error ctx "ArgumentCountError" "%s(): Argument #%d ($%s) not passed"
                  fn_name (i + 1) p.aname
              else Value.undef
        in
        match args with
        | v :: tail ->
            slots.(i) <- (if v == Value.undef then missing true else one i p v);
            go (i + 1) tail
        | [] ->
            slots.(i) <- missing false;
            go (i + 1) []
      end
  in
  go 0 args;
  slots

let builtin_record ?(ret : ty option) ?(static = false) ?(deprecated = false) params name invoke_fn =
  {
    fname = name;
    params;
    return_type = ret;
    returns_ref = false;
    fn_static = static;
    is_generator = false;
    deprecated;
    fn_internal = true;
    fn_file = "";
    fn_line = 0;
    fn_end_line = 0;
    fn_doc = None;
    fn_attributes = [];
    fn_captures = [];
    fn_static_count = 0;
    fn_uses_this = false;
    fn_strict = false;
    invoke_fn;
  }

let builtin ?cls:_ ?ret ?static ?(deprecated = false) ~params name body =
  let params = Array.of_list params in
  builtin_record ?ret ?static ~deprecated params name (fun ctx _call args ->
      let ctx = Ctx.enter_internal ctx name args in
      if deprecated then Errors.deprecated ctx "Function %s() is deprecated" name;
      body ctx (bind_builtin ctx name params args))

let builtin_method ?ret ?static ~cls ~params name body =
  let params = Array.of_list params in
  let info = Ctx.info ~cls ~file:"" name in
  let shown = cls ^ "::" ^ name in
  builtin_record ?ret ?static params name (fun ctx call args ->
      let ctx = Ctx.enter_call ctx info call args in
      body ctx call (bind_builtin ctx shown params args))

let abstract ?cls:_ ?ret ?(by_ref = false) ?static ?(file = "") ?(line = 0) ?doc ~params name =
  let fn =
    builtin_record ?ret ?static (Array.of_list params) name (fun ctx call _ ->
        let cls = match call.scope with Some c -> c.cname | None -> "" in
        Errors.error ctx "Cannot call abstract method %s::%s()" cls name)
  in
  { fn with returns_ref = by_ref; fn_internal = file = ""; fn_file = file; fn_line = line; fn_doc = doc }
