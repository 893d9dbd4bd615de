(* What the iterators that wrap another one share: the element fetched last, kept beside
   the inner
   iterator (https://www.php.net/manual/en/class.iteratoriterator.php). *)

open Types
open Spl_support

type caching = {
  mutable cflags : int;
  mutable more : bool;  (* the element at hand is one *)
  mutable text : string;
  mutable cache : arr;
  mutable children : value;
}

type regex = {
  pattern : string;
  mutable mode : int;
  mutable rflags : int;
  mutable preg_flags : int;
}

type extra =
  | Plain
  | Callback of value
  | Limit of int * int
  | Caching of caching
  | Append of obj  (* the ArrayIterator of iterators *)
  | Regex of regex

type t = {
  mutable inner : obj option;
  mutable current : value;  (* undef: none *)
  mutable key : value;
  mutable pos : int;
  mutable ready : bool;  (* the constructor has run *)
  mutable extra : extra;
}

type native += Dual of t

let fresh () =
  Dual
    {
      inner = None;
      current = Value.undef;
      key = Value.undef;
      pos = 0;
      ready = false;
      extra = Plain;
    }

let of_obj (o : obj) = match o.native with Dual d -> d | _ -> failwith "Spl_dual"

let of_call ctx call =
  let d = of_obj (self call) in
  if not d.ready then bad_state ctx;
  d

let start (o : obj) inner extra =
  let d = of_obj o in
  d.inner <- inner;
  d.extra <- extra;
  d.ready <- true

let construct call v extra = start (self call) (Some (Value.to_object v)) extra; nothing

let forget d =
  d.current <- Value.undef;
  d.key <- Value.undef

let with_inner d default f = match d.inner with Some o -> f o | None -> default
let inner_valid ctx d = with_inner d false (fun o -> ask ctx o "valid")

let fetch ctx d ~check =
  forget d;
  if (not check) || inner_valid ctx d then
    with_inner d false (fun o ->
        d.current <- Value.copy (send ctx o "current" []);
        d.key <- send ctx o "key" [];
        true)
  else false

let inner_rewind ctx d =
  forget d;
  d.pos <- 0;
  with_inner d () (fun o -> run ctx o "rewind")

let inner_next ?(keep = false) ctx d =
  if not keep then forget d;
  with_inner d () (fun o -> run ctx o "next");
  d.pos <- d.pos + 1

let rewind ctx d =
  inner_rewind ctx d;
  ignore (fetch ctx d ~check:true)

let next ctx d =
  inner_next ctx d;
  ignore (fetch ctx d ~check:true)

let has_current d = d.current != Value.undef

(* --- filters ------------------------------------------------------------------------ *)

let rec filter ctx o d =
  if fetch ctx d ~check:true then
    if not (ask ctx o "accept") then begin
      with_inner d () (fun i -> run ctx i "next");
      filter ctx o d
    end
    else ()
  else forget d

let filter_rewind ctx o d = inner_rewind ctx d; filter ctx o d
let filter_next ctx o d = inner_next ctx d; filter ctx o d

(* --- LimitIterator ------------------------------------------------------------------ *)

let within offset count pos = count = -1 || pos < offset + count

let seek ctx d offset count pos =
  forget d;
  if pos < offset then
    throw ctx "OutOfBoundsException" "Cannot seek to %d which is below the offset %d"
      pos offset;
  if not (within offset count pos) then
    throw ctx "OutOfBoundsException"
      "Cannot seek to %d which is behind offset %d plus count %d" pos offset count;
  let inner = match d.inner with Some o -> o | None -> bad_state ctx in
  if pos <> d.pos && instance_of (Value.of_object inner) "seekableiterator" then begin
    ignore (send ctx inner "seek" [ int pos ]);
    d.pos <- pos;
    if within offset count pos && inner_valid ctx d then ignore (fetch ctx d ~check:false)
  end
  else begin
    if pos < d.pos then inner_rewind ctx d;
    while d.pos < pos && inner_valid ctx d do
      inner_next ctx d
    done;
    if inner_valid ctx d then ignore (fetch ctx d ~check:true)
  end

(* --- AppendIterator ----------------------------------------------------------------- *)

(* Goes to the iterator that the list is at. *)
let take_iterator ctx d list =
  forget d;
  d.inner <- None;
  if ask ctx list "valid" then begin
    d.inner <- Some (Value.to_object (send ctx list "current" []));
    with_inner d () (fun o -> run ctx o "rewind");
    true
  end
  else false

let rec append_fetch ctx d list =
  if inner_valid ctx d then ignore (fetch ctx d ~check:false)
  else begin
    run ctx list "next";
    if take_iterator ctx d list then append_fetch ctx d list
  end

let append ctx d list (it : obj) =
  let v = Value.of_object it in
  if ask ctx list "valid" && not (inner_valid ctx d) then begin
    ignore (send ctx list "append" [ v ]);
    run ctx list "next"
  end
  else ignore (send ctx list "append" [ v ]);
  if not (inner_valid ctx d) then begin
    if not (ask ctx list "valid") then run ctx list "rewind";
    let arrived () = match d.inner with Some o -> o == it | None -> false in
    let continue = ref true in
    while !continue do
      if not (take_iterator ctx d list) then continue := false
      else if arrived () then continue := false
      else run ctx list "next"
    done;
    append_fetch ctx d list
  end

(* --- CachingIterator ---------------------------------------------------------------- *)

let call_to_string = 1
let use_key = 2
let use_current = 4
let use_inner = 8
let catch_get_child = 16
let full_cache = 256
let text_flags = 15

let read_children ctx (o : obj) d c =
  c.children <- Value.null;
  if Hashtbl.mem o.cls.ancestors "recursivecachingiterator" then
    with_inner d () (fun inner ->
        try
          if ask ctx inner "haschildren" then
            let children = send ctx inner "getchildren" [] in
            c.children <-
              Object.create ctx
                (Class.lookup ctx "RecursiveCachingIterator")
                [ children; int c.cflags ]
        with Throw _ when c.cflags land catch_get_child <> 0 -> ())

let caching_next ctx (o : obj) d c =
  if fetch ctx d ~check:true then begin
    c.more <- true;
    if c.cflags land full_cache <> 0 then
      Php_array.set c.cache (Offset.key ctx d.key) (Value.copy d.current);
    read_children ctx o d c;
    if c.cflags land use_inner <> 0 then
      c.text <- with_inner d "" (fun i -> text_of ctx (Value.of_object i))
    else if c.cflags land call_to_string <> 0 then c.text <- text_of ctx d.current;
    inner_next ~keep:true ctx d
  end
  else c.more <- false

let caching_rewind ctx o d c =
  inner_rewind ctx d;
  c.cache <- Php_array.empty ();
  caching_next ctx o d c

let () =
  Hooks.values_of (fun native f ->
      match native with
      | Dual d ->
          Option.iter (fun o -> f (Value.of_object o)) d.inner;
          f d.current
      | _ -> ());
  Object.native_clone :=
    (fun _ n -> match n with Dual d -> Some (Dual { d with pos = d.pos }) | _ -> None)
    :: !Object.native_clone
