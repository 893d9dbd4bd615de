open Types

(* By value: [array] is iterated by position. By reference: [cell] holds the live array; [array] is the one
   seen last, [tracker] the position after the current element's in it. *)
type t = {
  mutable array : value Php_array.t;
  mutable pos : int;
  cell : reference option;
  mutable tracker : Php_array.tracker option;
  exclusive : bool;
  mutable current : reference option;  (* of [exclusive]: the reference in slot [pos] of [array] *)
}

let make array cell exclusive =
  { array; pos = -1; cell; tracker = None; exclusive; current = None }

let over a = make (Php_array.values a) None false
let snapshot a = over (Php_array.copy a)

let[@inline] next it =
  let p = Php_array.next_pos it.array it.pos in
  it.pos <- p;
  p >= 0

let[@inline] value it = Php_array.value_at it.array it.pos
let[@inline] key it = Value.of_key (Php_array.key_at it.array it.pos)
let[@inline] key_int it = Key.to_int (Php_array.key_at it.array it.pos)
let[@inline] int it = Value.to_int (Php_array.slot_at it.array it.pos)
let[@inline] string it = Value.to_string (Php_array.slot_at it.array it.pos)

let[@inline] array it =
  Php_array.unsafe_view (Value.to_array (Php_array.value_at it.array it.pos))

(* --- by reference ------------------------------------------------------------------ *)

let array_in (cell : reference) = Value.to_array cell.contents

let start exclusive cell =
  let a = array_in cell in
  let it = make a (Some cell) exclusive in
  it.tracker <- Some (Php_array.track a 0);
  it

let by_ref cell = start false cell
let by_ref_exclusive cell = start true cell

let drop_tracker it =
  Option.iter Php_array.untrack it.tracker;
  it.tracker <- None

(* The slot of the element that was current becomes a plain one. *)
let release_current it =
  match it.current with
  | None -> ()
  | Some r ->
    it.current <- None;
    let block = Value.of_ref r in
    let a = it.array in
    (* the array may have been compacted or written: find the slot that still holds the reference *)
    let rec from p =
      if p >= 0 then
        if Php_array.slot_at a p == block then Php_array.unref_at a p
        else from (Php_array.next_pos a p)
    in
    if Php_array.pos_valid a it.pos && Php_array.slot_at a it.pos == block then
      Php_array.unref_at a it.pos
    else from (Php_array.first_pos a)

(* The array now in the cell, and the position to look at next. *)
let resume it cell =
  if not (Value.is_array cell.contents) then None
  else begin
    let a = array_in cell in
    match it.tracker with
    | Some tracker when Php_array.same_handle a it.array -> Some (a, tracker)
    | _ ->
      (* another array: on from its internal pointer *)
      if it.exclusive then release_current it;
      drop_tracker it;
      it.array <- a;
      let p = Php_array.cursor a in
      let tracker = Php_array.track a (if p < 0 then max_int - 1 else p) in
      it.tracker <- Some tracker;
      Some (a, tracker)
  end

(* The last element's slot stays a reference when the loop ends: its variable is still bound to it. *)
let next_ref it =
  match it.cell with
  | None -> next it
  | Some cell -> (
    match resume it cell with
    | None -> false
    | Some (a, tracker) ->
      let p = Php_array.next_pos a (tracker.pos - 1) in
      if p < 0 then begin
        drop_tracker it;
        false
      end
      else begin
        if it.exclusive then release_current it;
        it.pos <- p;
        Php_array.move tracker (p + 1);
        true
      end)

(* An element that was a reference already has other holders: it stays one. *)
let reference it =
  let fresh = not (Layout.is_ref (Php_array.slot_at it.array it.pos)) in
  let r = Value.to_ref (Php_array.ref_at it.array it.pos) in
  if it.exclusive && fresh then it.current <- Some r;
  r

let finish it = drop_tracker it

let release it =
  if it.exclusive then release_current it;
  drop_tracker it
