(* RecursiveIteratorIterator and RecursiveTreeIterator, and the wrapping iterators that
   are
   recursive (https://www.php.net/manual/en/class.recursiveiteratoriterator.php). *)

open Types
open Spl_support

type state = Start | Test | Next | Self | Child | Enter
type level = {
  iterator : obj;
  mutable state : state;
  mutable element : value;  (* what a method current() of the program gave;
    undef: not asked *)
}

type t = {
  mutable levels : level list;  (* innermost first; empty: the constructor has not run *)
  mutable mode : int;
  mutable flags : int;
  mutable max_depth : int;
  mutable in_iteration : bool;
  mutable tree_flags : int;
  prefix : string array;
  mutable postfix : string;
}

type native += Recursive of t

let fresh () =
  Recursive
    {
      levels = [];
      mode = 0;
      flags = 0;
      max_depth = -1;
      in_iteration = false;
      tree_flags = 0;
      prefix = [| ""; "| "; "  "; "|-"; "\\-"; "" |];
      postfix = "";
    }

let of_obj ctx (o : obj) =
  match o.native with
  | Recursive r ->
      if r.levels = [] then
        Errors.error ctx "The %s instance wasn't initialized properly" o.cls.cname;
      r
  | _ -> failwith "Spl_recursive"

let of_call ctx call = of_obj ctx (self call)
let here r = List.hd r.levels
let depth r = List.length r.levels - 1
let leaves_only = 0
let self_first = 1
let child_first = 2
let catch_get_child = 16

(* Calls a hook that the program may have overridden. *)
let hook ctx o name = if not (is_native o name) then run ctx o name

(* Runs [f]; with CATCH_GET_CHILD an exception is dropped and gives [None]. *)
let caught r f =
  if r.flags land catch_get_child = 0 then Some (f ())
  else try Some (f ()) with Throw _ -> None

let has_children ctx o (l : level) =
  if is_native o "callhaschildren" then ask ctx l.iterator "haschildren"
  else ask ctx o "callhaschildren"

let get_children ctx o (l : level) =
  if is_native o "callgetchildren" then send ctx l.iterator "getchildren" []
  else send ctx o "callgetchildren" []

let rec advance ctx (o : obj) r =
  let l = here r in
  match l.state with
  | Next ->
      l.element <- Value.undef;
      ignore (caught r (fun () -> run ctx l.iterator "next"));
      begin_element ctx o r l
  | Start -> begin_element ctx o r l
  | Test -> test ctx o r l
  | Self ->
      hook ctx o "nextelement";
      l.state <- (if r.mode = self_first then Enter else Next)
  | Child ->
      hook ctx o "nextelement";
      l.state <- Next
  | Enter -> enter ctx o r l

and begin_element ctx o r l =
  if ask ctx l.iterator "valid" then begin
    l.state <- Test;
    test ctx o r l
  end
  else leave ctx o r

and test ctx o r l =
  let inner = match caught r (fun () -> has_children ctx o l) with Some b -> b | None ->
    false in
  if inner && (r.max_depth = -1 || r.max_depth > depth r) then begin
    l.state <- (if r.mode = self_first then Self else Enter);
    advance ctx o r
  end
  else begin
    l.state <- Next;
    (* below the greatest depth, what has children is no leaf *)
    if inner && r.mode = leaves_only then advance ctx o r else hook ctx o "nextelement"
  end

and enter ctx o r l =
  match caught r (fun () -> get_children ctx o l) with
  | None ->
      l.state <- Next;
      advance ctx o r
  | Some child ->
      if not (instance_of child "recursiveiterator") then
        throw ctx "UnexpectedValueException"
          "Objects returned by RecursiveIterator::getChildren() must implement RecursiveIterator";
      l.state <- (if r.mode = child_first then Child else Next);
      let iterator = Value.to_object child in
      r.levels <- { iterator; state = Start; element = Value.undef } :: r.levels;
      run ctx iterator "rewind";
      ignore (caught r (fun () -> hook ctx o "beginchildren"));
      advance ctx o r

and leave ctx o r =
  if depth r > 0 then begin
    ignore (caught r (fun () -> hook ctx o "endchildren"));
    if depth r > 0 then r.levels <- List.tl r.levels;
    advance ctx o r
  end

let rewind ctx o r =
  while depth r > 0 do
    r.levels <- List.tl r.levels;
    hook ctx o "endchildren"
  done;
  let l = here r in
  l.state <- Start;
  l.element <- Value.undef;
  run ctx l.iterator "rewind";
  if not r.in_iteration then hook ctx o "beginiteration";
  r.in_iteration <- true;
  advance ctx o r

let valid ctx o r =
  if List.exists (fun l -> ask ctx l.iterator "valid") r.levels then true
  else begin
    if r.in_iteration then hook ctx o "enditeration";
    r.in_iteration <- false;
    false
  end

let need_recursive ctx v =
  let v =
    if instance_of v "iteratoraggregate" then
      send ctx (Value.to_object v) "getiterator" [] else v
  in
  if not (instance_of v "recursiveiterator") then
    throw ctx "InvalidArgumentException"
      "An instance of RecursiveIterator or IteratorAggregate creating it is required";
  v

let construct call v mode flags =
  let o = self call in
  match o.native with
  | Recursive r ->
      r.levels <- [ { iterator = Value.to_object v; state = Start; element =
        Value.undef } ];
      r.mode <- mode;
      r.flags <- flags;
      r.max_depth <- -1;
      r.in_iteration <- false;
      r
  | _ -> failwith "Spl_recursive.construct"

let sub_iterator ctx call v =
  let r = of_call ctx call in
  let level = if Value.is_null v then depth r else Convert.to_int ctx v in
  if level < 0 || level > depth r then Value.null
  else Value.of_object (List.nth r.levels (depth r - level)).iterator

let inner ctx call name = send ctx (here (of_call ctx call)).iterator name []

let current ctx call =
  let l = here (of_call ctx call) in
  if is_native l.iterator "current" then send ctx l.iterator "current" []
  else begin
    if l.element == Value.undef then l.element <- send ctx l.iterator "current" [];
    l.element
  end

let set_max_depth ctx call (args : value array) =
  let r = of_call ctx call in
  let n = Convert.to_int ctx args.(0) in
  if n < -1 then
    Errors.value_error ctx
      "RecursiveIteratorIterator::setMaxDepth(): Argument #1 ($maxDepth) must be greater than or \
       equal to -1";
  r.max_depth <- n;
  nothing

(* A method that the iterator does not have is that of the current inner one. *)
let forward ctx call (args : value array) =
  let it = (here (of_call ctx call)).iterator and name = Value.to_string args.(0) in
  if Class.find_method it.cls name = None then
    Errors.error ctx "Call to undefined method %s::%s()" it.cls.cname name;
  Call.meth ctx (Value.of_object it) name (Php_array.to_list (Value.to_array args.(1)))

(* --- RecursiveTreeIterator ---------------------------------------------------------- *)

let bypass_current = 4
let bypass_key = 8

let prefix ctx r =
  let b = Buffer.create 16 in
  Buffer.add_string b r.prefix.(0);
  let rec go = function
    | [] -> ()
    | l :: rest ->
        let more = ask ctx l.iterator "hasnext" in
        let base = if rest = [] then 3 else 1 in
        Buffer.add_string b r.prefix.(if more then base else base + 1);
        go rest
  in
  go (List.rev r.levels);
  Buffer.add_string b r.prefix.(5);
  Buffer.contents b

let entry ctx r =
  let v = send ctx (here r).iterator "current" [] in
  if Value.is_array v then "Array" else Convert.to_string ctx v

let tree_current ctx call =
  let r = of_call ctx call in
  if r.tree_flags land bypass_current <> 0 then send ctx (here r).iterator "current" []
  else str (prefix ctx r ^ entry ctx r ^ r.postfix)

let tree_key ctx call =
  let r = of_call ctx call in
  let k = send ctx (here r).iterator "key" [] in
  if r.tree_flags land bypass_key <> 0 then k
  else str (prefix ctx r ^ Convert.to_string ctx k ^ r.postfix)

let construct_tree ctx call (args : value array) =
  let flags = Convert.to_int ctx args.(1) and cit = Convert.to_int ctx args.(2) in
  let it =
    if instance_of args.(0) "iteratoraggregate" then
      send ctx (Value.to_object args.(0)) "getiterator" []
    else args.(0)
  in
  let caching =
    Object.create ctx (Class.lookup ctx "RecursiveCachingIterator") [ it; int cit ]
  in
  let r = construct call caching (Convert.to_int ctx args.(3)) flags in
  r.tree_flags <- flags;
  nothing

let set_prefix_part ctx call (args : value array) =
  let r = of_call ctx call in
  let part = Convert.to_int ctx args.(0) in
  if part < 0 || part > 5 then
    Errors.value_error ctx
      "RecursiveTreeIterator::setPrefixPart(): Argument #1 ($part) must be a \
       RecursiveTreeIterator::PREFIX_* constant";
  r.prefix.(part) <- Value.to_string args.(1);
  nothing

(* --- the wrapping iterators --------------------------------------------------------- *)

let inner_of ctx call =
  match (Spl_dual.of_call ctx call).inner with Some o -> o | None -> bad_state ctx

let children ctx call = send ctx (inner_of ctx call) "getchildren" []
let same_class ctx call args = Object.create ctx (self call).cls args
let wrapped_children ctx call = bool (ask ctx (inner_of ctx call) "haschildren")

let regex_children ctx call =
  match (Spl_dual.of_call ctx call).extra with
  | Regex r ->
      same_class ctx call
        [ children ctx call; str r.pattern; int r.mode; int r.rflags; int r.preg_flags ]
  | _ -> Value.null

let () =
  Builtin_class.declare "class RecursiveIteratorIterator implements OuterIterator"
    ~native:fresh
    ~consts:
      [
        ("LEAVES_ONLY", Value.of_int 0);
        ("SELF_FIRST", Value.of_int 1);
        ("CHILD_FIRST", Value.of_int 2);
        ("CATCH_GET_CHILD", Value.of_int 16);
      ]
    [
      ( "public function __construct(Traversable $iterator, int $mode = 0, int $flags = 0)",
        fun ctx call args ->
          let it = need_recursive ctx args.(0) in
          ignore
            (construct call it (Convert.to_int ctx args.(1)) (Convert.to_int ctx
              args.(2)));
          nothing );
      ( "public function rewind(): void",
        fun ctx call _ -> rewind ctx (self call) (of_call ctx call); nothing );
      ( "public function valid(): bool",
        fun ctx call _ -> bool (valid ctx (self call) (of_call ctx call)) );
      ("public function key(): mixed", fun ctx call _ -> inner ctx call "key");
      ("public function current(): mixed", fun ctx call _ -> current ctx call);
      ( "public function next(): void",
        fun ctx call _ -> advance ctx (self call) (of_call ctx call); nothing );
      ( "public function getDepth(): int",
        fun ctx call _ -> int (depth (of_call ctx call)) );
      ( "public function getSubIterator(?int $level = null): ?RecursiveIterator",
        fun ctx call args -> sub_iterator ctx call args.(0) );
      ( "public function getInnerIterator(): RecursiveIterator",
        fun ctx call _ -> Value.of_object (here (of_call ctx call)).iterator );
      ("public function beginIteration(): void", fun _ _ _ -> nothing);
      ("public function endIteration(): void", fun _ _ _ -> nothing);
      ( "public function callHasChildren(): bool",
        fun ctx call _ -> bool (Convert.to_bool (inner ctx call "haschildren")) );
      ( "public function callGetChildren(): ?RecursiveIterator",
        fun ctx call _ -> inner ctx call "getchildren" );
      ("public function beginChildren(): void", fun _ _ _ -> nothing);
      ("public function endChildren(): void", fun _ _ _ -> nothing);
      ("public function nextElement(): void", fun _ _ _ -> nothing);
      ("public function setMaxDepth(int $maxDepth = -1): void", set_max_depth);
      ( "public function getMaxDepth(): int|false",
        fun ctx call _ ->
          match (of_call ctx call).max_depth with -1 -> Value.false_ | n -> int n );
      ("public function __call(string $name, array $arguments): mixed", forward);
    ];
  Builtin_class.declare "class RecursiveTreeIterator extends RecursiveIteratorIterator"
    ~native:fresh
    ~consts:
      [
        ("BYPASS_CURRENT", Value.of_int 4);
        ("BYPASS_KEY", Value.of_int 8);
        ("PREFIX_LEFT", Value.of_int 0);
        ("PREFIX_MID_HAS_NEXT", Value.of_int 1);
        ("PREFIX_MID_LAST", Value.of_int 2);
        ("PREFIX_END_HAS_NEXT", Value.of_int 3);
        ("PREFIX_END_LAST", Value.of_int 4);
        ("PREFIX_RIGHT", Value.of_int 5);
      ]
    [
      ( "public function __construct($iterator, int $flags = 8, int $cachingIteratorFlags = 16, \
         int $mode = 1)",
        construct_tree );
      ("public function key(): mixed", fun ctx call _ -> tree_key ctx call);
      ("public function current(): mixed", fun ctx call _ -> tree_current ctx call);
      ( "public function getPrefix(): string",
        fun ctx call _ -> str (prefix ctx (of_call ctx call)) );
      ( "public function setPostfix(string $postfix): void",
        fun ctx call args ->
          (of_call ctx call).postfix <- Value.to_string args.(0);
          nothing );
      ("public function setPrefixPart(int $part, string $value): void", set_prefix_part);
      ( "public function getEntry(): string",
        fun ctx call _ -> str (entry ctx (of_call ctx call)) );
      ( "public function getPostfix(): string",
        fun ctx call _ -> str (of_call ctx call).postfix );
    ];
  Builtin_class.declare
    "abstract class RecursiveFilterIterator extends FilterIterator implements RecursiveIterator"
    ~native:Spl_dual.fresh
    [
      ( "public function __construct(RecursiveIterator $iterator)",
        fun _ call args -> Spl_dual.construct call args.(0) Plain );
      ( "public function hasChildren(): bool",
        fun ctx call _ -> wrapped_children ctx call );
      ( "public function getChildren(): ?RecursiveFilterIterator",
        fun ctx call _ -> same_class ctx call [ children ctx call ] );
    ];
  Builtin_class.declare "class ParentIterator extends RecursiveFilterIterator"
    ~native:Spl_dual.fresh
    [
      ( "public function __construct(RecursiveIterator $iterator)",
        fun _ call args -> Spl_dual.construct call args.(0) Plain );
      ("public function accept(): bool", fun ctx call _ -> wrapped_children ctx call);
    ];
  Builtin_class.declare
    "class RecursiveCallbackFilterIterator extends CallbackFilterIterator implements \
     RecursiveIterator"
    ~native:Spl_dual.fresh
    [
      ( "public function __construct(RecursiveIterator $iterator, callable $callback)",
        fun _ call args -> Spl_dual.construct call args.(0) (Callback args.(1)) );
      ( "public function hasChildren(): bool",
        fun ctx call _ -> wrapped_children ctx call );
      ( "public function getChildren(): RecursiveCallbackFilterIterator",
        fun ctx call _ ->
          match (Spl_dual.of_call ctx call).extra with
          | Callback f -> same_class ctx call [ children ctx call; f ]
          | _ -> Value.null );
    ];
  Builtin_class.declare
    "class RecursiveRegexIterator extends RegexIterator implements RecursiveIterator"
    ~native:Spl_dual.fresh
    [
      ( "public function __construct(RecursiveIterator $iterator, string $pattern, int $mode = 0, \
         int $flags = 0, int $pregFlags = 0)",
        Spl_regex.construct );
      ( "public function accept(): bool",
        fun ctx call _ ->
          let d = Spl_dual.of_call ctx call in
          if Value.is_array d.current then
            bool (Php_array.count (Value.to_array d.current) > 0)
          else bool (Spl_regex.accept ctx call) );
      ( "public function hasChildren(): bool",
        fun ctx call _ -> wrapped_children ctx call );
      ( "public function getChildren(): RecursiveRegexIterator",
        fun ctx call _ -> regex_children ctx call );
    ];
  Builtin_class.declare
    "class RecursiveCachingIterator extends CachingIterator implements RecursiveIterator"
    ~native:Spl_dual.fresh
    [
      ( "public function __construct(Iterator $iterator, int $flags = 1)",
        fun ctx call args ->
          if not (instance_of args.(0) "recursiveiterator") then
            Coerce.arg_failed ctx "RecursiveCachingIterator::__construct" 1 "iterator"
              "RecursiveIterator" args.(0)
          else Spl_iterators.construct_caching ctx call args );
      ( "public function hasChildren(): bool",
        fun ctx call _ ->
          bool (not (Value.is_null (snd (Spl_iterators.caching_of ctx call)).children)) );
      ( "public function getChildren(): ?RecursiveCachingIterator",
        fun ctx call _ -> (snd (Spl_iterators.caching_of ctx call)).children );
    ]
