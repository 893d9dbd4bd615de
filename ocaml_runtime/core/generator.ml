open Types

type step =
  | Done of value
  | Yielded of {
      key : value;
      value : value;
      resume : value -> step;
      abort : exn -> step;
      guarded : bool;
    }
  | From of { source : source; resume : value -> step; abort : exn -> step; guarded : bool }

and source =
  | Elements of { it : Iter.t; array : arr }
  | Iterator of delegate
  | Inner of t

(* PHP asks an iterator for value and key once, when it moves on. *)
and delegate = { it : Traverse.t; mutable value : value; mutable key : value }
and phase = Fresh | Suspended | Running | Finished | Failed

(* [step] is where it stopped last; while it runs, where it stopped before. *)
and t = {
  frame : ctx;
  by_ref : bool;
  mutable step : step;
  mutable phase : phase;
  mutable auto : int;  (* the greatest integer key used *)
  mutable moved : bool;  (* it has gone past its first stop *)
  mutable result : value;  (* undef until it returns *)
  mutable last : value;  (* what it showed last, for those that still delegate to it *)
  mutable handle : obj option;
  mutable listed : bool;  (* at the end of the request its finally blocks may have to run *)
}

type native += Generator_ of t

let over = Done Value.null

(* --- bodies ------------------------------------------------------------------------- *)

let raise_here e = raise e

let yield value resume =
  Yielded { key = Value.undef; value; resume; abort = raise_here; guarded = false }

let yield_pair _ctx key value resume =
  Yielded { key; value; resume; abort = raise_here; guarded = false }

(* Does the same to every way on from a step that is not the last. *)
let continue_with wrap guard = function
  | Done _ as step -> step
  | Yielded y ->
      Yielded
        {
          y with
          resume = (fun v -> wrap (fun () -> y.resume v));
          abort = (fun e -> wrap (fun () -> y.abort e));
          guarded = guard || y.guarded;
        }
  | From f ->
      From
        {
          f with
          resume = (fun v -> wrap (fun () -> f.resume v));
          abort = (fun e -> wrap (fun () -> f.abort e));
          guarded = guard || f.guarded;
        }

let rec try_ body handler rest =
  match body () with
  | Done v -> rest v
  | step -> continue_with (fun body -> try_ body handler rest) false step
  | exception Throw o -> handler o

let rec sequence body rest =
  match body () with
  | Done _ -> rest ()
  | step -> continue_with (fun body -> sequence body rest) false step

let rec finally_ body cleanup rest =
  match body () with
  | Done v -> sequence cleanup (fun () -> rest v)
  | step -> continue_with (fun body -> finally_ body cleanup rest) true step
  | exception Throw pending ->
      try_ cleanup
        (fun fresh ->
          Exn.chain fresh pending;
          raise (Throw fresh))
        (fun _ -> raise (Throw pending))
  | exception Leave -> sequence cleanup (fun () -> raise Leave)

(* --- running ------------------------------------------------------------------------ *)

let generator_of (o : obj) =
  match o.native with Generator_ g -> g | _ -> failwith "Generator.generator_of"

let list g =
  match g.handle with
  | Some o when not g.listed ->
      g.listed <- true;
      g.frame.req.destructibles <- o :: g.frame.req.destructibles
  | _ -> ()

let unlist g =
  g.listed <- false;
  let req = g.frame.req in
  match (g.handle, req.destructibles) with
  | Some o, newest :: rest ->
      req.destructibles <-
        (if newest == o then rest else List.filter (fun d -> d != o) req.destructibles)
  | _ -> ()

let rec value_of g =
  match g.step with
  | Yielded y -> y.value
  | From { source = Elements { it; _ }; _ } -> Iter.value it
  | From { source = Iterator d; _ } -> d.value
  | From { source = Inner inner; _ } -> if inner.step == over then inner.last else value_of inner
  | Done _ -> Value.null

let rec key_of g =
  match g.step with
  | Yielded y -> if y.key == Value.undef then Value.of_int g.auto else y.key
  | From { source = Elements { it; _ }; _ } -> Iter.key it
  | From { source = Iterator d; _ } -> d.key
  | From { source = Inner inner; _ } -> key_of inner
  | Done _ -> Value.null

let finish g phase =
  (match g.step with
  | From { source = Elements _; _ } -> ()
  | _ -> g.last <- Value.deref (value_of g));
  g.phase <- phase;
  g.step <- over;
  Lifetime.let_go g.frame;
  if g.listed then unlist g

let enter ctx g =
  g.phase <- Running;
  match g.frame.parent with
  | Some parent when parent == ctx -> ()
  | _ -> g.frame.parent <- Some ctx

(* Runs [f x], a part of the body, up to its next stop. *)
let run ctx g (f : 'a -> step) (x : 'a) =
  enter ctx g;
  match f x with
  | Yielded { key; guarded; _ } as step ->
      if key == Value.undef then g.auto <- g.auto + 1
      else if Value.is_small key && Value.to_int key > g.auto then g.auto <- Value.to_int key;
      g.step <- step;
      g.phase <- Suspended;
      if guarded then list g
  | From { guarded; _ } as step ->
      g.step <- step;
      g.phase <- Suspended;
      if guarded then list g
  | Done v ->
      g.result <- v;
      finish g Finished
  | exception e ->
      finish g Failed;
      raise e

let load ctx d =
  Traverse.valid ctx d.it
  && begin
       d.value <- Traverse.current ctx d.it;
       d.key <- Traverse.key ctx d.it;
       true
     end

let aborted ctx =
  Throw
    (!Hooks.make_error ctx "ClosedGeneratorException"
       "Generator yielded from aborted, no return value available")

let rec resume ctx g v =
  if g.phase = Running then Errors.error ctx "Cannot resume an already running generator";
  match g.step with
  | Yielded y ->
      if g.phase = Suspended then g.moved <- true else g.step <- over;
      run ctx g y.resume v
  | From { source = Elements { it; array }; resume; _ } ->
      g.moved <- true;
      if not (Iter.next it) then begin
        g.last <- Php_array.value_at array (Php_array.last_pos array);
        run ctx g resume Value.null
      end
  | From { source = Iterator d; resume; abort; _ } -> (
      g.moved <- true;
      enter ctx g;
      match
        Traverse.next g.frame d.it;
        load g.frame d
      with
      | true -> g.phase <- Suspended
      | false -> run ctx g resume Value.null
      | exception (Throw _ as e) -> run ctx g abort e)
  | From { source = Inner inner; resume = rest; abort; _ } ->
      g.moved <- true;
      delegate ctx g inner rest abort (fun () ->
          if inner.phase <> Finished && inner.phase <> Failed then resume g.frame inner v)
  | Done _ -> ()

(* Lets the inner generator move, and goes on here when it is over. *)
and delegate ctx g inner rest abort move =
  enter ctx g;
  match move () with
  | () -> (
      match inner.phase with
      | Finished -> run ctx g rest (Value.copy inner.result)
      | Failed -> run ctx g abort (aborted g.frame)
      | Fresh | Suspended | Running -> g.phase <- Suspended)
  | exception (Throw _ as e) -> run ctx g abort e
  | exception e ->
      finish g Failed;
      raise e

let start ctx g = if g.phase = Fresh then resume ctx g Value.null

(* Has it been started, by this call at the latest? A generator that starts itself cannot. *)
let ensure_started ctx g =
  match g.phase with
  | Fresh -> start ctx g
  | Running when g.step == over -> Errors.error ctx "Cannot resume an already running generator"
  | _ -> ()

let rec throw_into ctx g e =
  if g.phase = Running then Errors.error ctx "Cannot resume an already running generator";
  g.moved <- true;
  match g.step with
  | From { source = Inner inner; resume; abort; _ } when inner.phase = Suspended ->
      delegate ctx g inner resume abort (fun () -> throw_into g.frame inner e)
  | Yielded { abort; _ } | From { abort; _ } -> run ctx g abort e
  | Done _ -> raise e

let is_over g = g.phase = Finished || g.phase = Failed

let cannot_delegate ctx =
  Errors.error ctx "Can use \"yield from\" only with arrays and Traversables"

let yield_from ctx v rest =
  let from source = From { source; resume = rest; abort = raise_here; guarded = false } in
  if Value.is_array v then begin
    let array = Php_array.copy (Value.to_array v) in
    let it = Iter.over array in
    if Iter.next it then from (Elements { it; array }) else rest Value.null
  end
  else if not (Value.is_object v) then cannot_delegate ctx
  else
    let o = Value.to_object v in
    match o.native with
    | Generator_ inner ->
        if inner.phase = Running then
          Errors.error ctx "Impossible to yield from the Generator being currently run";
        if is_over inner then
          Errors.error ctx
            "Generator passed to yield from was aborted without proper return and is unable to \
             continue";
        start ctx inner;
        if is_over inner then rest (Value.copy inner.result) else from (Inner inner)
    | _ ->
        if not (Traverse.is_traversable v) then cannot_delegate ctx
        else
          let d = { it = Traverse.start ctx o; value = Value.null; key = Value.null } in
          if load ctx d then from (Iterator d) else rest Value.null

(* --- making and dropping ------------------------------------------------------------ *)

let create ctx by_ref body =
  let start =
    Yielded
      {
        key = Value.undef;
        value = Value.null;
        resume = (fun _ -> body ());
        abort = raise_here;
        guarded = false;
      }
  in
  let g =
    {
      frame = ctx;
      by_ref;
      step = start;
      phase = Fresh;
      auto = -1;
      moved = false;
      result = Value.undef;
      last = Value.null;
      handle = None;
      listed = false;
    }
  in
  let o = Instance.with_native ctx (Class.lookup ctx "Generator") (Generator_ g) in
  g.handle <- Some o;
  o

let make ctx body = create ctx false body
let make_ref ctx body = create ctx true body

let abandon ctx g =
  match (g.phase, g.step) with
  | Suspended, (Yielded { guarded = true; abort; _ } | From { guarded = true; abort; _ }) -> (
      match run ctx g abort Leave with
      | () ->
          if g.phase = Suspended then begin
            let delegates = match g.step with From _ -> true | _ -> false in
            finish g Failed;
            Errors.error g.frame
              (if delegates then "Cannot use \"yield from\" in a force-closed generator"
              else
                "Cannot yield from finally blocks if the generator is being closed before execution \
                 is finished")
          end
      | exception Leave -> ())
  | (Suspended | Fresh), _ -> finish g Failed
  | _ -> ()

let close ctx v =
  if Value.is_object v then
    match (Value.to_object v).native with Generator_ g -> abandon ctx g | _ -> ()

(* --- foreach ------------------------------------------------------------------------ *)

let check_by_ref ctx g =
  if not g.by_ref then
    Errors.throw_error ctx "Exception"
      "You can only iterate a generator by-reference if it declared that it yields by-reference"

let rewind ctx g =
  ensure_started ctx g;
  if g.moved then
    Errors.throw_error ctx "Exception" "Cannot rewind a generator that was already run"

let reference g =
  let v = value_of g in
  if Ref.is_ref v then Ref.of_value v else Ref.make v

let begin_loop ctx g =
  if is_over g then
    Errors.throw_error ctx "Exception" "Cannot traverse an already closed generator";
  rewind ctx g

let of_object (o : obj) = match o.native with Generator_ g -> Some g | _ -> None

let driver (o : obj) =
  match o.native with
  | Generator_ g ->
      Some
        {
          Traverse.rewind = (fun ctx -> begin_loop ctx g);
          valid = (fun ctx -> ensure_started ctx g; not (is_over g));
          current = (fun ctx -> ensure_started ctx g; Value.deref (value_of g));
          current_ref = Some (fun ctx -> ensure_started ctx g; reference g);
          key = (fun ctx -> ensure_started ctx g; Value.deref (key_of g));
          next = (fun ctx -> resume ctx g Value.null);
        }
  | _ -> None

(* --- the class ---------------------------------------------------------------------- *)

let shown g = Value.copy_deref (value_of g)

let current ctx o =
  let g = generator_of o in
  ensure_started ctx g;
  shown g

let key ctx o =
  let g = generator_of o in
  ensure_started ctx g;
  Value.copy_deref (key_of g)

let valid ctx o =
  let g = generator_of o in
  ensure_started ctx g;
  not (is_over g)

let next ctx o =
  let g = generator_of o in
  ensure_started ctx g;
  resume ctx g Value.null

let send ctx o v =
  let g = generator_of o in
  ensure_started ctx g;
  resume ctx g (Value.copy_deref v);
  shown g

let throw ctx o exn =
  let g = generator_of o in
  ensure_started ctx g;
  if is_over g then raise exn else throw_into ctx g exn;
  shown g

let get_return ctx o =
  let g = generator_of o in
  ensure_started ctx g;
  if g.result == Value.undef then
    Errors.throw_error ctx "Exception"
      "Cannot get return value of a generator that hasn't returned"
  else Value.copy g.result

(* Called directly a method makes the frame that PHP shows for it, where somebody may see it. *)
module Method = struct
  let info = Ctx.info ~cls:"Generator" ~file:""
  let current_info = info "current"
  let key_info = info "key"
  let valid_info = info "valid"
  let next_info = info "next"
  let send_info = info "send"
  let get_return_info = info "getReturn"
  let enter ctx info (o : obj) args = Ctx.enter_method ctx info o.cls o args
  let is_fresh o = (generator_of o).phase = Fresh
  let frame ctx info o = if is_fresh o then enter ctx info o [] else ctx
  let current ctx o = current (frame ctx current_info o) o
  let key ctx o = key (frame ctx key_info o) o
  let valid ctx o = valid (frame ctx valid_info o) o
  let next ctx o = next (enter ctx next_info o []) o
  let send ctx o v = send (enter ctx send_info o [ v ]) o v
  let get_return ctx o = get_return (enter ctx get_return_info o []) o
end

let this = Class.this
let done_ () = Value.null

let () =
  Traverse.register driver;
  Hooks.values_of (fun native f ->
      match native with Generator_ g -> List.iter f (Lifetime.held g.frame) | _ -> ());
  let release = !Hooks.release_native in
  (Hooks.release_native :=
     fun ctx o -> match o.native with Generator_ g -> abandon ctx g | _ -> release ctx o);
  Builtin_class.declare "final class Generator implements Iterator"
    [
      ( "public function __construct()",
        fun ctx _ _ ->
          Errors.error
            (match ctx.parent with Some caller -> caller | None -> ctx)
            "The \"Generator\" class is reserved for internal use and cannot be manually instantiated" );
      ( "public function rewind(): void",
        fun ctx call _ -> done_ (rewind ctx (generator_of (this call))) );
      ("public function valid(): bool", fun ctx call _ -> Value.of_bool (valid ctx (this call)));
      ("public function current(): mixed", fun ctx call _ -> current ctx (this call));
      ("public function key(): mixed", fun ctx call _ -> key ctx (this call));
      ("public function next(): void", fun ctx call _ -> done_ (next ctx (this call)));
      ( "public function send(mixed $value): mixed",
        fun ctx call args -> send ctx (this call) args.(0) );
      ( "public function throw(Throwable $exception): mixed",
        fun ctx call args -> throw ctx (this call) (Throw (Value.to_object args.(0))) );
      ("public function getReturn(): mixed", fun ctx call _ -> get_return ctx (this call));
    ];
  Builtin_class.declare "class ClosedGeneratorException extends Exception" []
