open Types

let e_error = 1
let e_warning = 2
let e_parse = 4
let e_notice = 8
let e_core_error = 16
let e_core_warning = 32
let e_compile_error = 64
let e_compile_warning = 128
let e_user_error = 256
let e_user_warning = 512
let e_user_notice = 1024
let e_strict = 2048
let e_recoverable_error = 4096
let e_deprecated = 8192
let e_user_deprecated = 16384
let e_all = 32767

let constants =
  List.map
    (fun (name, n) -> (name, Repr.to_any (n : int)))
    [
      ("E_ERROR", e_error);
      ("E_WARNING", e_warning);
      ("E_PARSE", e_parse);
      ("E_NOTICE", e_notice);
      ("E_CORE_ERROR", e_core_error);
      ("E_CORE_WARNING", e_core_warning);
      ("E_COMPILE_ERROR", e_compile_error);
      ("E_COMPILE_WARNING", e_compile_warning);
      ("E_USER_ERROR", e_user_error);
      ("E_USER_WARNING", e_user_warning);
      ("E_USER_NOTICE", e_user_notice);
      ("E_STRICT", e_strict);
      ("E_RECOVERABLE_ERROR", e_recoverable_error);
      ("E_DEPRECATED", e_deprecated);
      ("E_USER_DEPRECATED", e_user_deprecated);
      ("E_ALL", e_all);
    ]

(* Levels that end the request, that no handler of the program sees, and that @ does not hide. *)
let fatal_levels = e_error lor e_core_error lor e_compile_error lor e_parse
let ending_levels = fatal_levels lor e_user_error lor e_recoverable_error
let unsilenceable = ending_levels

let label level =
  if level land (e_error lor e_core_error lor e_compile_error lor e_user_error) <> 0 then
    "Fatal error"
  else if level land e_recoverable_error <> 0 then "Recoverable fatal error"
  else if level land e_parse <> 0 then "Parse error"
  else if level land (e_warning lor e_core_warning lor e_compile_warning lor e_user_warning) <> 0
  then "Warning"
  else if level land (e_notice lor e_user_notice) <> 0 then "Notice"
  else if level land e_strict <> 0 then "Strict Standards"
  else if level land (e_deprecated lor e_user_deprecated) <> 0 then "Deprecated"
  else "Unknown error"

let ini ctx name = match Hashtbl.find_opt ctx.req.ini name with Some s -> s | None -> ""

let is_on s =
  match String.lowercase_ascii s with "" | "0" | "off" | "no" | "false" -> false | _ -> true

let display ctx label text ~file ~line =
  if is_on (ini ctx "log_errors") then
    ctx.req.host.log (Printf.sprintf "PHP %s:  %s in %s on line %d" label text file line);
  let target = ini ctx "display_errors" in
  if is_on target then begin
    let text =
      if is_on (ini ctx "html_errors") then
        Printf.sprintf "%s<br />\n<b>%s</b>:  %s in <b>%s</b> on line <b>%d</b><br />\n%s"
          (ini ctx "error_prepend_string") label text file line
          (ini ctx "error_append_string")
      else
        Printf.sprintf "%s\n%s: %s in %s on line %d\n%s" (ini ctx "error_prepend_string") label text
          file line
          (ini ctx "error_append_string")
    in
    if String.lowercase_ascii target = "stderr" then ctx.req.host.write_stderr text
    else Ctx.echo ctx text
  end

let effective_reporting ctx =
  if ctx.req.silence > 0 then ctx.req.error_reporting land unsilenceable
  else ctx.req.error_reporting

let standard ctx level text ~file ~line =
  ctx.req.last_error <- Some (level, text, file, line);
  if effective_reporting ctx land level <> 0 then display ctx (label level) text ~file ~line;
  if level land ending_levels <> 0 then begin
    ctx.req.exit_status <- 255;
    if ctx.req.status > 0 && not ctx.req.headers_sent then ctx.req.status <- 500;
    raise Fatal_error
  end

(* Runs the program's handler, without itself as handler; [true] when it took the diagnostic. *)
let handled ctx level text ~file ~line =
  match ctx.req.error_handlers with
  | (handler, mask) :: below
    when mask land level <> 0 && level land fatal_levels = 0 && handler != Value.null ->
      let saved = ctx.req.error_handlers in
      ctx.req.error_handlers <- (Value.null, 0) :: below;
      let restore () =
        match ctx.req.error_handlers with
        | (h, _) :: rest when h == Value.null && rest == below -> ctx.req.error_handlers <- saved
        | _ -> ()
      in
      let args =
        [ Value.of_int level; Value.of_string text; Value.of_string file; Value.of_int line ]
      in
      let result =
        match !Hooks.call_value ctx handler args with
        | r ->
            restore ();
            r
        | exception e ->
            restore ();
            raise e
      in
      result != Value.of_bool false
  | _ -> false

(* Warnings that are thrown, while [throwing] runs; not notices and deprecations. *)
type native += Thrown_as of string

let thrown_key = "warnings thrown"

let throwing ctx cls f =
  let table = ctx.req.ext in
  let old = Hashtbl.find_opt table thrown_key in
  Hashtbl.replace table thrown_key (Thrown_as cls);
  let restore () =
    match old with
    | Some o -> Hashtbl.replace table thrown_key o
    | None -> Hashtbl.remove table thrown_key
  in
  Fun.protect ~finally:restore f

let trigger_at ctx level text ~file ~line =
  match Hashtbl.find_opt ctx.req.ext thrown_key with
  | Some (Thrown_as cls) when level = e_warning -> raise (Throw (!Hooks.make_error ctx cls text))
  | _ -> if not (handled ctx level text ~file ~line) then standard ctx level text ~file ~line

let trigger ctx level text = trigger_at ctx level text ~file:(Ctx.file ctx) ~line:(Ctx.line ctx)
let warning_text ctx text = trigger ctx e_warning text
let deprecated_text ctx text = trigger ctx e_deprecated text
let warning ctx fmt = Printf.ksprintf (fun s -> trigger ctx e_warning s) fmt
let notice ctx fmt = Printf.ksprintf (fun s -> trigger ctx e_notice s) fmt
let deprecated ctx fmt = Printf.ksprintf (fun s -> trigger ctx e_deprecated s) fmt

let fatal_text ctx text ~file ~line =
  standard ctx e_error text ~file ~line;
  raise Fatal_error

let parse_error ctx text ~file ~line =
  standard ctx e_parse text ~file ~line;
  raise Fatal_error

let fatal ctx fmt =
  Printf.ksprintf (fun s -> fatal_text ctx s ~file:(Ctx.file ctx) ~line:(Ctx.line ctx)) fmt

let fatal_at ctx ~file ~line text = fatal_text ctx text ~file:(Ctx.absolute ctx file) ~line
let throw_text ctx cls text = raise (Throw (!Hooks.make_error ctx cls text))
let throw_error ctx cls fmt = Printf.ksprintf (fun s -> throw_text ctx cls s) fmt
let error ctx fmt = throw_error ctx "Error" fmt
let type_error ctx fmt = throw_error ctx "TypeError" fmt
let value_error ctx fmt = throw_error ctx "ValueError" fmt
let undefined_variable ctx name = warning_text ctx ("Undefined variable $" ^ name)

let silence ctx f =
  let req = ctx.req in
  req.silence <- req.silence + 1;
  match f () with
  | v ->
      req.silence <- req.silence - 1;
      v
  | exception e ->
      req.silence <- req.silence - 1;
      raise e

let limit_reached ctx reached at =
  let file, line =
    match at with
    | Some (file, line) -> (Ctx.absolute ctx file, line)
    | None -> (Ctx.file ctx, Ctx.line ctx)
  in
  fatal_text ctx (Limits.message reached) ~file ~line
