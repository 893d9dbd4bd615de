open Types

type mode = Include | Include_once | Require | Require_once

let mode_name = function
  | Include -> "include"
  | Include_once -> "include_once"
  | Require -> "require"
  | Require_once -> "require_once"

let normalise path =
  let absolute = path <> "" && path.[0] = '/' in
  let parts = String.split_on_char '/' path in
  let out =
    List.fold_left
      (fun acc part ->
        match (part, acc) with
        | ("" | "."), _ -> acc
        | "..", last :: rest when last <> ".." -> rest
        | "..", [] when absolute -> []
        | _ -> part :: acc)
      [] parts
  in
  (if absolute then "/" else "") ^ String.concat "/" (List.rev out)

let known ctx path = if Hashtbl.mem ctx.req.program.files path then Some path else None

(* A normalised absolute path as one relative to the root. *)
let below_root ctx path =
  let root = ctx.req.program.root in
  let n = String.length root in
  if String.length path > n && String.sub path 0 n = root && path.[n] = '/' then
    Some (String.sub path (n + 1) (String.length path - n - 1))
  else None

let dirname path =
  match String.rindex_opt path '/' with Some i -> String.sub path 0 i | None -> ""

let join dir path = if dir = "" then path else dir ^ "/" ^ path
let ( <|> ) a b = match a with Some _ -> a | None -> b ()

let resolve ctx path =
  if path = "" then None
  else if path.[0] = '/' then
    match below_root ctx (normalise path) with Some p -> known ctx p | None -> None
  else
    let here = dirname (Ctx.user ctx).func.func_file in
    let from_cwd () =
      match below_root ctx (normalise (ctx.req.host.cwd () ^ "/" ^ path)) with
      | Some p -> known ctx p
      | None -> None
    in
    let explicit = path.[0] = '.' && (String.length path > 1 && (path.[1] = '/' || path.[1] = '.')) in
    let include_path () =
      let dirs = String.split_on_char ':' (Errors.ini ctx "include_path") in
      List.fold_left
        (fun found dir ->
          found <|> fun () ->
          if dir = "." || dir = "" then None
          else
            let full = if dir.[0] = '/' then dir ^ "/" ^ path else ctx.req.program.root ^ "/" ^ dir ^ "/" ^ path in
            match below_root ctx (normalise full) with Some p -> known ctx p | None -> None)
        None dirs
    in
    from_cwd () <|> fun () ->
    (if explicit then None else include_path ()) <|> fun () ->
    known ctx (normalise (join here path)) <|> fun () -> known ctx (normalise path)

let info_of (file : Types.file) how =
  Ctx.info ~file:file.path ~included:how ""

let enter_file ctx scope (file : Types.file) how =
  let frame =
    if how = "" then ctx
    else
      let info = info_of file how in
      let args = if how = "eval" then [] else [ Value.of_string (Ctx.absolute ctx file.path) ] in
      { ctx with parent = Some ctx; func = info; args; line = 0; depth = ctx.depth + 1 }
  in
  List.iter (Call.declare_function frame) file.hoisted_functions;
  Class.declare_hoisted frame file.hoisted_classes;
  file.main frame scope

let mark ctx path = Hashtbl.replace ctx.req.included path ()

let file ctx scope mode path =
  let once = mode = Include_once || mode = Require_once in
  if once && Hashtbl.mem ctx.req.included path then Value.true_
  else begin
    mark ctx path;
    enter_file ctx scope (Hashtbl.find ctx.req.program.files path) (mode_name mode)
  end

let eval ctx scope path =
  enter_file ctx scope (Hashtbl.find ctx.req.program.files path) "eval"

let refuse_eval ctx path syntax line text =
  if syntax then begin
    let o = !Hooks.make_error ctx "ParseError" text in
    Object.set_slot_fast o 3 (Value.of_string (Ctx.absolute ctx path));
    Object.set_slot_fast o 4 (Value.of_int line);
    raise (Throw o)
  end
  else Errors.fatal_at ctx ~file:path ~line text

let run ctx scope mode path =
  match resolve ctx path with
  | Some found -> file ctx scope mode found
  | None -> (
      let name = mode_name mode in
      let shown = path in
      if path = "" then
        Errors.throw_error ctx "ValueError" "Path cannot be empty";
      Errors.warning ctx "%s(%s): Failed to open stream: No such file or directory" name shown;
      let include_path = Errors.ini ctx "include_path" in
      match mode with
      | Include | Include_once ->
          Errors.warning ctx "%s(): Failed opening '%s' for inclusion (include_path='%s')" name shown
            include_path;
          Value.false_
      | Require | Require_once ->
          Errors.error ctx "Failed opening required '%s' (include_path='%s')" shown include_path)

let included ctx =
  Hashtbl.fold (fun path () acc -> Ctx.absolute ctx path :: acc) ctx.req.included []
  |> List.sort compare

let () =
  Hooks.run_file :=
    fun ctx scope path ->
      match resolve ctx path with
      | Some found ->
          ignore (file ctx scope Include found);
          true
      | None -> false
