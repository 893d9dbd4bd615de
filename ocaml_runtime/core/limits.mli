(** [memory_limit] and [max_execution_time] of the request that is running.

    No signals and no C: generated loops {!poll}, every frame compares its depth with {!state}[.max_depth], every large block is
    announced ({!reserve}), and a finaliser that runs after each minor collection looks at clock and heap. What is
    reached is noted at once and raised at the next poll or frame, where data structures are whole; a built-in that goes on
    allocating long after is interrupted at an allocation.

    Memory is what the request keeps alive: it is measured (by a full collection) when as much has been allocated as
    the limit leaves, so a program that stays well below its limit never pays for it. *)

(** A limit that was reached. *)
type reached =
  | Memory of { limit : int; wanted : int }  (** bytes; [wanted] is the block that did not fit *)
  | Time of int  (** seconds *)

exception Reached of reached * (string * int) option
(** Unwinds to the end of the request, which reports it; with file (relative to the root) and line where known. *)

val message : reached -> string
(** PHP's text: "Allowed memory size of ...", "Maximum execution time of ...". *)

type state = { mutable fuel : int; mutable max_depth : int }

val state : state
(** [fuel]: polls left before the next look; [max_depth]: frames a request may be deep, -1 when a limit was reached. *)

(** What the running request may use. *)
type t

val unlimited : t

val make : clock:(unit -> float) -> capacity:(unit -> int) -> memory:int -> seconds:int -> t
(** [make ~clock ~capacity ~memory ~seconds] allows [memory] bytes (negative: any number) and [seconds] (0: for ever) of
    [clock]. [capacity ()] is how many bytes the whole program's heap can have ([max_int] where the system gives more). *)

val within : t -> (unit -> 'a) -> 'a
(** [within t f] is [f ()] under [t]; what it runs outside of [f] ({!outside}, other requests) does not count. *)

val outside : (unit -> 'a) -> 'a
(** [outside f] is [f ()] while the running request waits: its time does not count, and others may run {!within} theirs. *)

val poll : string -> int -> unit
(** [poll file line] raises {!Reached} when a limit was reached. Every iteration of a loop calls it. *)

val poll_turn : int -> string -> int -> unit
(** [poll_turn i file line] is {!poll} in every 1024th turn of a counting loop; for bodies that take nanoseconds. *)

val too_deep : string -> int -> 'a
(** [too_deep file line] is called for a frame deeper than {!state}[.max_depth]; raises {!Reached}. *)

external not_tail : 'a -> 'a = "%opaque"
(** Keeps a call from being a tail call: recursion without end must use up memory, as in PHP. *)

val reserve : int -> unit
(** [reserve bytes] must come before allocating a block of that many bytes; cheap for small ones. Raises {!Reached} when the limit
    does not allow it. *)

val reserve_slots : int -> int -> unit
(** [reserve_slots n size] is [reserve (n * size)], whatever the product. *)

val renew : unit -> unit
(** A reached limit has been reported: shutdown functions get the same time again, and the memory that is free by then. *)

val settle : unit -> unit
(** {!renew}, if a limit was noted that has not been raised. *)

val exhausted : unit -> reached
(** What a stack overflow, or an allocation that the system refused, is reported as. *)

val seen : unit -> (string * int) option
(** File and line of a loop that ran lately. *)

val set_seconds : int -> unit
(** set_time_limit: counts from now. *)

val set_memory : int -> bool
(** Changes the memory limit; [false] when more is in use. *)

val usage : unit -> int
(** Bytes that the heap holds. *)

val peak : unit -> int
