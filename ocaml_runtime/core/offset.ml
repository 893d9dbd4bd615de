open Types

(* --- keys -------------------------------------------------------------------------- *)

let[@inline never] key_slow ctx v context =
  match Value.view (Value.deref v) with
  | Int i -> Key.of_int i
  | Wide n -> Key.of_int64 n
  | String s -> Key.of_string s
  | Null | Undef -> Key.literal ""
  | Bool b -> Key.of_int (Bool.to_int b)
  | Float f -> Key.of_value (Op.int_of_float_operand ctx f)
  | Resource r ->
    Errors.warning ctx "Resource ID#%d used as offset, casting to integer (%d)" r.rid r.rid;
    Key.of_int r.rid
  | Array _ | Object _ | Ref _ -> Errors.type_error ctx "Illegal offset type%s" context

let[@inline] key_in ctx v context =
  if Value.is_small v then Key.of_int (Value.to_int v) else key_slow ctx v context

let[@inline] key ctx v = key_in ctx v ""
let[@inline] key_isset ctx v = key_in ctx v " in isset or empty"
let[@inline] key_unset ctx v = key_in ctx v " in unset"

let[@inline never] undefined_key ctx k =
  if Key.is_string k then 
    Errors.warning ctx "Undefined array key \"%s\"" (Convert.c_text (Key.to_text k))
  else Errors.warning ctx "Undefined array key %s" (Key.to_string k)

(* --- ArrayAccess ------------------------------------------------------------------- *)

let is_array_access (o : obj) = Hashtbl.mem o.cls.ancestors "arrayaccess"

let[@inline never] access ctx (o : obj) name args =
  if not (is_array_access o) then
    Errors.error ctx "Cannot use object of type %s as array" o.cls.cname
  else begin
    let m = Hashtbl.find o.cls.methods name in
    let this = Value.of_object o in
    let call =
      { this; static = Some o.cls; scope = Some (Lazy.force m.mcls); captured = [||]; closure = Value.null }
    in
    m.fn.invoke_fn ctx call args
  end

let object_get_slot ctx o k = access ctx o "offsetget" [ k ]
let object_get ctx o k = Value.deref (object_get_slot ctx o k)
let object_set ctx o k v = ignore (access ctx o "offsetset" [ k; v ])

let object_exists ctx o k =
  Convert.to_bool (Value.deref (access ctx o "offsetexists" [ k ]))

let indirect_modification ctx (o : obj) =
  Errors.notice ctx "Indirect modification of overloaded element of %s has no effect" o.cls.cname

(* --- strings ----------------------------------------------------------------------- *)

type access_mode = Read | Quiet | Write

let illegal_string_offset ctx k =
  Errors.type_error ctx "Cannot access offset of type %s on string" (Value.type_name k)

(* A leading-numeric offset counts, with a warning. *)
let offset_of_text ctx k s =
  match Convert.number_prefix s with
  | Some (n, stop) when Value.is_int n ->
    if stop < String.length s then 
      Errors.warning ctx "Illegal string offset \"%s\"" (Convert.c_text s);
    n
  | _ -> illegal_string_offset ctx k

(* The int (of any size) that [k] is as an offset into a string. Raises when it is none. *)
let string_offset ctx mode k =
  match Value.view (Value.deref k) with
  | Int _ | Wide _ -> k
  | String s -> offset_of_text ctx k s
  | Null | Undef | Bool _ | Float _ ->
    if mode <> Quiet then Errors.warning_text ctx "String offset cast occurred";
    Convert.to_int_value ctx k
  | Array _ | Object _ | Ref _ | Resource _ -> illegal_string_offset ctx k

let chars = Array.init 256 (fun i -> String.make 1 (Char.chr i))
let char_string s i = Array.unsafe_get chars (Char.code (String.unsafe_get s i))

(* The byte's index for an offset that may be negative; -1 when outside. *)
let index_of s i =
  let n = String.length s in
  let j = if i < 0 then n + i else i in
  if j >= 0 && j < n then j else -1

let byte_index s i = index_of s (Wint.to_int i)

let uninitialized ctx i =
  Errors.warning ctx "Uninitialized string offset %s" (Wint.to_string i);
  ""

let char_at ctx s i =
  if i >= 0 && i < String.length s then char_string s i
  else begin
    let j = index_of s i in
    if j >= 0 then char_string s j else uninitialized ctx (Value.of_int i)
  end

let[@inline never] string_get ctx s k =
  let i = string_offset ctx Read k in
  let j = byte_index s i in
  Value.of_string (if j >= 0 then char_string s j else uninitialized ctx i)

let is_offset_text s =
  match Convert.number_prefix s with
  | Some (n, _) -> Value.is_int n
  | None -> false

let[@inline never] string_quiet ctx s k =
  let not_numeric =
    match Value.view k with String t -> not (is_offset_text t) | _ -> false
  in
  if not_numeric then Value.null
  else begin
    let j = byte_index s (string_offset ctx Quiet k) in
    if j >= 0 then Value.of_string (char_string s j) else Value.null
  end

(* isset and empty take only whole numeric strings. *)
let[@inline never] string_isset_index ctx s k =
  match Value.view (Value.deref k) with
  | String t -> (
    match Convert.numeric t with
    | Number n when Value.is_int n -> byte_index s n
    | _ -> -1)
  | Float f -> byte_index s (Op.int_of_float_operand ctx f)
  | Array _ | Object _ | Ref _ | Resource _ -> -1
  | _ -> byte_index s (string_offset ctx Quiet k)

(* [s] with the byte at [k] replaced, padded with spaces. *)
let[@inline never] string_assign ctx s k v =
  let offset = string_offset ctx Write k in
  let i = Wint.to_int offset in
  let n = String.length s in
  if i < -n then begin
    Errors.warning ctx "Illegal string offset %s" (Wint.to_string offset);
    s
  end
  else begin
    let text = Convert.to_string ctx v in
    if text = "" then Errors.error ctx "Cannot assign an empty string to a string offset"
    else begin
      if String.length text > 1 then
        Errors.warning_text ctx "Only the first byte will be assigned to the string offset";
      let i = if i < 0 then n + i else i in
      let b = Bytes.make (max n (i + 1)) ' ' in
      Bytes.blit_string s 0 b 0 n;
      Bytes.set b i text.[0];
      Bytes.unsafe_to_string b
    end
  end

let push_on_string ctx = Errors.error ctx "[] operator not supported for strings"

(* An operation that string offsets do not allow; the offset itself is checked first. *)
let wrong_string_offset ctx k text =
  ignore (string_offset ctx Write k);
  Errors.error ctx "%s" text

let as_array_text = "Cannot use string offset as an array"
let assign_op_text = "Cannot use assign-op operators with string offsets"
let incr_text = "Cannot increment/decrement string offsets"
let reference_text = "Cannot create references to/from string offsets"

(* --- reading ----------------------------------------------------------------------- *)

let[@inline never] on_scalar ctx v =
  Errors.warning ctx "Trying to access array offset on value of type %s" (Value.zval_name v);
  Value.null

(* The array that stands for null in reads of nested typed arrays: known by its identity. *)
let missing_array : value Php_array.t = Php_array.constant (Php_array.empty ())
let missing () = Php_array.unsafe_view missing_array

let[@inline never] absent ctx a k =
  if Php_array.to_value a == Php_array.to_value missing_array then ignore (on_scalar ctx Value.null)
  else undefined_key ctx k

let[@inline never] absent_value ctx a k =
  absent ctx a k;
  Value.null

let[@inline never] at ctx a k =
  let v = Php_array.find a k in
  if Value.is_undef v then absent_value ctx a k else v

let[@inline] at_int ctx a i =
  let v = Php_array.find_int a i in
  if Value.is_undef v then absent_value ctx a (Key.of_int i) else v

let[@inline never] at_string ctx a s =
  let v = Php_array.find_string a s in
  if Value.is_undef v then absent_value ctx a (Key.literal s) else v

let[@inline never] int_at_slow ctx (a : int Php_array.t) i =
  let v = Php_array.find_int a i in
  if Value.is_small v then Value.to_int v
  else begin
    absent ctx a (Key.of_int i);
    0
  end

let[@inline] int_at ctx (a : int Php_array.t) i =
  let v = Php_array.find_slot_int a i in
  if Value.is_small v then Value.to_int v else int_at_slow ctx a i

(* Operands of arithmetic, where what is missing counts as 0. *)
let[@inline never] number_at_slow ctx a i =
  let v = Php_array.find_int a i in
  if Value.is_undef v then begin
    absent ctx a (Key.of_int i);
    Value.of_int 0
  end
  else v

let[@inline] number_at ctx a i =
  let v = Php_array.find_slot_int a i in
  if Value.is_small v || Value.is_float v then v else number_at_slow ctx a i

let[@inline never] float_at_slow ctx a i =
  let v = number_at_slow ctx a i in
  if Value.is_float v then Value.to_float v else Wint.to_float v

let[@inline] float_at ctx a i =
  let v = Php_array.find_slot_int a i in
  if Value.is_float v then Value.to_float v else float_at_slow ctx a i

let number_of_key ctx a k =
  let v = Php_array.find a k in
  if Value.is_undef v then begin
    absent ctx a k;
    Value.of_int 0
  end
  else v

let[@inline never] string_at ctx (a : string Php_array.t) i =
  let v = Php_array.find_int a i in
  if Value.is_undef v then begin
    absent ctx a (Key.of_int i);
    ""
  end
  else Value.to_string v

let[@inline never] bool_at_slow ctx a i = Convert.to_bool (at_int ctx a i)

let[@inline] bool_at ctx a i =
  let v = Php_array.find_slot_int a i in
  v == Value.true_ || (v != Value.false_ && bool_at_slow ctx a i)

let[@inline never] array_at_slow ctx a i =
  let v = Php_array.find_int a i in
  if Value.is_undef v then begin
    absent ctx a (Key.of_int i);
    missing ()
  end
  else Php_array.unsafe_view (Value.to_array v)

let[@inline] array_at ctx (a : 'a Php_array.t Php_array.t) i : 'a Php_array.t =
  let v = Php_array.find_slot_int a i in
  if Value.is_array v then Php_array.unsafe_view (Value.to_array v) else array_at_slow ctx a i

let int_of_key ctx (a : int Php_array.t) k =
  let v = Php_array.find a k in
  if Value.is_small v then Value.to_int v
  else begin
    absent ctx a k;
    0
  end

let string_of_key ctx (a : string Php_array.t) k =
  let v = Php_array.find a k in
  if Value.is_undef v then begin
    absent ctx a k;
    ""
  end
  else Value.to_string v

let bool_of_key ctx a k = Convert.to_bool (at ctx a k)

let array_of_key ctx (a : 'a Php_array.t Php_array.t) k : 'a Php_array.t =
  let v = Php_array.find a k in
  if Value.is_undef v then begin
    absent ctx a k;
    missing ()
  end
  else Php_array.unsafe_view (Value.to_array v)

let[@inline never] get_slow ctx v k =
  match Value.view v with
  | Array a -> at ctx a (key ctx k)
  | String s -> string_get ctx s k
  | Object o -> object_get ctx o k
  | _ -> on_scalar ctx v

let[@inline never] get ctx v k =
  if Value.is_array v then
    if Value.is_small k then at_int ctx (Value.to_array v) (Value.to_int k)
    else at ctx (Value.to_array v) (key ctx k)
  else get_slow ctx v k

let[@inline] get_int ctx v i =
  if Value.is_array v then at_int ctx (Value.to_array v) i else get_slow ctx v (Value.of_int i)

let[@inline] number_in ctx v i =
  if Value.is_array v then number_at ctx (Value.to_array v) i
  else begin
    ignore (get_slow ctx v (Value.of_int i));
    Value.of_int 0
  end

let[@inline never] get_string ctx v s =
  if Value.is_array v then at_string ctx (Value.to_array v) s
  else get_slow ctx v (Value.of_string s)

let object_quiet ctx o k = if object_exists ctx o k then object_get ctx o k else Value.null

let[@inline never] quiet ctx v k =
  match Value.view v with
  | Array a -> Value.or_null (Php_array.find a (key ctx k))
  | String s -> string_quiet ctx s k
  | Object o -> object_quiet ctx o k
  | _ -> Value.null

let[@inline never] quiet_int ctx v i =
  if Value.is_array v then Value.or_null (Php_array.find_int (Value.to_array v) i)
  else quiet ctx v (Value.of_int i)

let[@inline never] quiet_string ctx v s =
  if Value.is_array v then Value.or_null (Php_array.find_string (Value.to_array v) s)
  else quiet ctx v (Value.of_string s)

let[@inline never] list_get ctx v k =
  match Value.view v with
  | Array a -> at ctx a (key ctx k)
  | Object o -> object_get ctx o k
  | _ -> Value.null

let[@inline never] isset ctx v k =
  match Value.view v with
  | Array a -> not (Value.is_null (Php_array.find a (key_isset ctx k)))
  | String s -> string_isset_index ctx s k >= 0
  | Object o -> object_exists ctx o k
  | _ -> false

let[@inline never] is_empty ctx v k =
  match Value.view v with
  | Array a -> not (Convert.to_bool (Php_array.find a (key_isset ctx k)))
  | String s ->
    let j = string_isset_index ctx s k in
    j < 0 || s.[j] = '0'
  | Object o -> not (object_exists ctx o k && Convert.to_bool (object_get ctx o k))
  | _ -> true

(* --- writing ----------------------------------------------------------------------- *)

let scalar_as_array ctx = Errors.error ctx "Cannot use a scalar value as an array"

let false_to_array ctx =
  Errors.deprecated_text ctx "Automatic conversion of false to array is deprecated"

let occupied ctx =
  Errors.error ctx "Cannot add element to the array as the next element is already occupied"

let[@inline never] append_slow ctx a v = try Php_array.push a v with Php_array.Full -> occupied ctx
let[@inline] append ctx a v = append_slow ctx a v

(* The array that null or false becomes. *)
let vivified ctx v =
  if Value.is_false v then false_to_array ctx;
  Value.of_array (Php_array.create 0)

let[@inline never] set_slow ctx base k v =
  match Value.view base with
  | Array a ->
    Php_array.set a (key ctx k) v;
    base
  | Null | Undef | Bool false ->
    let base = vivified ctx base in
    Php_array.set (Value.to_array base) (key ctx k) v;
    base
  | String s -> Value.of_string (string_assign ctx s k v)
  | Object o ->
    object_set ctx o k v;
    base
  | _ -> scalar_as_array ctx

let[@inline never] set ctx base k v =
  if Value.is_array base then begin
    if Value.is_small k then Php_array.set_int (Value.to_array base) (Value.to_int k) v
    else Php_array.set (Value.to_array base) (key ctx k) v;
    base
  end
  else set_slow ctx base k v

let[@inline never] set_int ctx base i v =
  if Value.is_array base then begin
    Php_array.set_int (Value.to_array base) i v;
    base
  end
  else set_slow ctx base (Value.of_int i) v

let[@inline never] set_string ctx base s v =
  if Value.is_array base then begin
    Php_array.set_string (Value.to_array base) s v;
    base
  end
  else set_slow ctx base (Value.of_string s) v

let[@inline never] push ctx base v =
  match Value.view base with
  | Array a ->
    append ctx a v;
    base
  | Null | Undef | Bool false ->
    let base = vivified ctx base in
    append ctx (Value.to_array base) v;
    base
  | String _ -> push_on_string ctx
  | Object o ->
    object_set ctx o Value.null v;
    base
  | _ -> scalar_as_array ctx

let[@inline never] container ctx v =
  if Value.is_array v then v
  else
    match Value.view v with
    | Null | Undef | Bool false -> vivified ctx v
    | Object _ | String _ | Array _ -> v
    | _ -> scalar_as_array ctx

let container_ref ctx (r : reference) =
  let v = container ctx r.contents in
  if v != r.contents then r.contents <- v;
  v

(* --- containers -------------------------------------------------------------------- *)

(* A proxy for the string at [key] of [container]. *)
type place = { container : value; key : value }

let place_tag = Layout.place_tag
let[@inline] is_place v = (not (Value.is_small v)) && Repr.tag v = place_tag
let place_of (v : value) : place = Repr.of_any v

let make_place container key : value =
  Repr.to_any (Layout.Place_ { container; key = Value.of_key key })

(* A string that no variable holds. *)
let temporary_place v =
  let holder = Php_array.of_array [| v |] in
  make_place (Value.of_array holder) (Key.of_int 0)

let new_inner a k =
  (* a missing or null element: [inner] of the array's view as an array of arrays creates it *)
  let arrays : value Php_array.t Php_array.t = Php_array.unsafe_view a in
  Value.of_array (Php_array.inner arrays k)

(* The element at [k], which exists, as a container. *)
let[@inline never] inner_element ctx a k p =
  let v = Php_array.value_at a p in
  if Value.is_array v then Value.of_array (Php_array.separate_at a p)
  else
    match Value.view v with
    | Object _ -> v
    | String _ -> make_place (Value.of_array a) k
    | Null | Undef | Bool false ->
      if Value.is_false v then false_to_array ctx;
      let inner = Value.of_array (Php_array.create 0) in
      Php_array.set a k inner;
      inner
    | _ -> scalar_as_array ctx

let native_inner : (ctx -> obj -> value -> value option) list ref = ref []

(* What an ArrayAccess object gives for [k], to be written into. *)
let overloaded_inner ctx o k =
  let v = object_get_slot ctx o k in
  if Value.is_ref v then container_ref ctx (Value.to_ref v)
  else begin
    if not (Value.is_object v) then indirect_modification ctx o;
    match Value.view v with
    | String _ -> temporary_place v
    | _ -> container ctx (Value.copy v)
  end

let object_inner ctx (o : obj) k =
  match
    if o.native == No_native then None
    else List.find_map (fun f -> f ctx o k) !native_inner
  with
  | Some inner -> inner
  | None -> overloaded_inner ctx o k

let[@inline never] inner_slow ctx ~warn c k =
  if is_place c then wrong_string_offset ctx k as_array_text
  else
    match Value.view c with
    | Array a ->
      let k = key ctx k in
      let p = Php_array.find_pos a k in
      if p >= 0 then inner_element ctx a k p
      else begin
        if warn then undefined_key ctx k;
        new_inner a k
      end
    | Object o -> object_inner ctx o k
    | String _ -> wrong_string_offset ctx k as_array_text
    | _ -> scalar_as_array ctx

let inner ctx c k = inner_slow ctx ~warn:false c k
let inner_rw ctx c k = inner_slow ctx ~warn:true c k

let inner_push ctx c =
  if is_place c then push_on_string ctx
  else
    match Value.view c with
    | Array a -> (
      let arrays : value Php_array.t Php_array.t = Php_array.unsafe_view a in
      try Value.of_array (Php_array.inner_push arrays) with Php_array.Full -> occupied ctx)
    | Object o -> object_inner ctx o Value.null
    | String _ -> push_on_string ctx
    | _ -> scalar_as_array ctx

let not_an_array ctx = Errors.error ctx "Cannot unset offset in a non-array variable"

let inner_quiet ctx c k =
  if is_place c then wrong_string_offset ctx k as_array_text
  else
    match Value.view c with
    | Array a -> (
      let k = key_unset ctx k in
      let p = Php_array.find_pos a k in
      if p < 0 then begin
        Value.null
      end
      else
        let v = Php_array.value_at a p in
        if Value.is_array v then Value.of_array (Php_array.separate_at a p) else v)
    | Object o -> object_inner ctx o k
    | String _ -> wrong_string_offset ctx k as_array_text
    | Null | Undef -> Value.null
    | Bool false ->
      false_to_array ctx;
      Value.null
    | _ -> not_an_array ctx

let rec put ctx c k v =
  if Value.is_array c then
    if Value.is_small k then Php_array.set_int (Value.to_array c) (Value.to_int k) v
    else Php_array.set (Value.to_array c) (key ctx k) v
  else if is_place c then begin
    let { container; key } = place_of c in
    let s = Convert.to_string ctx (quiet ctx container key) in
    put ctx container key (Value.of_string (string_assign ctx s k v))
  end
  else
    match Value.view c with
    | Object o -> object_set ctx o k v
    | String _ -> wrong_string_offset ctx k as_array_text
    | _ -> scalar_as_array ctx

let put_push ctx c v =
  if is_place c then push_on_string ctx else ignore (push ctx c v)

let remove ctx c k =
  if is_place c then Errors.error ctx "Cannot unset string offsets"
  else
    match Value.view c with
    | Array a -> Php_array.unset a (key_unset ctx k)
    | Object o -> ignore (access ctx o "offsetunset" [ k ])
    | String _ -> Errors.error ctx "Cannot unset string offsets"
    | Null | Undef -> ()
    | Bool false -> false_to_array ctx
    | _ -> not_an_array ctx

let unset ctx base k =
  remove ctx base k;
  base

let temporary_ref v : reference = Value.to_ref (Layout.make_ref (Value.copy_deref v))

let object_ref ctx o k =
  let v = object_get_slot ctx o k in
  if Value.is_ref v then Value.to_ref v
  else begin
    if not (Value.is_object v) then indirect_modification ctx o;
    temporary_ref v
  end

(* --- compound assignment ----------------------------------------------------------- *)

let[@inline never] pos_rw ctx a k =
  let p = Php_array.find_pos a k in
  if p >= 0 then p
  else begin
    undefined_key ctx k;
    Php_array.pos_for_write (Php_array.values a) k
  end

let read_rw ctx a k = Php_array.value_at a (pos_rw ctx a k)

(* Compound assignment reads and writes ArrayAccess objects, ++ and -- only read them. *)
let get_rw_or ctx c k text =
  if Value.is_array c then begin
    let a = Value.to_array c in
    let v = if Value.is_small k then Php_array.find_int a (Value.to_int k) else Value.undef in
    if Value.is_undef v then read_rw ctx a (key ctx k) else v
  end
  else if is_place c then wrong_string_offset ctx k text
  else
    match Value.view c with
    | Array a -> read_rw ctx a (key ctx k)
    | Object o -> object_get ctx o k
    | String _ -> wrong_string_offset ctx k text
    | _ -> scalar_as_array ctx

let get_rw ctx c k = get_rw_or ctx c k assign_op_text

(* [f] may run an error handler, which may write the array: the element is looked up again. *)
let[@inline never] step ctx f c k =
  if (not (is_place c)) && Value.is_object c then begin
    let r = object_ref ctx (Value.to_object c) k in
    let old = r.contents in
    r.contents <- f ctx old;
    (old, r.contents)
  end
  else begin
    let old = get_rw_or ctx c k incr_text in
    let v = f ctx old in
    put ctx c k v;
    (old, v)
  end

let incr ctx c k = snd (step ctx Op.incr_slow c k)
let decr ctx c k = snd (step ctx Op.decr_slow c k)
let post_incr ctx c k = fst (step ctx Op.incr_slow c k)
let post_decr ctx c k = fst (step ctx Op.decr_slow c k)

let[@inline never] concat ctx c k v =
  let old = get_rw ctx c k in
  put ctx c k (Op.concat_assign ctx old v)

let[@inline] add_int ctx (a : int Php_array.t) i n =
  let v = Php_array.find_slot_int a i in
  if Value.is_small v then Php_array.set_int a i (Value.to_int v + n)
  else begin
    undefined_key ctx (Key.of_int i);
    Php_array.set_int a i n
  end

let incr_int ctx a i = add_int ctx a i 1

let add_to ctx a k n =
  let p = Php_array.find_pos a k in
  if p >= 0 then
    Php_array.set_at (Php_array.values a) p (Num.add (Php_array.value_at (Php_array.values a) p) n)
  else begin
    undefined_key ctx k;
    Php_array.set (Php_array.values a) k n
  end

(* --- references -------------------------------------------------------------------- *)

let[@inline never] ref_at ctx c k =
  if is_place c then wrong_string_offset ctx k reference_text
  else
    match Value.view c with
    | Array a -> Value.to_ref (Php_array.get_ref a (key ctx k))
    | Object o -> object_ref ctx o k
    | String _ -> wrong_string_offset ctx k reference_text
    | _ -> scalar_as_array ctx

let ref_push ctx c =
  if is_place c then push_on_string ctx
  else
    match Value.view c with
    | Array a -> (
      try Value.to_ref (Php_array.push_ref a) with Php_array.Full -> occupied ctx)
    | Object o -> object_ref ctx o Value.null
    | String _ -> push_on_string ctx
    | _ -> scalar_as_array ctx

let overloaded ctx = Errors.error ctx "Cannot assign by reference to overloaded object"

let bind ctx c k (r : reference) =
  if is_place c then wrong_string_offset ctx k reference_text
  else
    match Value.view c with
    | Array a -> Php_array.set_slot a (key ctx k) (Value.of_ref r)
    | Object _ -> overloaded ctx
    | String _ -> wrong_string_offset ctx k reference_text
    | _ -> scalar_as_array ctx

let bind_push ctx c (r : reference) =
  if is_place c then push_on_string ctx
  else
    match Value.view c with
    | Array a -> (
      try Php_array.push_slot a (Value.of_ref r) with Php_array.Full -> occupied ctx)
    | Object _ -> overloaded ctx
    | String _ -> push_on_string ctx
    | _ -> scalar_as_array ctx

let plain_position c k =
  if Value.is_array c && (Value.is_int k || Value.is_string k) then
    let k = if Value.is_string k then Key.of_string (Value.to_string k) else Key.of_value k in
    Php_array.find_pos (Value.to_array c) k
  else -1

let is_reference c k =
  let p = plain_position c k in
  p >= 0 && Value.is_ref (Php_array.slot_at (Value.to_array c) p)

let release c k (r : reference) was_reference =
  if not was_reference then begin
    let p = plain_position c k in
    if p >= 0 then begin
      let a = Value.to_array c in
      if Php_array.slot_at a p == Value.of_ref r then Php_array.unref_at a p
    end
  end
