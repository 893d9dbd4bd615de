open Types

(* A slot that holds the reference: how to store something else in it. *)
type place = value -> unit

(* What is not looked at any more: so many references are no script that shows them. *)
let limit = 1_000

(* The references below [v], each with its places there. *)
let references v =
  let found : (reference * place list ref) list ref = ref [] in
  let count = ref 0 in
  let objects = ref [] in
  let rec slot (v : value) (place : place) =
    if Value.is_ref v then begin
      let r = Value.to_ref v in
      match List.assq_opt r !found with
      | Some places -> places := place :: !places
      | None ->
          incr count;
          if !count <= limit then begin
            found := (r, ref [ place ]) :: !found;
            below r.contents
          end
    end
    else below v
  and below v =
    if Value.is_array v then array (Value.to_array v)
    else if Value.is_object v then begin
      let o = Value.to_object v in
      if not (List.memq o !objects) then begin
        objects := o :: !objects;
        Array.iteri (fun i v -> slot v (fun w -> o.slots.(i) <- w)) o.slots;
        Option.iter array o.dyn
      end
    end
  and array a =
    let rec from pos =
      if pos >= 0 then begin
        slot (Php_array.slot_at a pos) (fun w -> Php_array.poke_at a pos w);
        from (Php_array.next_pos a pos)
      end
    in
    from (Php_array.first_pos a)
  in
  below v;
  if !count > limit then [] else !found

(* The references leave their places, held weakly only; those that are there after a collection come back. *)
let hide found =
  let weak = Weak.create (List.length found) in
  let hidden =
    List.mapi
      (fun i ((r : reference), places) ->
        Weak.set weak i (Some r);
        List.iter (fun place -> place Value.null) !places;
        (r.contents, !places))
      found
  in
  (weak, hidden)

let restore (weak, hidden) =
  List.iteri
    (fun i (contents, places) ->
      match (Weak.get weak i, places) with
      | Some r, _ -> List.iter (fun place -> place (Value.of_ref r)) places
      | None, [ place ] -> place contents
      | None, _ ->
          let r = Value.of_ref (Ref.make contents) in
          List.iter (fun place -> place r) places)
    hidden

let unshare ctx v =
  let lt = ctx.req.lifetimes in
  if lt.ids && lt.budget > 0 then
    match references v with
    | [] -> ()
    | found ->
        let hidden = hide found in
        Lifetime.collect lt;
        restore hidden;
        ignore (Sys.opaque_identity (ctx, v))
