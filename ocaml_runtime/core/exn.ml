open Types

(* Slots of Exception and Error alike. *)
let s_message = 0
let s_string = 1
let s_code = 2
let s_file = 3
let s_line = 4
let s_trace = 5
let s_previous = 6
let slot (o : obj) i = Value.deref o.slots.(i)
let text (o : obj) i = let v = slot o i in if Value.is_string v then Value.to_string v else ""
let message o = text o s_message
let file o = text o s_file
let line o = let v = slot o s_line in if Value.is_small v then Value.to_int v else 0
let previous o = Value.or_null (slot o s_previous)

let trace o : arr =
  let v = slot o s_trace in
  if Value.is_array v then Value.to_array v else Php_array.empty ()

let put (o : obj) i v = Object.set_slot_fast o i v
let set_previous o v = put o s_previous v
let set_code o v = put o s_code v

let set_location o file line =
  put o s_file (Value.of_string file);
  put o s_line (Value.of_int line)

let init_object ctx (o : obj) =
  if Array.length o.slots > s_previous then begin
    set_location o (Ctx.file ctx) (Ctx.line ctx);
    let args = not (Errors.is_on (Errors.ini ctx "zend.exception_ignore_args")) in
    put o s_trace (Value.of_array (Ctx.trace_array ~args ctx))
  end

let make ctx cls text =
  let cls =
    match Class.find ctx cls with Some c -> c | None -> failwith ("no built-in class " ^ cls)
  in
  let o = Object.make_raw ctx cls in
  put o s_message (Value.of_string text);
  o

let make_full ctx cls ~message ~code ~previous =
  let o = Object.make_raw ctx cls in
  put o s_message (Value.of_string message);
  set_code o (Value.of_int code);
  set_previous o previous;
  o

let is_a (o : obj) names =
  List.exists (fun n -> o.cls.clower = n || Hashtbl.mem o.cls.ancestors n) names

let throw ctx v =
  let v = Value.deref v in
  if Value.is_object v && Hashtbl.mem (Value.class_of v).ancestors "throwable" then
    raise (Throw (Value.to_object v))
  else Errors.error ctx "Can only throw objects"

(* The pending exception becomes the last previous one of the new. *)
let chain (fresh : obj) (pending : obj) =
  let rec is_in o target =
    o == target
    || match previous o with p when Value.is_object p -> is_in (Value.to_object p) target | _ -> false
  in
  if fresh != pending && not (is_in pending fresh) then
    let rec last o =
      match previous o with p when Value.is_object p -> last (Value.to_object p) | _ -> o
    in
    let l = last fresh in
    if l != pending then set_previous l (Value.of_object pending)

let protect _ctx ~finally body =
  match body () with
  | v ->
      finally ();
      v
  | exception Throw pending ->
      (match finally () with
      | () -> ()
      | exception Throw fresh ->
          chain fresh pending;
          raise (Throw fresh));
      raise (Throw pending)

(* --- texts ------------------------------------------------------------------------------------------- *)

let contains s sub =
  let n = String.length s and m = String.length sub in
  let rec go i = i + m <= n && (String.sub s i m = sub || go (i + 1)) in
  go 0

let text_of ctx o below =
  let m = Convert.to_string ctx (Value.or_null (slot o s_message)) in
  let m =
    if (o.cls.clower = "typeerror" || o.cls.clower = "argumentcounterror") && contains m ", called in "
    then m ^ " and defined"
    else m
  in
  Printf.sprintf "%s%s in %s:%d\nStack trace:\n%s%s%s" o.cls.cname
    (if m = "" then "" else ": " ^ m)
    (file o) (line o)
    (Ctx.trace_text ctx (trace o))
    (if below = "" then "" else "\n\nNext ")
    below

let to_string ctx o =
  let rec go seen o acc =
    let acc = text_of_chain o acc in
    match previous o with
    | p when Value.is_object p && not (List.memq (Value.to_object p) seen) ->
        go (o :: seen) (Value.to_object p) acc
    | _ -> acc
  and text_of_chain o acc = text_of ctx o acc in
  let s = go [] o "" in
  put o s_string (Value.of_string s);
  s

let uncaught ctx (o : obj) =
  let body =
    match Class.find_method_lower o.cls "__tostring" with
    | Some m -> (
        match Call.method_of ctx o m [] with
        | v when Value.is_string v -> Value.to_string v
        | _ -> to_string ctx o
        | exception Throw _ -> to_string ctx o)
    | None -> to_string ctx o
  in
  match
    Errors.fatal_text ctx
      (Printf.sprintf "Uncaught %s\n  thrown" body)
      ~file:(file o) ~line:(line o)
  with
  | () -> ()
  | exception Fatal_error -> ()

(* --- the classes ------------------------------------------------------------------------------------- *)

let this = Class.this

(* Arguments not passed leave the property as the class declares it. *)
let construct (call : call) (args : value array) =
  let o = this call in
  if args.(0) != Value.undef then put o s_message args.(0);
  if args.(1) != Value.undef then put o s_code args.(1);
  if args.(2) != Value.undef then put o s_previous args.(2);
  Value.null

let getter i _ call _ = Value.or_null (slot (this call) i)

let methods =
  [
    ("private function __clone(): void", fun _ _ _ -> Value.null);
    ( "public function __construct(string $message = UNKNOWN, int $code = UNKNOWN, ?Throwable \
       $previous = UNKNOWN)",
      fun _ call args -> construct call args );
    ("public function __wakeup()", fun _ _ _ -> Value.null);
    ("final public function getMessage(): string", getter s_message);
    ("final public function getCode()", getter s_code);
    ("final public function getFile(): string", getter s_file);
    ("final public function getLine(): int", getter s_line);
    ( "final public function getTrace(): array",
      fun _ call _ -> Value.of_array (Php_array.copy (trace (this call))) );
    ("final public function getPrevious(): ?Throwable", getter s_previous);
    ( "final public function getTraceAsString(): string",
      fun ctx call _ -> Value.of_string (Ctx.trace_text ctx (trace (this call))) );
    ("public function __toString(): string", fun ctx call _ -> Value.of_string (to_string ctx (this call)));
  ]

let props =
  [
    "protected $message = ''";
    "private string $string = ''";
    "protected $code = 0";
    "protected string $file = ''";
    "protected int $line = 0";
    "private array $trace = []";
    "private ?Throwable $previous = null";
  ]

let error_exception =
  [
    ( "public function __construct(string $message = '', int $code = 0, int $severity = 1, ?string \
       $filename = null, ?int $line = null, ?Throwable $previous = null)",
      fun _ call args ->
        let o = this call in
        put o s_message args.(0);
        put o s_code args.(1);
        put o 7 args.(2);
        if not (Value.is_null args.(3)) then begin
          put o s_file args.(3);
          put o s_line (if Value.is_null args.(4) then Value.of_int 0 else args.(4))
        end
        else if not (Value.is_null args.(4)) then put o s_line args.(4);
        put o s_previous args.(5);
        Value.null );
    ("final public function getSeverity(): int", fun _ call _ -> slot (this call) 7);
  ]

let () =
  let abstract = Builtin_class.abstract in
  let interface name list =
    Builtin_class.declare ("interface " ^ name) (List.map (fun s -> (s, abstract)) list)
  in
  interface "Stringable" [ "public function __toString(): string" ];
  interface "Throwable extends Stringable"
    [
      "public function getMessage(): string";
      "public function getCode()";
      "public function getFile(): string";
      "public function getLine(): int";
      "public function getTrace(): array";
      "public function getPrevious(): ?Throwable";
      "public function getTraceAsString(): string";
    ];
  Builtin_class.declare "class Exception implements Throwable" ~props methods;
  Builtin_class.declare "class Error implements Throwable" ~props methods;
  Builtin_class.declare "class ErrorException extends Exception"
    ~props:[ "protected int $severity = 1" ]
    error_exception;
  List.iter
    (fun (name, parent) ->
      Builtin_class.declare (Printf.sprintf "class %s extends %s" name parent) [])
    [
      ("CompileError", "Error");
      ("ParseError", "CompileError");
      ("TypeError", "Error");
      ("ValueError", "Error");
      ("ArithmeticError", "Error");
      ("DivisionByZeroError", "ArithmeticError");
      ("ArgumentCountError", "TypeError");
      ("UnhandledMatchError", "Error");
      ("AssertionError", "Error");
      ("LogicException", "Exception");
      ("BadFunctionCallException", "LogicException");
      ("BadMethodCallException", "BadFunctionCallException");
      ("DomainException", "LogicException");
      ("InvalidArgumentException", "LogicException");
      ("LengthException", "LogicException");
      ("OutOfRangeException", "LogicException");
      ("RuntimeException", "Exception");
      ("OutOfBoundsException", "RuntimeException");
      ("OverflowException", "RuntimeException");
      ("RangeException", "RuntimeException");
      ("UnderflowException", "RuntimeException");
      ("UnexpectedValueException", "RuntimeException");
      ("JsonException", "Exception");
    ];
  Hooks.make_error := make;
  Hooks.init_throwable := init_object
