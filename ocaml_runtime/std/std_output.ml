(* Printing values and buffering output (https://www.php.net/manual/en/book.outcontrol.php,
   https://www.php.net/manual/en/ref.var.php). *)

open Types

let constants =
  List.map
    (fun (name, n) -> (name, Value.of_int n))
    [
      ("PHP_OUTPUT_HANDLER_START", Output.start_flag);
      ("PHP_OUTPUT_HANDLER_WRITE", 0);
      ("PHP_OUTPUT_HANDLER_CONT", 0);
      ("PHP_OUTPUT_HANDLER_CLEAN", Output.clean_flag);
      ("PHP_OUTPUT_HANDLER_FLUSH", Output.flush_flag);
      ("PHP_OUTPUT_HANDLER_FINAL", Output.final_flag);
      ("PHP_OUTPUT_HANDLER_END", Output.final_flag);
      ("PHP_OUTPUT_HANDLER_CLEANABLE", Output.cleanable);
      ("PHP_OUTPUT_HANDLER_FLUSHABLE", Output.flushable);
      ("PHP_OUTPUT_HANDLER_REMOVABLE", Output.removable);
      ("PHP_OUTPUT_HANDLER_STDFLAGS", Output.stdflags);
      ("PHP_OUTPUT_HANDLER_STARTED", 0x1000);
      ("PHP_OUTPUT_HANDLER_DISABLED", 0x2000);
    ]

let spaces b n = for _ = 1 to n do Buffer.add_char b ' ' done

(* Floats as var_dump, var_export and json_encode write them. *)
let repr ctx f =
  match Errors.ini ctx "serialize_precision" with
  | "-1" | "" -> Dtoa.repr f
  | p -> Dtoa.to_string_precision (match int_of_string_opt p with Some n -> n | None -> 17) f

(* What __debugInfo shows instead of the properties. *)
let debug_info ctx (o : obj) =
  match o.cls.magic.debug_info with
  | None -> None
  | Some m -> (
      match Value.view (Call.method_of ctx o m []) with
      | Array a -> Some a
      | Null | Undef -> Some (Php_array.empty ())
      | _ -> Errors.fatal ctx "__debuginfo() must return an array")

(* The properties that dumps show. *)
let shown ctx (o : obj) : Object.shown list =
  match debug_info ctx o with
  | Some a ->
      List.map
        (fun (k, _) ->
          let name, vis, owner = Object.unmangle (Key.to_string k) in
          {
            Object.name;
            int_key = Key.is_int k;
            vis;
            owner;
            value = Php_array.find_slot a k;
            ty = None;
          })
        (Php_array.bindings a)
  | None -> Object.shown ctx o

(* --- var_dump ---------------------------------------------------------------------------------------- *)

let rec dump ctx b (seen : value list) indent slot =
  let mark = if Value.is_ref slot then "&" else "" in
  let v = Value.deref slot in
  let line fmt = Printf.bprintf b fmt in
  match Value.view v with
  | Null | Undef | Ref _ -> line "%sNULL\n" mark
  | Bool x -> line "%sbool(%b)\n" mark x
  | Int n -> line "%sint(%d)\n" mark n
  | Wide n -> line "%sint(%Ld)\n" mark n
  | Float f -> line "%sfloat(%s)\n" mark (repr ctx f)
  | String s -> line "%sstring(%d) \"%s\"\n" mark (String.length s) s
  | Resource r -> line "%sresource(%d) of type (%s)\n" mark r.rid r.rtype
  | Array a ->
      if List.memq v seen then line "*RECURSION*\n"
      else begin
        line "%sarray(%d) {\n" mark (Php_array.count a);
        let seen = v :: seen in
        let pos = ref (Php_array.first_pos a) in
        while !pos >= 0 do
          let key = Php_array.key_at a !pos in
          spaces b (indent + 2);
          if Key.is_string key then line "[\"%s\"]=>\n" (Key.to_text key)
          else line "[%s]=>\n" (Key.to_string key);
          spaces b (indent + 2);
          dump ctx b seen (indent + 2) (Php_array.slot_at a !pos);
          pos := Php_array.next_pos a !pos
        done;
        spaces b indent;
        Buffer.add_string b "}\n"
      end
  | Object o ->
      if o.cls.kind = Enum then
        line "%senum(%s::%s)\n" mark o.cls.cname (Value.to_string o.slots.(0))
      else if List.memq v seen then line "*RECURSION*\n"
      else begin
        let props = shown ctx o in
        let set = List.filter (fun (p : Object.shown) -> Value.deref p.value != Value.undef) props in
        line "%sobject(%s)#%d (%d) {\n" mark o.cls.cname o.id (List.length set);
        let seen = v :: seen in
        List.iter
          (fun (p : Object.shown) ->
            spaces b (indent + 2);
            (match p.vis with
            | _ when p.int_key && o.cls.magic.debug_info <> None -> line "[%s]=>\n" p.name
            | Public -> line "[\"%s\"]=>\n" p.name
            | Protected -> line "[\"%s\":protected]=>\n" p.name
            | Private -> line "[\"%s\":\"%s\":private]=>\n" p.name p.owner);
            spaces b (indent + 2);
            if Value.deref p.value == Value.undef then
              line "uninitialized(%s)\n"
                (match p.ty with Some ty -> Coerce.name ty | None -> "mixed")
            else dump ctx b seen (indent + 2) p.value)
          props;
        spaces b indent;
        Buffer.add_string b "}\n"
      end

let dump_one ctx v =
  Sharing.unshare ctx v;
  let b = Buffer.create 256 in
  dump ctx b [] 0 v;
  Ctx.echo ctx (Buffer.contents b)

let var_dump ctx v vs =
  dump_one ctx (Value.deref v);
  List.iter (fun v -> dump_one ctx (Value.deref v)) vs
  [@@php "function var_dump(mixed $value, mixed ...$values): void"]

(* --- print_r ----------------------------------------------------------------------------------------- *)

let rec print ctx b (seen : value list) indent slot =
  let v = Value.deref slot in
  match Value.view v with
  | Array a ->
      Buffer.add_string b "Array\n";
      if List.memq v seen then Buffer.add_string b " *RECURSION*"
      else begin
        let elements = ref [] in
        let pos = ref (Php_array.first_pos a) in
        while !pos >= 0 do
          elements := (Key.to_string (Php_array.key_at a !pos), Php_array.slot_at a !pos) :: !elements;
          pos := Php_array.next_pos a !pos
        done;
        print_elements ctx b (v :: seen) indent (List.rev !elements)
      end
  | Object o ->
      Buffer.add_string b o.cls.cname;
      if o.cls.kind = Enum then begin
        Buffer.add_string b " Enum";
        if Array.length o.slots > 1 then
          Buffer.add_string b (if Value.is_string o.slots.(1) then ":string" else ":int")
      end
      else Buffer.add_string b " Object";
      Buffer.add_char b '\n';
      if List.memq v seen then Buffer.add_string b " *RECURSION*"
      else
        let elements =
          List.filter_map
            (fun (p : Object.shown) ->
              if Value.deref p.value == Value.undef then None
              else
                let name =
                  match p.vis with
                  | Public -> p.name
                  | Protected -> p.name ^ ":protected"
                  | Private -> p.name ^ ":" ^ p.owner ^ ":private"
                in
                Some (name, p.value))
            (shown ctx o)
        in
        print_elements ctx b (v :: seen) indent elements
  | _ -> Buffer.add_string b (Convert.to_string ctx v)

and print_elements ctx b seen indent elements =
  spaces b indent;
  Buffer.add_string b "(\n";
  List.iter
    (fun (name, slot) ->
      spaces b (indent + 4);
      Buffer.add_string b ("[" ^ name ^ "] => ");
      print ctx b seen (indent + 8) slot;
      Buffer.add_char b '\n')
    elements;
  spaces b indent;
  Buffer.add_string b ")\n"

let print_r ctx v return =
  let b = Buffer.create 256 in
  print ctx b [] 0 v;
  if return then Value.of_string (Buffer.contents b)
  else begin
    Ctx.echo ctx (Buffer.contents b);
    Value.true_
  end
  [@@php "function print_r(mixed $value, bool $return = false): string|bool"]

(* --- var_export -------------------------------------------------------------------------------------- *)

let quoted s =
  let b = Buffer.create (String.length s + 2) in
  Buffer.add_char b '\'';
  String.iter
    (fun c ->
      match c with
      | '\'' | '\\' ->
          Buffer.add_char b '\\';
          Buffer.add_char b c
      | '\000' -> Buffer.add_string b "' . \"\\0\" . '"
      | c -> Buffer.add_char b c)
    s;
  Buffer.add_char b '\'';
  Buffer.contents b

let float_export ctx f =
  match Errors.ini ctx "serialize_precision" with
  | "-1" | "" -> Dtoa.repr_zero_fraction f
  | _ ->
      let s = repr ctx f in
      if String.for_all (fun c -> (c >= '0' && c <= '9') || c = '-') s then s ^ ".0" else s

let circular ctx b =
  Buffer.add_string b "NULL";
  Errors.warning ctx "var_export does not handle circular references"

let rec export ctx b (seen : value list) level slot =
  let v = Value.deref slot in
  match Value.view v with
  | Null | Undef | Ref _ | Resource _ -> Buffer.add_string b "NULL"
  | Bool x -> Buffer.add_string b (string_of_bool x)
  | Int n -> Buffer.add_string b (string_of_int n)
  | Wide n ->
      Buffer.add_string b
        (if n = Int64.min_int then "-9223372036854775807-1" else Int64.to_string n)
  | Float f -> Buffer.add_string b (float_export ctx f)
  | String s -> Buffer.add_string b (quoted s)
  | Array a ->
      if List.memq v seen then circular ctx b
      else begin
        if level > 1 then begin
          Buffer.add_char b '\n';
          spaces b (level - 1)
        end;
        Buffer.add_string b "array (\n";
        Php_array.iter
          (fun k e ->
            spaces b (level + 1);
            Buffer.add_string b
              (if Key.is_string k then quoted (Key.to_text k) else Key.to_string k);
            Buffer.add_string b " => ";
            export ctx b (v :: seen) (level + 2) e;
            Buffer.add_string b ",\n")
          a;
        if level > 1 then spaces b (level - 1);
        Buffer.add_char b ')'
      end
  | Object o ->
      if List.memq v seen then circular ctx b
      else begin
        if level > 1 then begin
          Buffer.add_char b '\n';
          spaces b (level - 1)
        end;
        if o.cls.kind = Enum then
          Buffer.add_string b ("\\" ^ o.cls.cname ^ "::" ^ Value.to_string o.slots.(0))
        else begin
          let plain = o.cls.clower = "stdclass" in
          Buffer.add_string b
            (if plain then "(object) array(\n" else "\\" ^ o.cls.cname ^ "::__set_state(array(\n");
          List.iter
            (fun (p : Object.shown) ->
              if Value.deref p.value != Value.undef then begin
                spaces b (level + 2);
                Buffer.add_string b (quoted p.name);
                Buffer.add_string b " => ";
                export ctx b (v :: seen) (level + 2) p.value;
                Buffer.add_string b ",\n"
              end)
            (if o.cls.clower = "closure" then [] else Object.shown ctx o);
          if level > 1 then spaces b (level - 1);
          Buffer.add_string b (if plain then ")" else "))")
        end
      end

let var_export ctx v return =
  let b = Buffer.create 256 in
  export ctx b [] 1 v;
  if return then Value.of_string (Buffer.contents b)
  else begin
    Ctx.echo ctx (Buffer.contents b);
    Value.null
  end
  [@@php "function var_export(mixed $value, bool $return = false): ?string"]

let debug_zval_refcount ctx v vs = var_dump ctx v vs
  [@@php "function debug_zval_refcount(mixed $value, mixed ...$values): void"]

(* --- output buffers ---------------------------------------------------------------------------------- *)

let out ctx = ctx.req.out

let ob_start ctx callback chunk_size flags =
  if Output.in_callback (out ctx) then
    Errors.fatal ctx "ob_start(): Cannot use output buffering in output buffering display handlers";
  let start ?name ?callback () =
    Output.start (out ctx) ?name ?callback ~chunk_size:(max 0 chunk_size) ~flags;
    true
  in
  match callback with
  | None -> start ()
  | Some v when Value.is_null v -> start ()
  | Some v -> (
      match Call.of_callable ctx v with
      | None ->
          Errors.warning ctx "ob_start(): %s" (Call.why_not_callable ctx v);
          Errors.notice ctx "ob_start(): Failed to create buffer";
          false
      | Some target ->
          let base = { (Ctx.enter_internal ctx "" []) with parent = None } in
          let callback text phase =
            let r = Call.invoke base target [ Value.of_string text; Value.of_int phase ] in
            if Value.is_false r then None else Some (Convert.to_string base r)
          in
          start ~name:(Call.callable_name ctx v) ~callback ())
  [@@php "function ob_start($callback = UNKNOWN, int $chunk_size = 0, int $flags = 112): bool"]

(* Does the innermost buffer allow an operation? Else a notice in PHP's words. *)
let allowed ctx fn flag what =
  if Output.top_flags (out ctx) land flag <> 0 then true
  else begin
    let status = List.rev (Output.status (out ctx)) in
    (match status with
    | s :: _ ->
        Errors.notice ctx "%s(): Failed to %s buffer of %s (%d)" fn what s.Output.handler s.Output.level
    | [] -> ());
    false
  end

let no_buffer ctx fn text =
  Errors.notice ctx "%s(): %s" fn text;
  false

(* [on_top ctx fn flag what ~nothing f] is [f] of the innermost buffer where there is one that allows it. *)
let on_top ctx fn flag what ~nothing f =
  if Output.level (out ctx) = 0 then no_buffer ctx fn nothing
  else
    allowed ctx fn flag what
    && begin
         Ctx.starts_output ctx;
         f (out ctx);
         true
       end

let ob_flush ctx =
  on_top ctx "ob_flush" Output.flushable "flush" Output.flush
    ~nothing:"Failed to flush buffer. No buffer to flush"
  [@@php "function ob_flush(): bool"]

let ob_clean ctx =
  on_top ctx "ob_clean" Output.cleanable "delete" Output.clean
    ~nothing:"Failed to delete buffer. No buffer to delete"
  [@@php "function ob_clean(): bool"]

let ob_end_flush ctx =
  on_top ctx "ob_end_flush" Output.removable "send" Output.end_flush
    ~nothing:"Failed to delete and flush buffer. No buffer to delete or flush"
  [@@php "function ob_end_flush(): bool"]

let ob_end_clean ctx =
  on_top ctx "ob_end_clean" Output.removable "discard" Output.end_clean
    ~nothing:"Failed to delete buffer. No buffer to delete"
  [@@php "function ob_end_clean(): bool"]

let text_or_false = function Some s -> Value.of_string s | None -> Value.false_

let ob_get_flush ctx =
  match Output.contents (out ctx) with
  | None ->
      ignore
        (no_buffer ctx "ob_get_flush" "Failed to delete and flush buffer. No buffer to delete or flush");
      Value.false_
  | Some s ->
      if allowed ctx "ob_get_flush" Output.removable "send" then begin
        Ctx.starts_output ctx;
        Output.end_flush (out ctx)
      end;
      Value.of_string s
  [@@php "function ob_get_flush(): string|false"]

let ob_get_clean ctx =
  match Output.contents (out ctx) with
  | None -> Value.false_
  | Some s ->
      if allowed ctx "ob_get_clean" Output.removable "discard" then Output.end_clean (out ctx);
      Value.of_string s
  [@@php "function ob_get_clean(): string|false"]

let ob_get_contents ctx = text_or_false (Output.contents (out ctx))
  [@@php "function ob_get_contents(): string|false; nothrow"]

let ob_get_level ctx = Output.level (out ctx) [@@php "function ob_get_level(): int; nothrow"]

let ob_get_length ctx =
  match Output.length (out ctx) with Some n -> Value.of_int n | None -> Value.false_
  [@@php "function ob_get_length(): int|false; nothrow"]

let ob_list_handlers ctx =
  Php_array.of_list
    (List.map (fun (s : Output.status) -> Value.of_string s.handler) (Output.status (out ctx)))
  [@@php "function ob_list_handlers(): array; nothrow"]

let status_array (s : Output.status) =
  let a = Php_array.empty () in
  let set name v = Php_array.set_string a name v in
  set "name" (Value.of_string s.handler);
  set "type" (Value.of_int (if s.user then 1 else 0));
  set "flags" (Value.of_int s.flags);
  set "level" (Value.of_int s.level);
  set "chunk_size" (Value.of_int s.chunk);
  set "buffer_size" (Value.of_int 16384);
  set "buffer_used" (Value.of_int s.used);
  a

let ob_get_status ctx full =
  let all = Output.status (out ctx) in
  if full then Php_array.of_list (List.map (fun s -> Value.of_array (status_array s)) all)
  else match List.rev all with [] -> Php_array.empty () | s :: _ -> status_array s
  [@@php "function ob_get_status(bool $full_status = false): array; nothrow"]

let ob_implicit_flush (_ : bool) = ()
  [@@php "function ob_implicit_flush(bool $enable = true): void; pure; nothrow"]

let flush ctx = Output.drain (out ctx) [@@php "function flush(): void; nothrow"]

let () = Constants.register constants
