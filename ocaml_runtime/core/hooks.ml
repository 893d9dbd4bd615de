open Types

let unset name = failwith ("Php_runtime.Hooks." ^ name ^ " is not set")
let call_value : (ctx -> value -> value list -> value) ref = ref (fun _ _ _ -> unset "call_value")
let make_error : (ctx -> string -> string -> obj) ref = ref (fun _ _ _ -> unset "make_error")
let find_class : (ctx -> string -> cls option) ref = ref (fun _ _ -> unset "find_class")
let compare_native : (ctx -> obj -> obj -> int option) list ref = ref []
let object_to_array : (obj -> arr) ref = ref (fun _ -> unset "object_to_array")
let object_properties : (obj -> arr) ref = ref (fun _ -> unset "object_properties")

let cast_native : (ctx -> obj -> [ `Int | `Float | `Number | `Bool ] -> value option) list ref =
  ref []
let release_native : (ctx -> obj -> unit) ref = ref (fun _ _ -> ())
let is_callable : (ctx -> value -> bool) ref = ref (fun _ _ -> unset "is_callable")
let deprecated_callable : (ctx -> value -> unit) ref = ref (fun _ _ -> ())
let why_not_callable : (ctx -> value -> string) ref = ref (fun _ _ -> unset "why_not_callable")
let hidden_argument : (ctx -> value -> value) ref = ref (fun _ v -> v)
let init_throwable : (ctx -> obj -> unit) ref = ref (fun _ _ -> ())
let run_file : (ctx -> scope -> string -> bool) ref = ref (fun _ _ _ -> unset "run_file")

let request_end : (ctx -> unit) list ref = ref []
let request_start : (ctx -> unit) list ref = ref []
let ini_change : (ctx -> string -> string -> bool) list ref = ref []

let iterate : (ctx -> obj -> (value -> value -> bool) -> unit) ref =
  ref (fun _ _ _ -> unset "iterate")

let release : (ctx -> obj -> unit) ref = ref (fun _ _ -> unset "release")
let chain : (obj -> obj -> unit) ref = ref (fun _ _ -> unset "chain")
let native_values : (native -> (value -> unit) -> unit) list ref = ref []
let values_of each = native_values := each :: !native_values
