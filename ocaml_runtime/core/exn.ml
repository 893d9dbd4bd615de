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
    if (Ctx.user ctx).func.func_file = "" then set_location o "[no active file]" 0
    else set_location o (Ctx.file ctx) (Ctx.line ctx);
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
  else
    Errors.error ctx "%s"
      (if Value.is_object v then "Cannot throw objects that do not implement Throwable"
      else "Can only throw objects")

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
  | exception Leave ->
      finally ();
      raise Leave

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

let rec uncaught ctx (o : obj) =
  let text () =
    match Class.find_method_lower o.cls "__tostring" with
    | Some m -> (
        match Call.method_of ctx o m [] with
        | v when Value.is_string v -> Value.to_string v
        | _ -> to_string ctx o)
    | None -> to_string ctx o
  in
  match text () with
  | body -> report_uncaught ctx o body
  | exception Throw other when other != o -> uncaught ctx other

and report_uncaught ctx (o : obj) body =
  match
    if o.cls.clower = "parseerror" then
      Errors.parse_error ctx (message o) ~file:(file o) ~line:(line o)
    else
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

(* Signatures stand in full beside each class: the compiler reads them there. *)

let get_message = getter s_message
let get_code = getter s_code
let get_file = getter s_file
let get_line = getter s_line
let get_previous = getter s_previous
let get_trace _ call _ = Value.of_array (Php_array.copy (trace (this call)))
let get_trace_text ctx call _ = Value.of_string (Ctx.trace_text ctx (trace (this call)))
let get_text ctx call _ = Value.of_string (to_string ctx (this call))
let nothing _ _ _ = Value.null
let construct_ _ call args = construct call args

let construct_error_exception _ call (args : value array) =
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
  Value.null

let () =
  let abstract = Builtin_class.abstract in
  Builtin_class.declare "interface Stringable" [ ("public function __toString(): string", abstract) ];
  Builtin_class.declare "interface Throwable extends Stringable"
    [
      ("public function getMessage(): string", abstract);
      ("public function getCode()", abstract);
      ("public function getFile(): string", abstract);
      ("public function getLine(): int", abstract);
      ("public function getTrace(): array", abstract);
      ("public function getPrevious(): ?Throwable", abstract);
      ("public function getTraceAsString(): string", abstract);
    ];
  Builtin_class.declare "class Exception implements Throwable"
    ~props:
      [
        "protected $message = ''";
        "private string $string = ''";
        "protected $code = 0";
        "protected string $file = ''";
        "protected int $line = 0";
        "private array $trace = []";
        "private ?Throwable $previous = null";
      ]
    [
      ("private function __clone(): void", nothing);
      ( "public function __construct(string $message = UNKNOWN, int $code = UNKNOWN, ?Throwable \
         $previous = UNKNOWN)",
        construct_ );
      ("public function __wakeup()", nothing);
      ("final public function getMessage(): string", get_message);
      ("final public function getCode()", get_code);
      ("final public function getFile(): string", get_file);
      ("final public function getLine(): int", get_line);
      ("final public function getTrace(): array", get_trace);
      ("final public function getPrevious(): ?Throwable", get_previous);
      ("final public function getTraceAsString(): string", get_trace_text);
      ("public function __toString(): string", get_text);
    ];
  Builtin_class.declare "class Error implements Throwable"
    ~props:
      [
        "protected $message = ''";
        "private string $string = ''";
        "protected $code = 0";
        "protected string $file = ''";
        "protected int $line = 0";
        "private array $trace = []";
        "private ?Throwable $previous = null";
      ]
    [
      ("private function __clone(): void", nothing);
      ( "public function __construct(string $message = UNKNOWN, int $code = UNKNOWN, ?Throwable \
         $previous = UNKNOWN)",
        construct_ );
      ("public function __wakeup()", nothing);
      ("final public function getMessage(): string", get_message);
      ("final public function getCode()", get_code);
      ("final public function getFile(): string", get_file);
      ("final public function getLine(): int", get_line);
      ("final public function getTrace(): array", get_trace);
      ("final public function getPrevious(): ?Throwable", get_previous);
      ("final public function getTraceAsString(): string", get_trace_text);
      ("public function __toString(): string", get_text);
    ];
  Builtin_class.declare "class ErrorException extends Exception"
    ~props:[ "protected int $severity = 1" ]
    [
      ( "public function __construct(string $message = '', int $code = 0, int $severity = 1, ?string \
         $filename = null, ?int $line = null, ?Throwable $previous = null)",
        construct_error_exception );
      ("final public function getSeverity(): int", fun _ call _ -> slot (this call) 7);
    ];
  Builtin_class.declare "class CompileError extends Error" [];
  Builtin_class.declare "class ParseError extends CompileError" [];
  Builtin_class.declare "class TypeError extends Error" [];
  Builtin_class.declare "class ValueError extends Error" [];
  Builtin_class.declare "class ArithmeticError extends Error" [];
  Builtin_class.declare "class DivisionByZeroError extends ArithmeticError" [];
  Builtin_class.declare "class ArgumentCountError extends TypeError" [];
  Builtin_class.declare "class UnhandledMatchError extends Error" [];
  Builtin_class.declare "class AssertionError extends Error" [];
  Builtin_class.declare "class LogicException extends Exception" [];
  Builtin_class.declare "class BadFunctionCallException extends LogicException" [];
  Builtin_class.declare "class BadMethodCallException extends BadFunctionCallException" [];
  Builtin_class.declare "class DomainException extends LogicException" [];
  Builtin_class.declare "class InvalidArgumentException extends LogicException" [];
  Builtin_class.declare "class LengthException extends LogicException" [];
  Builtin_class.declare "class OutOfRangeException extends LogicException" [];
  Builtin_class.declare "class RuntimeException extends Exception" [];
  Builtin_class.declare "class OutOfBoundsException extends RuntimeException" [];
  Builtin_class.declare "class OverflowException extends RuntimeException" [];
  Builtin_class.declare "class RangeException extends RuntimeException" [];
  Builtin_class.declare "class UnderflowException extends RuntimeException" [];
  Builtin_class.declare "class UnexpectedValueException extends RuntimeException" [];
  Builtin_class.declare "class JsonException extends Exception" [];
  Hooks.make_error := make;
  Hooks.chain := chain;
  Hooks.init_throwable := init_object
