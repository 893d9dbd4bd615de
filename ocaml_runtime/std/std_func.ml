(* Functions, errors, settings and the request itself (https://www.php.net/manual/en/ref.funchand.php,
   https://www.php.net/manual/en/ref.errorfunc.php, https://www.php.net/manual/en/ref.info.php). *)

open Types

let str = Value.of_string

(* --- calls ------------------------------------------------------------------------------------------- *)

let resolve ctx fn v =
  match Call.of_callable ctx v with
  | Some t -> t
  | None -> ignore (Coerce.arg_callable ctx fn 1 "callback" v); Call.resolve_value ctx v

(* Values where the callee wants references: it gets fresh ones, after a warning. *)
let warn_references ctx t args =
  List.iteri
    (fun i v ->
      let wanted = Fn.is_by_ref (Call.fn_of t) i && not (Fn.prefers_ref (Call.fn_of t) i) in
      if wanted && not (Value.is_ref v) then
        let fn = Call.fn_of t in
        let p = fn.params.(min i (Array.length fn.params - 1)) in
        Errors.warning ctx "%s(): Argument #%d%s must be passed by reference, value given"
          (Fn.display fn (Call.scope_of t))
          (i + 1)
          (if p.variadic then "" else " ($" ^ p.aname ^ ")"))
    args

let call_user_func ctx callback args =
  let t = resolve ctx "call_user_func" callback in
  let named = ctx.req.named_rest in
  ctx.req.named_rest <- [];
  warn_references ctx t args;
  Call.invoke_named ctx t args named
  [@@php "function call_user_func(callable $callback, mixed ...$args): mixed"]

let array_arguments ctx (a : arr) =
  let positional = ref [] and named = ref [] in
  let pos = ref (Php_array.first_pos a) in
  while !pos >= 0 do
    let key = Php_array.key_at a !pos in
    let slot = Php_array.slot_at a !pos in
    if Key.is_string key then named := (Key.to_text key, slot) :: !named
    else begin
      if !named <> [] then
        Errors.error ctx "Cannot use positional argument after named argument";
      positional := slot :: !positional
    end;
    pos := Php_array.next_pos a !pos
  done;
  (List.rev !positional, List.rev !named)

let call_user_func_array ctx callback args =
  let t = resolve ctx "call_user_func_array" callback in
  let positional, named = array_arguments ctx args in
  warn_references ctx t positional;
  Call.invoke_named ctx t positional named
  [@@php "function call_user_func_array(callable $callback, array $args): mixed"]

(* A static method goes on with the class that the caller was called as. *)
let forwarded (ctx : ctx) t =
  match (Call.static_of t, ctx.static_) with
  | Some named, Some called when Class.is_a called named && not (Value.is_object (Call.this_of t)) ->
      Call.make_target (Call.fn_of t)
        { this = Value.null; static = Some called; scope = Call.scope_of t; captured = [||]; closure = Value.null }
  | _ -> t

let forward_static_call ctx callback args =
  Call.invoke ctx (forwarded ctx (resolve ctx "forward_static_call" callback)) args
  [@@php "function forward_static_call(callable $callback, mixed ...$args): mixed"]

let forward_static_call_array ctx callback args =
  Call.invoke ctx
    (forwarded ctx (resolve ctx "forward_static_call_array" callback))
    (Php_array.to_list args)
  [@@php "function forward_static_call_array(callable $callback, array $args): mixed"]

(* The frame of the function whose arguments are asked for. *)
let function_frame ctx fn =
  let frame = Ctx.user ctx in
  if frame.func.display = "" then
    Errors.error ctx "%s() cannot be called from the global scope" fn;
  frame

let func_get_args ctx =
  Php_array.of_list
    (List.map (fun v -> Value.copy (Value.deref v)) (Ctx.args (function_frame ctx "func_get_args")))
  [@@php "function func_get_args(): array"]

let func_num_args ctx = List.length (Ctx.args (function_frame ctx "func_num_args"))
  [@@php "function func_num_args(): int"]

let func_get_arg ctx position =
  let args = Ctx.args (function_frame ctx "func_get_arg") in
  if position < 0 then
    Errors.value_error ctx "func_get_arg(): Argument #1 ($position) must be greater than or equal to 0"
  else
    match List.nth_opt args position with
    | Some v -> Value.copy (Value.deref v)
    | None ->
        Errors.value_error ctx
          "func_get_arg(): Argument #1 ($position) must be less than the number of the arguments passed \
           to the currently executed function"
  [@@php "function func_get_arg(int $position): mixed"]

let function_exists ctx name = Call.find_function ctx name <> None
  [@@php "function function_exists(string $function): bool; nothrow"]

let get_defined_functions ctx (_ : bool) =
  let names table = Hashtbl.fold (fun name _ acc -> name :: acc) table [] in
  let list l = Value.of_array (Php_array.of_list (List.map str (List.sort compare l))) in
  let a = Php_array.empty () in
  Php_array.set_string a "internal" (list (names ctx.req.program.builtin_functions));
  Php_array.set_string a "user" (list (names ctx.req.functions));
  a
  [@@php "function get_defined_functions(bool $exclude_disabled = true): array"]

let register_shutdown_function ctx callback args =
  ctx.req.shutdown_functions <- ctx.req.shutdown_functions @ [ (callback, args) ]
  [@@php "function register_shutdown_function(callable $callback, mixed ...$args): void"]

let register_tick_function ctx callback args =
  Ticks.register ctx callback args;
  true
  [@@php "function register_tick_function(callable $callback, mixed ...$args): bool"]

let unregister_tick_function ctx callback = Ticks.unregister ctx callback
  [@@php "function unregister_tick_function(callable $callback): void"]

(* --- errors ------------------------------------------------------------------------------------------ *)

let set_error_handler ctx callback levels =
  let callback = Coerce.arg_callable_or_null ctx "set_error_handler" 1 "callback" callback in
  let old = match ctx.req.error_handlers with (h, _) :: _ -> h | [] -> Value.null in
  ctx.req.error_handlers <- (callback, levels) :: ctx.req.error_handlers;
  old
  [@@php "function set_error_handler(?callable $callback, int $error_levels = 32767)"]

let restore_error_handler ctx =
  (match ctx.req.error_handlers with _ :: rest -> ctx.req.error_handlers <- rest | [] -> ());
  true
  [@@php "function restore_error_handler(): bool"]

let set_exception_handler ctx callback =
  let callback = Coerce.arg_callable_or_null ctx "set_exception_handler" 1 "callback" callback in
  let old = match ctx.req.exception_handlers with h :: _ -> h | [] -> Value.null in
  ctx.req.exception_handlers <- callback :: ctx.req.exception_handlers;
  old
  [@@php "function set_exception_handler(?callable $callback)"]

let restore_exception_handler ctx =
  (match ctx.req.exception_handlers with
  | _ :: rest -> ctx.req.exception_handlers <- rest
  | [] -> ());
  true
  [@@php "function restore_exception_handler(): bool"]

let trigger_error ctx message level =
  if
    not
      (List.mem level
         [
           Errors.e_user_error; Errors.e_user_warning; Errors.e_user_notice; Errors.e_user_deprecated;
         ])
  then
    Errors.value_error ctx
      "trigger_error(): Argument #2 ($error_level) must be one of E_USER_ERROR, E_USER_WARNING, \
       E_USER_NOTICE, or E_USER_DEPRECATED";
  Errors.trigger ctx level message;
  true
  [@@php "function trigger_error(string $message, int $error_level = 1024): bool"]

let user_error ctx message level = trigger_error ctx message level
  [@@php "function user_error(string $message, int $error_level = 1024): bool; alias of trigger_error"]

let error_reporting ctx level =
  let old = Errors.effective_reporting ctx in
  (match level with
  | Some level ->
      ctx.req.error_reporting <- level;
      Hashtbl.replace ctx.req.ini "error_reporting" (string_of_int level)
  | None -> ());
  old
  [@@php "function error_reporting(?int $error_level = null): int"]

let error_get_last ctx =
  match ctx.req.last_error with
  | None -> Value.null
  | Some (level, message, file, line) ->
      let a = Php_array.empty () in
      Php_array.set_string a "type" (Value.of_int level);
      Php_array.set_string a "message" (str message);
      Php_array.set_string a "file" (str file);
      Php_array.set_string a "line" (Value.of_int line);
      Value.of_array a
  [@@php "function error_get_last(): ?array; nothrow"]

let error_clear_last ctx = ctx.req.last_error <- None
  [@@php "function error_clear_last(): void; nothrow"]

let error_log ctx message kind destination (_ : string option) =
  match (kind, destination) with
  | 3, Some file -> (
      match ctx.req.host.write_file file ~append:true message with Ok () -> true | Error _ -> false)
  | _ ->
      ctx.req.host.log message;
      true
  [@@php
    "function error_log(string $message, int $message_type = 0, ?string $destination = null, ?string $additional_headers = null): bool"]

(* The frame that asks: not the wrapper's own, when called by name. *)
let asking ctx =
  match ctx.parent with Some p when ctx.func.func_file = "" && ctx.func.display <> "" -> p | _ -> ctx

let debug_backtrace ctx options limit =
  Ctx.trace_array ~objects:(options land 1 <> 0) ~args:(options land 2 = 0) ~limit (asking ctx)
  [@@php "function debug_backtrace(int $options = 1, int $limit = 0): array"]

let debug_print_backtrace ctx options limit =
  let text = Ctx.trace_text ctx (Ctx.trace_array ~args:(options land 2 = 0) ~limit (asking ctx)) in
  let last = try String.rindex text '#' with Not_found -> 0 in
  Ctx.echo ctx (String.sub text 0 last)
  [@@php "function debug_print_backtrace(int $options = 0, int $limit = 0): void"]

(* --- settings ---------------------------------------------------------------------------------------- *)

let ini_get ctx name =
  match Request.ini_get ctx name with Some v -> str v | None -> Value.false_
  [@@php "function ini_get(string $option): string|false; nothrow"]

let ini_text ctx v =
  if Value.is_bool v then if Value.to_bool v then "1" else "" else Convert.to_string ctx v

let ini_set ctx name v =
  match Request.ini_set ctx name (ini_text ctx v) with Some old -> str old | None -> Value.false_
  [@@php "function ini_set(string $option, string|int|float|bool|null $value): string|false"]

let ini_alter ctx name v = ini_set ctx name v
  [@@php
    "function ini_alter(string $option, string|int|float|bool|null $value): string|false; alias of ini_set"]

let ini_restore ctx name =
  match List.assoc_opt name Request.ini_defaults with
  | Some v -> ignore (Request.ini_set ctx name v)
  | None -> ()
  [@@php "function ini_restore(string $option): void"]

let ini_get_all ctx (_ : string option) (_ : bool) =
  let a = Php_array.empty () in
  let all = Hashtbl.fold (fun k v acc -> (k, v) :: acc) ctx.req.ini [] in
  List.iter (fun (k, v) -> Php_array.set_string a k (str v)) (List.sort compare all);
  Value.of_array a
  [@@php "function ini_get_all(?string $extension = null, bool $details = true): array|false"]

let get_include_path ctx = str (Errors.ini ctx "include_path")
  [@@php "function get_include_path(): string|false; nothrow"]

let set_include_path ctx path =
  match Request.ini_set ctx "include_path" path with Some old -> str old | None -> Value.false_
  [@@php "function set_include_path(string $include_path): string|false"]

let get_cfg_var (_ : string) = Value.false_
  [@@php "function get_cfg_var(string $option): string|array|false; pure; nothrow"]

let set_time_limit ctx seconds =
  Request.ini_set ctx "max_execution_time" (string_of_int seconds) <> None
  [@@php "function set_time_limit(int $seconds): bool"]

let ignore_user_abort (_ : value option) = 0
  [@@php "function ignore_user_abort(?bool $enable = null): int; special; pure; nothrow"]

let connection_status () = 0 [@@php "function connection_status(): int; pure; nothrow"]
let connection_aborted () = 0 [@@php "function connection_aborted(): int; pure; nothrow"]

(* --- constants --------------------------------------------------------------------------------------- *)

let split_class name =
  match String.index_opt name ':' with
  | Some i when i + 1 < String.length name && name.[i + 1] = ':' ->
      Some (String.sub name 0 i, String.sub name (i + 2) (String.length name - i - 2))
  | _ -> None

let scoped_class ctx name =
  match String.lowercase_ascii name with
  | "self" -> ctx.scope
  | "static" -> ctx.static_
  | "parent" -> ( match ctx.scope with Some c -> c.parent | None -> None)
  | _ -> Class.find_autoload ctx name

let define ctx name v case_insensitive =
  if case_insensitive then
    Errors.warning ctx
      "define(): Argument #3 ($case_insensitive) is ignored since declaration of case-insensitive \
       constants is no longer supported";
  if split_class name <> None then
    Errors.value_error ctx "define(): Argument #1 ($constant_name) cannot be a class constant"
  else Constants.declare ctx name (Value.copy v)
  [@@php "function define(string $constant_name, mixed $value, bool $case_insensitive = false): bool"]

let defined ctx name =
  match split_class name with
  | Some (cls, k) -> (
      match scoped_class ctx cls with
      | Some c -> Class.has_constant c k
      | None -> false)
  | None -> Constants.find ctx name <> None
  [@@php "function defined(string $constant_name): bool"]

let constant ctx name =
  match split_class name with
  | Some (cls, k) -> (
      match scoped_class ctx cls with
      | Some c -> Class.constant ctx c k
      | None -> Errors.error ctx "Class \"%s\" not found" cls)
  | None -> (
      match Constants.find ctx name with
      | Some v -> Value.copy v
      | None -> Errors.error ctx "Undefined constant \"%s\"" name)
  [@@php "function constant(string $name): mixed"]

let get_defined_constants ctx categorize =
  let table pairs =
    let a = Php_array.empty () in
    List.iter (fun (k, v) -> Php_array.set_string a k (Value.copy v)) (List.sort (fun (a, _) (b, _) -> compare a b) pairs);
    a
  in
  if categorize then begin
    let a = Php_array.empty () in
    Php_array.set_string a "Core" (Value.of_array (table (Constants.builtin ())));
    if Constants.user ctx <> [] then
      Php_array.set_string a "user" (Value.of_array (table (Constants.user ctx)));
    a
  end
  else table (Constants.all ctx)
  [@@php "function get_defined_constants(bool $categorize = false): array"]

let get_included_files ctx = Php_array.of_list (List.map str (Include.included ctx))
  [@@php "function get_included_files(): array; nothrow"]

let get_required_files ctx = get_included_files ctx
  [@@php "function get_required_files(): array; alias of get_included_files; nothrow"]
