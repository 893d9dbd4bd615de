open Types

type status = Fresh | Running | Suspended | Returned of value | Threw | Ended

(* What enters a suspended fiber: a value, or an exception. *)
type message = Value of value | Raise of exn

(* What comes out when it stops. *)
type outcome = Gave of value | Finished | Failed of exn

type t = {
  callback : value;
  mutable status : status;
  mutable base : ctx option;  (* the frame below its own: its parent is who runs it now *)
  mutable coroutine : Coroutine.t option;
  mutable incoming : message;
  mutable outcome : outcome;
  mutable above : obj option;  (* the fiber that runs this one *)
  mutable closing : bool;  (* it is being left for good *)
}

type current = { mutable fiber : obj option; mutable live : obj list }
type native += Fiber_ of t | Current_ of current

let fiber_of (o : obj) =
  match o.native with Fiber_ f -> f | _ -> failwith "Fiber.fiber_of"

let state ctx =
  match Hashtbl.find_opt ctx.req.ext "fiber" with
  | Some (Current_ c) -> c
  | _ ->
      let c = { fiber = None; live = [] } in
      Hashtbl.replace ctx.req.ext "fiber" (Current_ c);
      c

let fail ctx text = Errors.throw_error ctx "FiberError" "%s" text

let remember ctx (o : obj) =
  let c = state ctx in
  c.live <- o :: c.live;
  ctx.req.destructibles <- o :: ctx.req.destructibles

let forget ctx (o : obj) =
  let c = state ctx in
  c.live <- List.filter (fun other -> other != o) c.live;
  ctx.req.destructibles <- List.filter (fun other -> other != o) ctx.req.destructibles

(* Runs the fiber until it stops; [ctx] is the frame of the method that runs it. *)
let switch ctx (o : obj) f message =
  let c = state ctx in
  let req = ctx.req in
  let silence = req.silence in
  (match f.base with Some base -> base.parent <- Some ctx | None -> ());
  f.above <- c.fiber;
  f.incoming <- message;
  f.status <- Running;
  c.fiber <- Some o;
  (match f.coroutine with Some coroutine -> Coroutine.enter coroutine | None -> ());
  c.fiber <- f.above;
  f.above <- None;
  req.silence <- silence;
  match f.outcome with
  | Gave v ->
      f.status <- Suspended;
      v
  | Finished ->
      forget ctx o;
      Value.null
  | Failed e ->
      f.status <- (match e with Throw _ -> Threw | _ -> Ended);
      forget ctx o;
      raise e

let start ctx (o : obj) args named =
  let f = fiber_of o in
  if f.status <> Fresh then fail ctx "Cannot start a fiber that has already been started";
  if not (Coroutine.available ()) then
    fail ctx "Fibers are not available here: this program was built for a host without them";
  let base = Ctx.enter_internal ctx "" [] in
  f.base <- Some base;
  let body () =
    f.outcome <-
      (match Call.invoke_named base (Call.resolve_value base f.callback) args named with
      | v ->
          f.status <- Returned v;
          Finished
      | exception Leave ->
          f.status <- Ended;
          Finished
      | exception e -> Failed e)
  in
  f.coroutine <- Some (Coroutine.create body);
  remember ctx o;
  try switch ctx o f (Value Value.null)
  with Coroutine.Failed reason ->
    (state ctx).fiber <- f.above;
    forget ctx o;
    f.status <- Ended;
    fail ctx ("Failed to start a fiber: " ^ reason)

let continue ctx (o : obj) message =
  let f = fiber_of o in
  if f.status <> Suspended then fail ctx "Cannot resume a fiber that is not suspended";
  switch ctx o f message

let suspend ctx v =
  let c = state ctx in
  match c.fiber with
  | None -> fail ctx "Cannot suspend outside of a fiber"
  | Some o -> (
      let f = fiber_of o in
      if f.closing then fail ctx "Cannot suspend in a force-closed fiber";
      let silence = ctx.req.silence in
      f.outcome <- Gave v;
      (match f.coroutine with Some coroutine -> Coroutine.leave coroutine | None -> ());
      ctx.req.silence <- silence;
      match f.incoming with Value v -> v | Raise e -> raise e)

let get_return ctx (o : obj) =
  let f = fiber_of o in
  let because text = fail ctx ("Cannot get fiber return value: " ^ text) in
  match f.status with
  | Returned v -> Value.copy v
  | Fresh -> because "The fiber has not been started"
  | Threw -> because "The fiber threw an exception"
  | Ended -> because "The fiber exited with a fatal error"
  | Running | Suspended -> because "The fiber has not returned"

(* Leaves a suspended fiber by [e]. *)
let close ctx (o : obj) e =
  let f = fiber_of o in
  if f.status = Suspended then begin
    f.closing <- true;
    match switch ctx o f (Raise e) with
    | _ -> ()
    | exception Leave -> ()
    | exception Exit -> ()
  end

let this = Class.this

let () =
  let release = !Hooks.release_native in
  (Hooks.release_native :=
     fun ctx o -> match o.native with Fiber_ _ -> close ctx o Leave | _ -> release ctx o);
  (* after a fatal error nothing of the program runs any more *)
  Hooks.request_end :=
    (fun ctx -> List.iter (fun o -> close ctx o Exit) (state ctx).live) :: !Hooks.request_end;
  let is test = fun _ call _ -> Value.of_bool (test (fiber_of (this call)).status) in
  Builtin_class.declare "final class FiberError extends Error"
    [
      ( "public function __construct()",
        fun ctx _ _ ->
          Errors.error ctx
            "The \"FiberError\" class is reserved for internal use and cannot be manually \
             instantiated" );
    ];
  Builtin_class.declare "final class Fiber"
    [
      ( "public function __construct(callable $callback)",
        fun _ call args ->
          (this call).native <-
            Fiber_
              {
                callback = args.(0);
                status = Fresh;
                base = None;
                coroutine = None;
                incoming = Value Value.null;
                outcome = Finished;
                above = None;
                closing = false;
              };
          Value.null );
      ( "public function start(mixed ...$args): mixed",
        fun ctx call args ->
          let named = ctx.req.named_rest in
          ctx.req.named_rest <- [];
          start ctx (this call) (Php_array.to_list (Value.to_array args.(0))) named );
      ( "public function resume(mixed $value = null): mixed",
        fun ctx call args -> continue ctx (this call) (Value args.(0)) );
      ( "public function throw(Throwable $exception): mixed",
        fun ctx call args -> continue ctx (this call) (Raise (Throw (Value.to_object args.(0)))) );
      ("public function isStarted(): bool", is (fun s -> s <> Fresh));
      ("public function isSuspended(): bool", is (fun s -> s = Suspended));
      ("public function isRunning(): bool", is (fun s -> s = Running));
      ( "public function isTerminated(): bool",
        is (function Returned _ | Threw | Ended -> true | _ -> false) );
      ("public function getReturn(): mixed", fun ctx call _ -> get_return ctx (this call));
      ( "public static function suspend(mixed $value = null): mixed",
        fun ctx _ args -> suspend ctx args.(0) );
      ( "public static function getCurrent(): ?Fiber",
        fun ctx _ _ ->
          match (state ctx).fiber with Some o -> Value.of_object o | None -> Value.null );
    ]
