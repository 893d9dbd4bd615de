(* Assertions (https://www.php.net/manual/en/function.assert.php). The compiler passes the text of the
   expression as description where the program gives none. *)

open Types

let setting ctx name = Errors.ini ctx name

let constants =
  [
    ("ASSERT_ACTIVE", Value.of_int 1);
    ("ASSERT_CALLBACK", Value.of_int 2);
    ("ASSERT_BAIL", Value.of_int 3);
    ("ASSERT_WARNING", Value.of_int 4);
    ("ASSERT_EXCEPTION", Value.of_int 5);
  ]

(* A callback that is no name is kept beside the settings. *)
let callback_key = "assert.callback"

let callback ctx =
  match List.assoc_opt callback_key ctx.req.user with
  | Some v -> v
  | None -> ( match setting ctx "assert.callback" with "" -> Value.null | s -> Value.of_string s)

let failed ctx description =
  let f = callback ctx in
  if not (Value.is_null f) then begin
    let place =
      [ Value.of_string (Ctx.file ctx); Value.of_int (Ctx.line ctx); Value.null ]
    in
    ignore (Call.callable ctx f (if Value.is_null description then place else place @ [ description ]))
  end;
  let text = if Value.is_null description then "" else Value.to_string description in
  if Errors.is_on (setting ctx "assert.exception") then begin
    let o = !Hooks.make_error ctx "AssertionError" text in
    Exn.set_code o (Value.of_int 1);
    raise (Throw o)
  end;
  if Errors.is_on (setting ctx "assert.warning") then
    if text = "" then Errors.warning ctx "assert(): Assertion failed"
    else Errors.warning ctx "assert(): %s failed" text;
  if Errors.is_on (setting ctx "assert.bail") then raise Exit;
  false

let assert_ ctx assertion description =
  if (not (Errors.is_on (setting ctx "assert.active"))) || Convert.to_bool assertion then true
  else if Value.is_object description then raise (Throw (Value.to_object description))
  else failed ctx description
  [@@php "function assert(mixed $assertion, Throwable|string|null $description = null): bool"]

let assert_options ctx option value =
  let name =
    match option with
    | 1 -> "assert.active"
    | 2 -> "assert.callback"
    | 3 -> "assert.bail"
    | 4 -> "assert.warning"
    | 5 -> "assert.exception"
    | _ ->
        Errors.value_error ctx "assert_options(): Argument #1 ($option) must be an ASSERT_* constant"
  in
  let old =
    if option = 2 then callback ctx
    else Value.of_int (if Errors.is_on (setting ctx name) then 1 else 0)
  in
  Option.iter
    (fun v ->
      if option = 2 then
        ctx.req.user <- (callback_key, v) :: List.remove_assoc callback_key ctx.req.user
      else ignore (Request.ini_set ctx name (Convert.to_string ctx v)))
    value;
  old
  [@@php "function assert_options(int $option, mixed $value = UNKNOWN): mixed"]

let () = Constants.register constants
