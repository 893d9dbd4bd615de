(* serialize and unserialize (https://www.php.net/manual/en/function.serialize.php). *)

open Types

(* --- writing ----------------------------------------------------------------------------------------- *)

(* What r: and R: number; a serialize() called by Serializable::serialize() goes on with that of the outer one. *)
type written = {
  mutable count : int;  (* values written so far *)
  seen_objects : (int, obj * int) Hashtbl.t;  (* by object id *)
  mutable seen_refs : (reference * int) list;
}

type writer = { ctx : ctx; out : Buffer.t; all : written }
type native += Writing of written

let nothing_written () = { count = 0; seen_objects = Hashtbl.create 8; seen_refs = [] }
let new_writer ctx = { ctx; out = Buffer.create 256; all = nothing_written () }

(* [during ctx name state f] runs [f] with the state of an outer call to be found under [name]. *)
let during ctx name state f =
  let old = Hashtbl.find_opt ctx.req.ext name in
  let set = function
    | Some state -> Hashtbl.replace ctx.req.ext name state
    | None -> Hashtbl.remove ctx.req.ext name
  in
  set state;
  Fun.protect ~finally:(fun () -> set old) f

let writing = "serialize"
let reading = "unserialize"

(* Calls a method of the program whose own serialize() and unserialize() are calls apart. *)
let apart ctx f = during ctx writing None (fun () -> during ctx reading None f)

let float_text ctx f =
  match Errors.ini ctx "serialize_precision" with
  | "-1" | "" -> Dtoa.repr f
  | p -> Dtoa.to_string_precision (match int_of_string_opt p with Some n -> n | None -> 17) f

let write_string w s = Printf.bprintf w.out "s:%d:\"%s\";" (String.length s) s

let write_key w k =
  if Key.is_string k then write_string w (Key.to_text k)
  else Printf.bprintf w.out "i:%s;" (Key.to_string k)

let iter_slots (a : arr) f =
  let pos = ref (Php_array.first_pos a) in
  while !pos >= 0 do
    f (Php_array.key_at a !pos) (Php_array.slot_at a !pos);
    pos := Php_array.next_pos a !pos
  done

let not_serializable (cls : cls) =
  List.exists (Hashtbl.mem cls.ancestors)
    [ "closure"; "generator"; "fiber"; "weakmap"; "weakreference"; "sensitiveparametervalue"; "reflector";
      "reflectiontype"; "splfileinfo"; "simplexmlelement" ]

let forbidden w (o : obj) =
  let name = match String.index_opt o.cls.cname '\000' with
    | Some i -> String.sub o.cls.cname 0 i
    | None -> o.cls.cname
  in
  Errors.throw_error w.ctx "Exception" "Serialization of '%s' is not allowed" name

let rec write w slot =
  let all = w.all in
  all.count <- all.count + 1;
  let v = Value.deref slot in
  match Value.view v with
  | Object o -> (
      match List.find_opt (fun (seen, _) -> seen == o) (Hashtbl.find_all all.seen_objects o.id) with
      | Some (_, n) when Value.is_ref slot ->
          all.count <- all.count - 1;
          Printf.bprintf w.out "R:%d;" n
      | Some (_, n) -> Printf.bprintf w.out "r:%d;" n
      | None ->
          Hashtbl.add all.seen_objects o.id (o, all.count);
          write_object w o)
  | _ when Value.is_ref slot -> (
      let r = Value.to_ref slot in
      match List.assq_opt r all.seen_refs with
      | Some n ->
          all.count <- all.count - 1;
          Printf.bprintf w.out "R:%d;" n
      | None ->
          all.seen_refs <- (r, all.count) :: all.seen_refs;
          write_plain w v)
  | _ -> write_plain w v

and write_plain w v =
  match Value.view v with
  | Null | Undef | Ref _ | Object _ -> Buffer.add_string w.out "N;"
  | Bool b -> Buffer.add_string w.out (if b then "b:1;" else "b:0;")
  | Int n -> Printf.bprintf w.out "i:%d;" n
  | Wide n -> Printf.bprintf w.out "i:%Ld;" n
  | Float f -> Printf.bprintf w.out "d:%s;" (float_text w.ctx f)
  | Resource _ -> Buffer.add_string w.out "i:0;"
  | String s -> write_string w s
  | Array a ->
      Printf.bprintf w.out "a:%d:" (Php_array.count a);
      write_elements w a

and write_elements w a =
  Buffer.add_char w.out '{';
  iter_slots a (fun k slot ->
      write_key w k;
      write w slot);
  Buffer.add_char w.out '}'

and write_object w (o : obj) =
  let ctx = w.ctx in
  let name = o.cls.cname in
  let header count = Printf.bprintf w.out "O:%d:\"%s\":%d:" (String.length name) name count in
  if o.cls.kind = Enum then
    let text = name ^ ":" ^ Value.to_string o.slots.(0) in
    Printf.bprintf w.out "E:%d:\"%s\";" (String.length text) text
  else if String.contains name '\000' || not_serializable o.cls then
    forbidden w o
  else
    match (o.cls.magic.serialize, Hashtbl.mem o.cls.ancestors "serializable", o.cls.magic.sleep) with
    | Some m, _, _ ->
        let r = apart ctx (fun () -> Call.method_of ctx o m []) in
        if not (Value.is_array r) then
          Errors.type_error ctx "%s::__serialize() must return an array" name;
        header (Php_array.count (Value.to_array r));
        write_elements w (Value.to_array r)
    | None, true, _ -> (
        let text () = Call.own ctx o "serialize" [] in
        match during ctx writing (Some (Writing w.all)) text with
        | r when Value.is_string r ->
            let s = Value.to_string r in
            Printf.bprintf w.out "C:%d:\"%s\":%d:{%s}" (String.length name) name (String.length s) s
        | r when Value.is_null r -> Buffer.add_string w.out "N;"
        | _ ->
            Errors.throw_error ctx "Exception" "%s::serialize() must return a string or NULL" name)
    | None, false, Some m -> (
        match Value.view (apart ctx (fun () -> Call.method_of ctx o m [])) with
        | Array names -> write_slept w o names
        | _ ->
            Errors.notice ctx
              "serialize(): __sleep should return an array only containing the names of \
               instance-variables to serialize";
            Buffer.add_string w.out "N;")
    | None, false, None ->
        let props = Object.to_array o in
        header (Php_array.count props);
        write_elements w props

and write_slept w o names =
  let ctx = w.ctx in
  let all = Object.to_array o in
  let chosen = Php_array.empty () in
  Php_array.iter
    (fun _ n ->
      let n = Convert.to_string ctx n in
      let candidates =
        [ n; "\000" ^ o.cls.cname ^ "\000" ^ n; "\000*\000" ^ n ]
      in
      match List.find_opt (fun key -> Php_array.mem all (Key.of_string key)) candidates with
      | Some key ->
          Php_array.set_slot chosen (Key.of_string key) (Php_array.find_slot all (Key.of_string key))
      | None ->
          Errors.warning ctx
            "serialize(): \"%s\" returned as member variable from __sleep() but does not exist" n)
    names;
  Printf.bprintf w.out "O:%d:\"%s\":%d:" (String.length o.cls.cname) o.cls.cname
    (Php_array.count chosen);
  write_elements w chosen

let serialize ctx v =
  let all =
    match Hashtbl.find_opt ctx.req.ext writing with
    | Some (Writing all) -> all
    | _ -> nothing_written ()
  in
  let w = { ctx; out = Buffer.create 256; all } in
  write w v;
  Buffer.contents w.out
  [@@php "function serialize(mixed $value): string"]

(* --- reading ----------------------------------------------------------------------------------------- *)

exception Malformed of int

(* A place that a back reference may name: the slot of a value already read. *)
type place = { mutable current : value; store : value -> unit }

(* An unserialize() called by Serializable::unserialize() goes on with that of the outer one. *)
type read_so_far = {
  mutable places : place list;  (* newest first *)
  mutable place_count : int;
  mutable wakeups : (unit -> unit) list;
}

type reader = {
  rctx : ctx;
  text : string;
  mutable pos : int;
  whole : read_so_far;
  allowed : string list option;  (* lower-case class names; [None]: all *)
}

type native += Reading of read_so_far

let new_reader ?allowed ctx text =
  let whole = { places = []; place_count = 0; wakeups = [] } in
  { rctx = ctx; text; pos = 0; whole; allowed }

let bad r = raise (Malformed r.pos)

let expect r c =
  if r.pos < String.length r.text && r.text.[r.pos] = c then r.pos <- r.pos + 1 else bad r

let until r c =
  match String.index_from_opt r.text r.pos c with
  | Some i ->
      let s = String.sub r.text r.pos (i - r.pos) in
      r.pos <- i + 1;
      s
  | None -> bad r

let read_count r c =
  let start = r.pos in
  let s = until r c in
  match int_of_string_opt s with
  | Some n when n >= 0 && s <> "" && s.[0] >= '0' && s.[0] <= '9' -> n
  | _ -> raise (Malformed start)

let read_bytes r n =
  if r.pos + n > String.length r.text then bad r;
  let s = String.sub r.text r.pos n in
  r.pos <- r.pos + n;
  s

let quoted_bytes r n =
  expect r '"';
  let s = read_bytes r n in
  expect r '"';
  s

let remember r place =
  r.whole.places <- place :: r.whole.places;
  r.whole.place_count <- r.whole.place_count + 1

let find_place r n =
  let { places; place_count; _ } = r.whole in
  if n < 1 || n > place_count then bad r else List.nth places (place_count - n)

(* Malformed scalars are reported where they start. *)
let scalar start f = try f () with Malformed _ -> raise (Malformed start)

let read_int r =
  let start = r.pos in
  let s = until r ';' in
  match Int64.of_string_opt s with
  | Some n -> Value.of_int64 n
  | None -> (
      (* "+5" and values beyond 64 bits *)
      match Convert.numeric s with
      | Number n when Value.is_int n -> n
      | Number _ when String.for_all (fun c -> (c >= '0' && c <= '9') || c = '-' || c = '+') s ->
          Errors.warning r.rctx "unserialize(): Numerical result out of range";
          Value.of_int64 (if s.[0] = '-' then Int64.min_int else Int64.max_int)
      | _ -> raise (Malformed start))

let read_float r =
  match until r ';' with
  | "INF" -> infinity
  | "-INF" -> neg_infinity
  | "NAN" -> nan
  | s -> (
      match Convert.numeric s with
      | Number n when Value.is_float n -> Value.to_float n
      | Number n -> Convert.float_of_int_value n
      | _ -> bad r)

let incomplete ctx name =
  let o = Object.make_raw ctx (Class.lookup ctx "__PHP_Incomplete_Class") in
  Object.set ctx o "__PHP_Incomplete_Class_Name" (Value.of_string name);
  o

(* Reads a value and hands it to [store]; a later R: makes that place a reference through [store] too. *)
let rec read r ?(counted = true) store =
  let start = r.pos in
  if r.pos + 1 >= String.length r.text then bad r;
  let kind = r.text.[r.pos] in
  r.pos <- r.pos + 1;
  let finish v =
    let place = { current = v; store } in
    store v;
    if counted then remember r place
  in
  match kind with
  | 'N' ->
      scalar start (fun () -> expect r ';');
      finish Value.null
  | 'b' ->
      let read () =
        expect r ':';
        match until r ';' with "0" -> false | "1" -> true | _ -> bad r
      in
      finish (Value.of_bool (scalar start read))
  | 'i' ->
      scalar start (fun () -> expect r ':');
      finish (scalar start (fun () -> read_int r))
  | 'd' ->
      scalar start (fun () -> expect r ':');
      finish (Value.of_float (scalar start (fun () -> read_float r)))
  | 's' ->
      let n =
        scalar start (fun () ->
            expect r ':';
            let n = read_count r ':' in
            expect r '"';
            n)
      in
      if r.pos + n > String.length r.text then raise (Malformed (start + 2));
      let s = read_bytes r n in
      expect r '"';
      expect r ';';
      finish (Value.of_string s)
  | 'a' ->
      let n =
        scalar start (fun () ->
            expect r ':';
            let n = read_count r ':' in
            expect r '{';
            n)
      in
      let a = Php_array.empty () in
      finish (Value.of_array a);
      read_elements r n a;
      expect r '}'
  | 'r' | 'R' -> (
      let n =
        scalar start (fun () ->
            expect r ':';
            read_count r ';')
      in
      let place = find_place r n in
      if kind = 'r' then finish place.current
      else
        match Value.is_ref place.current with
        | true -> store place.current
        | false ->
            let cell = Ref.to_value (Ref.make place.current) in
            place.current <- cell;
            place.store cell;
            store cell)
  | 'O' | 'C' | 'E' ->
      let n =
        scalar start (fun () ->
            expect r ':';
            let n = read_count r ':' in
            expect r '"';
            n)
      in
      if r.pos + n > String.length r.text then raise (Malformed (start + 2));
      let name = read_bytes r n in
      expect r '"';
      read_object r kind name finish
  | _ -> raise (Malformed start)

and next_value r =
  let result = ref Value.null in
  read r (fun v -> result := v);
  Value.deref !result

and read_elements r n a =
  for _ = 1 to n do
    let key = read_key r in
    read r (fun v -> Php_array.set_slot a key v)
  done

and read_key r =
  if r.pos >= String.length r.text then bad r;
  match r.text.[r.pos] with
  | 'i' ->
      r.pos <- r.pos + 1;
      expect r ':';
      Key.of_value (read_int r)
  | 's' ->
      r.pos <- r.pos + 1;
      expect r ':';
      let n = read_count r ':' in
      let s = quoted_bytes r n in
      expect r ';';
      Key.of_string s
  | _ ->
      ignore (next_value r);
      bad r

and read_object r kind name finish =
  let ctx = r.rctx in
  let allowed =
    match r.allowed with None -> true | Some list -> List.mem (String.lowercase_ascii name) list
  in
  if kind = 'E' then read_case r name finish
  else
    let cls = if allowed then Class.find_autoload ctx name else None in
    if kind = 'C' then begin
      expect r ':';
      let n = read_count r ':' in
      expect r '{';
      let s = read_bytes r n in
      expect r '}';
      match cls with
      | Some cls when Hashtbl.mem cls.ancestors "serializable" ->
          let o = Object.make_raw ctx cls in
          finish (Value.of_object o);
          during ctx reading (Some (Reading r.whole)) (fun () ->
              ignore (Call.own ctx o "unserialize" [ Value.of_string s ]))
      | Some cls when not_serializable cls ->
          Errors.throw_error ctx "Exception" "Unserialization of '%s' is not allowed" cls.cname
      | Some _ ->
          Errors.warning ctx "Class %s has no unserializer" name;
          bad r
      | None -> finish (Value.of_object (incomplete ctx name))
    end
    else begin
      expect r ':';
      let n = read_count r ':' in
      let o =
        match cls with
        | Some cls ->
            if cls.kind = Enum then
              Errors.throw_error ctx "Exception" "Unserialization of '%s' is not allowed" name;
            if not_serializable cls then
              Errors.throw_error ctx "Exception" "Unserialization of '%s' is not allowed" cls.cname;
            Object.make_raw ctx cls
        | None -> incomplete ctx name
      in
      finish (Value.of_object o);
      expect r '{';
      (match o.cls.magic.unserialize with
      | Some m ->
          let a = Php_array.empty () in
          read_elements r n a;
          expect r '}';
          r.whole.wakeups <-
            (fun () -> ignore (Call.method_of ctx o m [ Value.of_array a ])) :: r.whole.wakeups
      | None ->
          for _ = 1 to n do
            let key = Key.to_string (read_key r) in
            read r (fun v -> store_property ctx o key v)
          done;
          expect r '}';
          (match o.cls.magic.wakeup with
          | Some m ->
              r.whole.wakeups <-
                (fun () -> ignore (Call.method_of ctx o m [])) :: r.whole.wakeups
          | None -> ()))
    end

(* Puts a value under a mangled name into its slot, or among the dynamic properties. *)
and store_property ctx (o : obj) key v =
  let name, _, _ = Object.unmangle key in
  let matching slot =
    let p = o.cls.props.(slot) in
    p.pname = name
    && (key = name || Object.mangled p = key || p.pvis <> Private
        || (Lazy.force p.pclass).cid = o.cls.cid)
  in
  let n = Array.length o.cls.props in
  let rec find slot exact =
    if slot >= n then None
    else if if exact then Object.mangled o.cls.props.(slot) = key else matching slot then Some slot
    else find (slot + 1) exact
  in
  match (match find 0 true with Some s -> Some s | None -> find 0 false) with
  | Some slot ->
      let v =
        match o.cls.props.(slot).ptype with
        | Some ty when not (Value.is_ref v) ->
            let p = o.cls.props.(slot) in
            Coerce.property { ctx with func = { ctx.func with strict = true } }
              (Lazy.force p.pclass) p.pname ty v
        | _ -> v
      in
      o.slots.(slot) <- v
  | None ->
      if (not o.cls.allow_dynamic) && Object.find_dynamic o name == Value.undef then
        Errors.deprecated ctx "Creation of dynamic property %s::$%s is deprecated" o.cls.cname name;
      Php_array.set_slot (Object.dyn_table o) (Key.of_string name) v

and read_case r name finish =
  let ctx = r.rctx in
  match String.index_opt name ':' with
  | None -> bad r
  | Some i -> (
      let cls_name = String.sub name 0 i in
      let case = String.sub name (i + 1) (String.length name - i - 1) in
      expect r ';';
      match Class.find_autoload ctx cls_name with
      | Some cls when cls.kind = Enum && Class.has_constant cls case ->
          finish (Class.constant ctx cls case)
      | Some cls when cls.kind = Enum ->
          Errors.warning ctx "unserialize(): Undefined constant %s::%s" cls.cname case;
          bad r
      | Some _ ->
          Errors.warning ctx "unserialize(): Class '%s' is not an enum" cls_name;
          bad r
      | None ->
          Errors.warning ctx "unserialize(): Class '%s' not found" cls_name;
          bad r)

let allowed_of ctx options =
  match Php_array.find_string options "allowed_classes" with
  | v when v == Value.undef || Value.is_true v -> None
  | v when Value.is_false v -> Some []
  | v when Value.is_array v ->
      Some
        (List.map
           (fun c -> String.lowercase_ascii (Convert.to_string ctx c))
           (Php_array.to_list (Value.to_array v)))
  | v ->
      Errors.type_error ctx "unserialize(): Option \"allowed_classes\" must be of type array|bool, %s given"
        (Value.type_name v)

(* [reading_text ctx text f] is [f] of a reader of [text], after which the objects read are woken up, unless it is
   part of an outer unserialize(), which does that. *)
let reading_text ?allowed ctx text f =
  match Hashtbl.find_opt ctx.req.ext reading with
  | Some (Reading whole) -> f { rctx = ctx; text; pos = 0; whole; allowed }
  | _ ->
      let r = new_reader ?allowed ctx text in
      let result = f r in
      apart ctx (fun () -> List.iter (fun f -> f ()) (List.rev r.whole.wakeups));
      result

(* The old format of an SPL class: [f] of a reader of it; Malformed is its exception. *)
let read_old_format ctx text f =
  if text <> "" then
    try reading_text ctx text f
    with Malformed at ->
      Errors.throw_error ctx "UnexpectedValueException" "Error at offset %d of %d bytes" at
        (String.length text)

let unserialize ctx text options =
  match reading_text ?allowed:(allowed_of ctx options) ctx text next_value with
  | result -> result
  | exception Malformed at ->
      if text <> "" then
        Errors.notice ctx "unserialize(): Error at offset %d of %d bytes" at (String.length text);
      Value.false_
  [@@php "function unserialize(string $data, array $options = []): mixed"]
