open Types

type state = { mutable zone : Timezone.t option; mutable problems : Date_reader.problems option }
type native += Dates of state

let state ctx =
  match Hashtbl.find_opt ctx.req.ext "date" with
  | Some (Dates s) -> s
  | _ ->
      let s = { zone = None; problems = None } in
      Hashtbl.replace ctx.req.ext "date" (Dates s);
      s

let default_zone ctx =
  match (state ctx).zone with
  | Some zone -> zone
  | None -> (
      match Timezone.find (Errors.ini ctx "date.timezone") with Some zone -> zone | None -> Timezone.utc)

let set_default_zone ctx zone = (state ctx).zone <- Some zone

let now ctx =
  let time = ctx.req.host.now () in
  let seconds = Float.floor time in
  (int_of_float seconds, min 999_999 (int_of_float ((time -. seconds) *. 1e6)))

let seconds ctx = fst (now ctx)
let local ctx time = Date_time.of_sse (default_zone ctx) time 0
let last_problems ctx = (state ctx).problems

let set_last_problems ctx (problems : Date_reader.problems) =
  (state ctx).problems <- (if problems.warnings = [] && problems.errors = [] then None else Some problems)
