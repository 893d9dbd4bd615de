open Types

(* What a request may spend on collections: one that finds something costs 1, one in vain more. Enough for any
   script that shows what it does, half a second for one that does not. A server has better things to do. *)
let allowance ~server = if server then 50 else 2_000
let in_vain = 4

let make ~ids ~destructors ~server =
  if ids || destructors then Array_root.separates := true;
  {
    ids;
    destructors;
    budget = (if ids || destructors then allowance ~server else 0);
    live = 0;
    pending = false;
    dead = [];
    cyclic = [];
    followed = Weak.create (if destructors then 16 else 0);
    depths = Hashtbl.create 1;
    follows = 0;
    files = [];
  }

let ran = 1 (* flag of objects: the destructor has run *)
let freed = 8 (* flag of objects: dead, the id may be another's *)
let has (o : obj) flag = o.flags land flag <> 0
let dropped = 32 (* some holder has let go already *)
let unfinished = 16 (* the constructor has not returned: if it never does, there is no destructor call *)
let awaits_destructor (o : obj) = o.cls.magic.destructor <> None && not (has o (ran lor unfinished))

(* --- registration ------------------------------------------------------------------------------------ *)

let on_death lt o = lt.dead <- o :: lt.dead

let follow lt (o : obj) =
  let size = Weak.length lt.followed in
  if lt.follows = size then begin
    let bigger = Weak.create (2 * (size + 8)) in
    let kept = ref 0 in
    for i = 0 to size - 1 do
      if Weak.check lt.followed i then begin
        Weak.blit lt.followed i bigger !kept 1;
        incr kept
      end
    done;
    lt.followed <- bigger;
    lt.follows <- !kept
  end;
  Weak.set lt.followed lt.follows (Some o);
  lt.follows <- lt.follows + 1

let register req (o : obj) =
  let lt = req.lifetimes in
  let destructible = o.cls.magic.destructor <> None in
  if lt.budget <= 0 then begin
    if destructible then req.destructibles <- o :: req.destructibles
  end
  else begin
    if lt.ids || destructible then Gc.finalise (on_death lt) o;
    if destructible then begin
      follow lt o;
      lt.live <- lt.live + 1;
      lt.pending <- true
    end
  end

(* --- what holds what --------------------------------------------------------------------------------- *)

(* [f] of every object that [v] holds without another object between. *)
let rec objects_in refs f (v : value) =
  if Value.is_object v then f (Value.to_object v)
  else if Value.is_array v then begin
    let a = Value.to_array v in
    let rec from pos =
      if pos >= 0 then begin
        objects_in refs f (Php_array.slot_at a pos);
        from (Php_array.next_pos a pos)
      end
    in
    from (Php_array.first_pos a)
  end
  else if Value.is_ref v then begin
    let r = Value.to_ref v in
    if not (List.memq r !refs) then begin
      refs := r :: !refs;
      objects_in refs f r.contents
    end
  end

let children (o : obj) f =
  let value = objects_in (ref []) f in
  Array.iter value o.slots;
  Option.iter (fun dyn -> value (Value.of_array dyn)) o.dyn;
  if o.native != No_native then List.iter (fun each -> each o.native value) !Hooks.native_values

(* Whether dropping [v] may drop an object such that [wanted]. [fuel] bounds the search; when it is used up the
   answer is yes. *)
let reaches_one wanted v =
  let fuel = ref 100 in
  let seen = ref [] in
  let exception Found in
  let rec visit (o : obj) =
    decr fuel;
    if !fuel < 0 || wanted o then raise Found;
    if not (List.memq o !seen) then begin
      seen := o :: !seen;
      children o visit
    end
  in
  match objects_in (ref []) visit v with () -> false | exception Found -> true

(* Ids of objects that the values hold, in order; they are marked as dropped. *)
let ids_in values =
  let ids = ref [] in
  let fuel = ref 100 in
  let add (o : obj) =
    decr fuel;
    o.flags <- o.flags lor dropped;
    if !fuel > 0 && not (List.mem o.id !ids) then ids := o.id :: !ids
  in
  List.iter (objects_in (ref []) add) values;
  List.rev !ids

let reaches = reaches_one awaits_destructor
let holds_fresh_object = reaches_one (fun o -> not (has o dropped))

(* --- settling ---------------------------------------------------------------------------------------- *)

(* A dead object; [holders]: references to it from other dead ones. *)
type node = { o : obj; mutable holders : int; mutable children : node list }

let old_collector = Sys.ocaml_version < "5"

(* One cycle from beginning to end, after the one that may be under way. *)
let collect lt =
  if old_collector then begin
    Gc.major ();
    Gc.major ()
  end
  else Gc.full_major ();
  lt.budget <- lt.budget - if lt.dead = [] then in_vain else 1

(* The dead in the order in which they died, as far as that is known: [last] are ids of those dropped last,
   in order. *)
let graph last dead =
  let dead = List.sort_uniq (fun (a : obj) (b : obj) -> compare a.id b.id) dead in
  let nodes = List.map (fun o -> { o; holders = 0; children = [] }) dead in
  let table = Hashtbl.create 16 in
  List.iter (fun n -> Hashtbl.replace table n.o.id n) nodes;
  let nodes =
    List.filter (fun n -> not (List.mem n.o.id last)) nodes
    @ List.filter_map (Hashtbl.find_opt table) last
  in
  let link n =
    children n.o (fun child ->
        match Hashtbl.find_opt table child.id with
        | Some c when c.o == child ->
            c.holders <- c.holders + 1;
            n.children <- c :: n.children
        | _ -> ());
    n.children <- List.rev n.children
  in
  List.iter link nodes;
  nodes

let again lt (o : obj) = Gc.finalise (on_death lt) o

let free req (o : obj) =
  o.flags <- o.flags lor freed;
  if req.lifetimes.ids then req.free_object_ids <- o.id :: req.free_object_ids

(* Runs one destructor; the exception it throws has the pending one as previous. *)
let destroy ctx pending (o : obj) =
  ctx.req.lifetimes.live <- ctx.req.lifetimes.live - 1;
  match !Hooks.release ctx o with
  | () -> pending
  | exception Throw fresh ->
      Option.iter (fun old -> !Hooks.chain fresh old) pending;
      Some fresh

(* Sees to the dead once: frees those without holders and what they alone held, calls destructors (with
   [destroy], if any). The rest goes back to the collector when a destructor has run, which may have
   changed everything. *)
let bury req destroy nodes pending =
  let lt = req.lifetimes in
  let pending = ref pending in
  let kept = ref [] in
  let ran_one = ref false in
  let rec die n =
    if awaits_destructor n.o then begin
      kept := n.o :: !kept;
      match destroy with
      | Some run ->
          ran_one := true;
          pending := run !pending n.o
      | None -> ()
    end
    else begin
      List.iter drop n.children;
      free req n.o
    end
  and drop n =
    n.holders <- n.holders - 1;
    if n.holders = 0 then die n
  in
  List.iter die (List.filter (fun n -> n.holders = 0) nodes);
  let left =
    List.filter_map
      (fun n -> if has n.o freed || List.memq n.o !kept then None else Some n.o)
      nodes
  in
  if !kept <> [] then List.iter (again lt) (List.rev_append !kept left)
  else lt.cyclic <- List.rev_append left lt.cyclic;
  (!ran_one, !pending)

let rec settle_all ?(last = []) req destroy pending =
  let lt = req.lifetimes in
  lt.pending <- false;
  collect lt;
  match lt.dead with
  | [] -> pending
  | dead ->
      lt.dead <- [];
      let ran_one, pending = bury req destroy (graph last dead) pending in
      if ran_one && lt.budget > 0 then settle_all ~last req destroy pending else pending

let settle_now ?last ctx =
  match settle_all ?last ctx.req (Some (destroy ctx)) None with
  | None -> ()
  | Some thrown -> raise (Throw thrown)

let due lt = lt.live > 0 && lt.budget > 0
let settle ctx = if ctx.req.lifetimes.pending && due ctx.req.lifetimes then settle_now ctx
let settle_write ctx = if due ctx.req.lifetimes then settle_now ctx

(* Frames that are gone have let go from the innermost outwards. *)
let caught ctx =
  let lt = ctx.req.lifetimes in
  if due lt then begin
    let known = Hashtbl.fold (fun id depth ids -> (-depth, id) :: ids) lt.depths [] in
    settle_now ~last:(List.map snd (List.sort compare known)) ctx
  end

let free_id ctx =
  let req = ctx.req in
  if req.lifetimes.ids && req.lifetimes.budget > 0 then begin
    ignore (settle_all req None None);
    (* what the frames of the functions under way hold is alive *)
    ignore (Sys.opaque_identity ctx)
  end;
  match req.free_object_ids with
  | id :: rest ->
      req.free_object_ids <- rest;
      id
  | [] ->
      let id = req.next_object_id in
      req.next_object_id <- id + 1;
      id

(* --- frames ------------------------------------------------------------------------------------------ *)

(* A frame that holds variables has two more arguments in front: this mark and the array of variables. *)
let mark : value = Layout.make_ref Layout.undef

let arguments (ctx : ctx) =
  match ctx.args with m :: _ :: args when m == mark -> args | args -> args

let grown variables i =
  if i < Array.length variables then variables
  else Array.append variables (Array.make (i + 4 - Array.length variables) Value.undef)

let variables_of (ctx : ctx) i : value array =
  match ctx.args with
  | m :: held :: args when m == mark ->
      let variables : value array = Repr.of_any held in
      let bigger = grown variables i in
      if bigger != variables then ctx.args <- mark :: Repr.to_any bigger :: args;
      bigger
  | args ->
      let variables = grown [||] i in
      ctx.args <- mark :: Repr.to_any variables :: args;
      variables

(* Top-level code: its variables are globals, which outlive it. *)
let file_variables_of ctx i =
  let lt = ctx.req.lifetimes in
  let file = ctx.func.func_file in
  let cell =
    match List.assoc_opt file lt.files with
    | Some cell -> cell
    | None ->
        let cell = ref [||] in
        lt.files <- lt.files @ [ (file, cell) ];
        cell
  in
  cell := grown !cell i;
  !cell

let replace variables i v =
  let old = variables.(i) in
  variables.(i) <- v;
  old

(* Whether dropping the value may be noticed. For ids alone it is only a matter of their order: an object that has
   been dropped in vain is not looked at again. *)
let matters lt v =
  (not (Repr.is_int v)) && ((lt.ids && holds_fresh_object v) || (lt.live > 0 && reaches v))

let settle_last ctx last = settle_now ~last ctx

let lost ctx old v =
  let lt = ctx.req.lifetimes in
  if old != v && lt.budget > 0 && matters lt old then settle_last ctx (ids_in [ old ])

let note_depth ctx v =
  let lt = ctx.req.lifetimes in
  if lt.live > 0 && Value.is_object v && awaits_destructor (Value.to_object v) then
    Hashtbl.replace lt.depths (Value.to_object v).id ctx.depth

let hold ctx i v =
  note_depth ctx v;
  let variables =
    if ctx.func.display = "" then file_variables_of ctx i else variables_of ctx i
  in
  lost ctx (replace variables i v) v

let hold_closure ctx i (call : call) = (variables_of ctx i).(i) <- call.closure
let hold_scope ctx i (scope : scope) = (variables_of ctx i).(i) <- Value.of_array scope

let hold_argument ctx i v =
  let old = ref Value.undef in
  let rec set i = function
    | [] -> []
    | arg :: rest when i = 0 ->
        old := arg;
        v :: rest
    | arg :: rest -> arg :: set (i - 1) rest
  in
  (ctx.args <-
     (match ctx.args with
     | m :: held :: args when m == mark -> m :: held :: set i args
     | args -> set i args));
  lost ctx !old v

let held (ctx : ctx) =
  let values =
    match ctx.args with
    | m :: variables :: args when m == mark ->
        let variables : value array = Repr.of_any variables in
        args @ Array.to_list variables
    | args -> args
  in
  if ctx.this_ == Value.null then values else values @ [ ctx.this_ ]

let let_go (ctx : ctx) = match ctx.args with m :: _ when m == mark -> ctx.args <- [] | _ -> ()

let leave (ctx : ctx) =
  let lt = ctx.req.lifetimes in
  if lt.budget > 0 && (lt.ids || lt.live > 0) && List.exists (matters lt) (held ctx) then
    match ctx.parent with
    | Some parent ->
        let last = ids_in (held ctx) in
        ctx.args <- [];
        let frame = if ctx.this_ == Value.null then ctx else parent in
        (* what the caller has made and not stored yet still has to be looked at *)
        let pending = lt.pending in
        settle_last frame last;
        lt.pending <- pending
    | None -> ()

let leave_with ctx result =
  leave ctx;
  let lt = ctx.req.lifetimes in
  if due lt && (not lt.pending) && reaches result then lt.pending <- true

let file_cells req =
  let cells variables =
    List.init (Array.length variables) (fun i ->
        ((fun () -> variables.(i)), fun () -> variables.(i) <- Value.undef))
  in
  List.concat_map (fun (_, variables) -> cells !variables) req.lifetimes.files

let file_variables req = List.map (fun (get, _) -> get ()) (file_cells req)

(* --- the rest ---------------------------------------------------------------------------------------- *)

let settle_any ctx = if ctx.req.lifetimes.budget > 0 then settle_now ctx

let settle_weak ctx =
  settle_any ctx;
  ignore (Sys.opaque_identity ctx)

let is_freed o = has o freed

let collect_cycles ctx =
  settle_any ctx;
  let lt = ctx.req.lifetimes in
  let garbage = List.sort (fun (a : obj) (b : obj) -> compare a.id b.id) lt.cyclic in
  lt.cyclic <- [];
  let destructed = List.filter awaits_destructor garbage in
  let thrown = List.fold_left (destroy ctx) None destructed in
  (* a destructor may have brought back some: the collector tells *)
  if destructed = [] then List.iter (free ctx.req) garbage
  else List.iter (again lt) garbage;
  Option.iter (fun o -> raise (Throw o)) thrown;
  List.length garbage

let at_end ctx =
  let req = ctx.req in
  let lt = req.lifetimes in
  lt.budget <- 0;
  let found = ref [] in
  for i = 0 to lt.follows - 1 do
    match Weak.get lt.followed i with
    | Some o when awaits_destructor o -> found := o :: !found
    | _ -> ()
  done;
  req.destructibles <- req.destructibles @ !found
