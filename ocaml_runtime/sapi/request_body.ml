(* The raw body of the request being answered, which php://input reads; kept in the request's extension
   table under {!name}. *)

open Types

type native += Request_body of string

let name = "php://input"
let set ctx body = Hashtbl.replace ctx.req.ext name (Request_body body)

(** [get ctx] is the body; empty outside of a web request. *)
let get ctx =
  match Hashtbl.find_opt ctx.req.ext name with Some (Request_body body) -> body | _ -> ""
