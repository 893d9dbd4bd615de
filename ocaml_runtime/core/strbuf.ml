(* A value is an OCaml string, or a block [Buf_ { shared; len; flat }]: the first [len]
   bytes of [shared.bytes]. Invariants: [len <= shared.fill <= Bytes.length shared.bytes];
   bytes below [fill] never change (except that [shared.bytes] may be replaced by a longer
   copy), so every version stays readable; [flat] is [""] or the version's text. A version
   is the newest iff [len = shared.fill]. *)

type buffer = Layout.buffer = { mutable bytes : Bytes.t; mutable fill : int }
type t = Repr.any

(* The block's fields as a record: same layout as [Layout.Buf_], whatever the tag. *)
type version = { shared : buffer; len : int; mutable flat : string }

external of_string : string -> t = "%identity"
external to_value : t -> Repr.any = "%identity"
external of_value : Repr.any -> t = "%identity"

let empty = of_string ""

(* Below this length results are plain strings: copying them is cheaper than keeping
    versions. *)
let threshold = 64
let[@inline] is_flat (b : t) = Repr.tag b = Repr.string_tag
let[@inline] version (b : t) : version = Repr.of_any b

let[@inline] make shared len : t =
  Repr.to_any (Layout.Buf_ { shared; len; flat = "" })

let[@inline never] to_string b =
  if is_flat b then (Repr.of_any b : string)
  else begin
    let v = version b in
    if String.length v.flat = 0 then v.flat <- Bytes.sub_string v.shared.bytes 0 v.len;
    v.flat
  end

let length b =
  if is_flat b then String.length (Repr.of_any b : string) else (version b).len

let get b i =
  if is_flat b then String.unsafe_get (Repr.of_any b : string) i
  else Bytes.unsafe_get (version b).shared.bytes i

(* A buffer of its own for a text of length [len], to be extended by [extra]. *)
let fresh ~blit len extra =
  Limits.reserve (len + extra);
  let bytes = Bytes.create (max 256 (2 * (len + extra))) in
  blit bytes;
  { bytes; fill = len }

let[@inline never] grow shared needed =
  Limits.reserve needed;
  let bytes = Bytes.create (2 * needed) in
  Bytes.blit shared.bytes 0 bytes 0 shared.fill;
  shared.bytes <- bytes

(* The buffer of [b], whose newest version is [b], with room for [extra] more bytes. *)
let[@inline never] extensible b extra =
  if is_flat b then begin
    let s : string = Repr.of_any b in
    let n = String.length s in
    fresh ~blit:(fun bytes -> Bytes.blit_string s 0 bytes 0 n) n extra
  end
  else begin
    let { shared; len; _ } = version b in
    if shared.fill = len then begin
      if len + extra > Bytes.length shared.bytes then grow shared (len + extra);
      shared
    end
    else fresh ~blit:(fun bytes -> Bytes.blit shared.bytes 0 bytes 0 len) len extra
  end

let[@inline never] append_slow b s =
  let n = String.length s in
  if n = 0 then b
  else if is_flat b && String.length (Repr.of_any b : string) + n <= threshold then
    of_string ((Repr.of_any b : string) ^ s)
  else begin
    let shared = extensible b n in
    let len = shared.fill in
    Bytes.blit_string s 0 shared.bytes len n;
    shared.fill <- len + n;
    make shared (len + n)
  end

let[@inline never] append b s =
  if is_flat b then append_slow b s
  else begin
    let { shared; len; _ } = version b in
    let n = String.length s in
    if shared.fill = len && len + n <= Bytes.length shared.bytes && n > 0 then begin
      Bytes.unsafe_blit_string s 0 shared.bytes len n;
      shared.fill <- len + n;
      make shared (len + n)
    end
    else append_slow b s
  end

let rec total acc = function [] -> acc | s :: rest -> total (acc + String.length s) rest

let rec blit_all bytes at = function
  | [] -> ()
  | s :: rest ->
      let n = String.length s in
      Bytes.unsafe_blit_string s 0 bytes at n;
      blit_all bytes (at + n) rest

let[@inline never] append_all b texts =
  let n = total 0 texts in
  if n = 0 then b
  else if is_flat b && String.length (Repr.of_any b : string) + n <= threshold then
    of_string (String.concat "" ((Repr.of_any b : string) :: texts))
  else begin
    let shared = extensible b n in
    let len = shared.fill in
    blit_all shared.bytes len texts;
    shared.fill <- len + n;
    make shared (len + n)
  end

let[@inline never] append_char b c =
  if is_flat b then append_slow b (String.make 1 c)
  else begin
    let { shared; len; _ } = version b in
    if shared.fill = len && len < Bytes.length shared.bytes then begin
      Bytes.unsafe_set shared.bytes len c;
      shared.fill <- len + 1;
      make shared (len + 1)
    end
    else append_slow b (String.make 1 c)
  end

let[@inline never] append_buf b c =
  if is_flat c then append b (Repr.of_any c : string)
  else begin
    let n = (version c).len in
    if length b = 0 then c
    else begin
      let shared = extensible b n in
      let len = shared.fill in
      (* read after [extensible], which may have replaced the bytes of the same buffer *)
      Bytes.blit (version c).shared.bytes 0 shared.bytes len n;
      shared.fill <- len + n;
      make shared (len + n)
    end
  end
