(** Closures.

    A closure's body is an entry of the module's tables; its captured variables come with the call:
    {[
      (* a.php:7 function ($n) use ($k, &$sum) *)
      let closure_7 ctx (call : Types.call) (k : Value.t) (sum : Types.reference) (n : Value.t) =
        let ctx = Ctx.enter_call ctx closure_7_info call [ n ] in
        ...
      let closure_7_fn =
        Fn.make "{closure}" ~file ~line:7 ~params:[ Fn.param "n" ] (fun ctx call args ->
            closure_7 ctx call call.captured.(0) (Ref.of_value call.captured.(1)) args.(0))
      ...
      Closure.make ctx closure_7_fn [| k; Ref.to_value sum |]     (* where the expression stands *)
      Closure.make_static ctx closure_7_fn [| |]                  (* static function, static fn *)
    ]}
    By-value captures are stored copies ([Copy] when stored, and when the body may write them). A body's static variables
    are captured too: as a fresh undefined cell, initialised by {!static_cell}.
    [foo(...)], [$o->m(...)]: {!of_target} of a {!Call.target}. *)

open Types

type native += Closure_ of { fn : fn; call : call; origin : string }

val make : ctx -> fn -> value array -> value
(** Binds [$this], the scope and [static] of the frame. *)

val make_static : ctx -> fn -> value array -> value

val of_target : ctx -> Call.target -> value
(** Closure::fromCallable and first-class callable syntax. *)

val of_value : ctx -> value -> value
(** [$f(...)]: a closure is that of itself. *)

val static_cell : ctx -> reference -> (ctx -> value) -> reference
(** The cell, initialised when undefined. *)

val bind : ctx -> obj -> this:value -> scope:cls option -> value option
(** Closure::bind; [None] after a warning. *)
