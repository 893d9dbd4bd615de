(** What cohttp reads requests from and writes answers to, on a MirageOS flow: answers are gathered, so that the
    header and body of a small one leave in one segment. *)

module Make (Flow : Mirage_flow.S) : sig
  include Cohttp_lwt.S.IO with type conn = Flow.flow

  val channels : Flow.flow -> ic * oc
  (** [channels flow] are its two ends. What was written leaves when more input is waited for, or on {!flush}. *)
end
