(** The standard library's buffers, which ask the memory limit before they grow large. *)

include module type of struct
  include Stdlib.Buffer
end
