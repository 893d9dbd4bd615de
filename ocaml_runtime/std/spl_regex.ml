(* RegexIterator (https://www.php.net/manual/en/class.regexiterator.php). *)

open Types
open Spl_support
open Spl_dual

let modes =
  "RegexIterator::MATCH, RegexIterator::GET_MATCH, RegexIterator::ALL_MATCHES, \
   RegexIterator::SPLIT, or RegexIterator::REPLACE"

let on_key = 1
let inverted = 2

let check_mode ctx fn i name mode =
  if mode < 0 || mode > 4 then
    Errors.value_error ctx "RegexIterator::%s(): Argument #%d ($%s) must be %s" fn i
      name modes

let of_call ctx call =
  let d = Spl_dual.of_call ctx call in
  match d.extra with Regex r -> (d, r) | _ -> failwith "RegexIterator"

let construct ctx call (args : value array) =
  let pattern = Convert.to_string ctx args.(1) in
  let number i = Convert.to_int ctx args.(i) in
  check_mode ctx "__construct" 3 "mode" (number 2);
  let handler_text = ref None in
  let compiled =
    Errors.silence ctx (fun () ->
        let c = Preg.pattern ctx "RegexIterator::__construct" pattern in
        if c = None then
          handler_text :=
            (match ctx.req.last_error with Some (_, text, _, _) -> Some text | None ->
              None);
        c)
  in
  (match (compiled, !handler_text) with
  | None, Some text -> Errors.throw_text ctx "InvalidArgumentException" text
  | None, None ->
      throw ctx "InvalidArgumentException" "Illegal regular expression %s" pattern
  | _ -> ());
  construct call args.(0)
    (Regex { pattern; mode = number 2; rflags = number 3; preg_flags = number 4 })

let subject ctx d r =
  if r.rflags land on_key <> 0 then Some (Convert.to_string ctx (Value.or_null d.key))
  else if Value.is_array d.current then None
  else Some (Convert.to_string ctx d.current)

let replacement ctx (o : obj) = Convert.to_string ctx (Object.get ctx o "replacement")

let test ctx o d r text =
  match r.mode with
  | 0 -> (
      match Preg.pattern ctx "RegexIterator::accept" r.pattern with
      | None -> false
      | Some re -> (
          match Preg.find ctx re text ~pos:0 with Some (Some _) -> true | _ -> false))
  | 1 | 2 ->
      let cell = Ref.make Value.null in
      let search = if r.mode = 1 then Std_preg.preg_match else Std_preg.preg_match_all in
      let n = search ctx r.pattern text (Some cell) r.preg_flags 0 in
      d.current <- Value.or_null (Ref.get cell);
      Value.is_small n && Value.to_int n > 0
  | 3 ->
      let parts = Std_preg.preg_split ctx r.pattern text (-1) r.preg_flags in
      d.current <- parts;
      Value.is_array parts && Php_array.count (Value.to_array parts) > 1
  | _ ->
      let count = Ref.make Value.null in
      let v =
        Std_preg.preg_replace ctx (str r.pattern)
          (str (replacement ctx o))
          (str text) (-1) (Some count)
      in
      if r.rflags land on_key <> 0 then d.key <- v else d.current <- v;
      Convert.to_int ctx (Ref.get count) > 0

let accept ctx call =
  let d, r = of_call ctx call in
  if not (has_current d) then false
  else
    match subject ctx d r with
    | None -> false
    | Some text -> test ctx (self call) d r text <> (r.rflags land inverted <> 0)

let set f ctx call (args : value array) =
  f (snd (of_call ctx call)) (Convert.to_int ctx args.(0));
  nothing

let () =
  Builtin_class.declare "class RegexIterator extends FilterIterator" ~native:fresh
    ~consts:
      [
        ("USE_KEY", Value.of_int 1);
        ("INVERT_MATCH", Value.of_int 2);
        ("MATCH", Value.of_int 0);
        ("GET_MATCH", Value.of_int 1);
        ("ALL_MATCHES", Value.of_int 2);
        ("SPLIT", Value.of_int 3);
        ("REPLACE", Value.of_int 4);
      ]
    ~props:[ "public ?string $replacement = null" ]
    [
      ( "public function __construct(Iterator $iterator, string $pattern, int $mode = 0, int \
         $flags = 0, int $pregFlags = 0)",
        construct );
      ("public function accept(): bool", fun ctx call _ -> bool (accept ctx call));
      ( "public function getMode(): int",
        fun ctx call _ -> int (snd (of_call ctx call)).mode );
      ( "public function setMode(int $mode): void",
        fun ctx call args ->
          let mode = Convert.to_int ctx args.(0) in
          check_mode ctx "setMode" 1 "mode" mode;
          (snd (of_call ctx call)).mode <- mode;
          nothing );
      ( "public function getFlags(): int",
        fun ctx call _ -> int (snd (of_call ctx call)).rflags );
      ("public function setFlags(int $flags): void", set (fun r n -> r.rflags <- n));
      ( "public function getRegex(): string",
        fun ctx call _ -> str (snd (of_call ctx call)).pattern );
      ( "public function getPregFlags(): int",
        fun ctx call _ -> int (snd (of_call ctx call)).preg_flags );
      ( "public function setPregFlags(int $pregFlags): void",
        set (fun r n -> r.preg_flags <- n) );
    ]
