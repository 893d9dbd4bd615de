(** Unicode 14 tables, encoded; {!Regex_unicode} reads them. Each entry is the loosely written names
    of a property value, separated by spaces, and its inversion list. *)

val general_categories : (string * string) list
val scripts : (string * string) list
val script_extensions : (string * string) list
val binary_properties : (string * string) list
val bidi_classes : (string * string) list
val grapheme_breaks : (string * string) list

val case_folding : string
(** Simple case folding: runs of start, length, step and difference. *)
