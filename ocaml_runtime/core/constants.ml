open Types

let builtins : (string, value) Hashtbl.t = Hashtbl.create 512
let register pairs = List.iter (fun (name, v) -> Hashtbl.replace builtins name v) pairs

let canonical name =
  let name =
    if String.length name > 0 && name.[0] = '\\' then
      String.sub name 1 (String.length name - 1)
    else name
  in
  match String.rindex_opt name '\\' with
  | None -> name
  | Some i ->
      String.lowercase_ascii (String.sub name 0 i)
      ^ String.sub name i (String.length name - i)

let find_canonical ctx name =
  match Hashtbl.find_opt ctx.req.constants name with
  | Some _ as found -> found
  | None -> (
      match Hashtbl.find_opt builtins name with
      | Some _ as found -> found
      | None -> (
          match String.lowercase_ascii name with
          | "true" -> Some Value.true_
          | "false" -> Some Value.false_
          | "null" -> Some Value.null
          | _ -> None))

let find ctx name = find_canonical ctx (canonical name)
let undefined ctx name = Errors.error ctx "Undefined constant \"%s\"" name
let get ctx name = match find ctx name with Some v -> v | None -> undefined ctx name

let get_fallback ctx name short =
  match find ctx name with
  | Some v -> v
  | None -> ( match find ctx short with Some v -> v | None -> undefined ctx name)

let declare ctx name v =
  let key = canonical name in
  match find_canonical ctx key with
  | Some _ ->
      Errors.warning ctx "Constant %s already defined" name;
      false
  | None ->
      Hashtbl.replace ctx.req.constants key v;
      true


let pairs table = Hashtbl.fold (fun name v all -> (name, v) :: all) table []
let builtin () = pairs builtins
let user ctx = pairs ctx.req.constants
let all ctx = builtin () @ user ctx
let () = register Errors.constants
