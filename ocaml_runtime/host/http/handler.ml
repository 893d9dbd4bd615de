open Php_runtime

type settings = {
  program : Types.program;
  host : Host.t;
  ini : (string * string) list;
  server_name : string;
  server_port : int;
  run : (unit -> Http.response) -> Http.response Lwt.t;
  log : string -> unit;
}

(* Static files never change while the program runs: their validator is their content. *)
let etag contents = "\"" ^ Digest.to_hex (Digest.string contents) ^ "\""

let content_type path =
  let mime = Magic_mime.lookup path in
  if String.length mime > 5 && String.sub mime 0 5 = "text/" then mime ^ "; charset=UTF-8" else mime

let matches_etag headers tag =
  match Http.header headers "if-none-match" with
  | None -> false
  | Some value ->
      List.exists
        (fun candidate ->
          let candidate = String.trim candidate in
          candidate = "*" || candidate = tag || candidate = "W/" ^ tag)
        (String.split_on_char ',' value)

(* As PHP's own server, a static file answers any method. *)
let static (request : Http.request) path contents : Http.response =
  let tag = etag contents in
  let headers = [ ("ETag", tag); ("Cache-Control", "public, max-age=3600") ] in
  let conditional = request.meth = "GET" || request.meth = "HEAD" in
  if conditional && matches_etag request.headers tag then
    { status = 304; reason = Http.reason 304; headers; body = "" }
  else
    { status = 200; reason = "OK"; headers = ("Content-Type", content_type path) :: headers; body = contents }

let plain status text : Http.response =
  {
    status;
    reason = Http.reason status;
    headers = [ ("Content-Type", "text/plain; charset=UTF-8") ];
    body = text ^ "\n";
  }

let respond settings ~remote:(remote_addr, remote_port) (request : Http.request) =
  let request =
    { request with remote_addr; remote_port; server_name = settings.server_name; server_port = settings.server_port }
  in
  match Sapi.handle settings.program settings.host ~ini:settings.ini request with
  | Sapi.Response response -> response
  | Sapi.File { path; contents } -> static request path contents
  | exception exn ->
      settings.log ("internal error: " ^ Printexc.to_string exn);
      plain 500 "Internal Server Error"

let answer settings ~remote ~local:(server_name, _) (request : Http.request) =
  let settings = if settings.server_name = "" then { settings with server_name } else settings in
  let open Lwt.Infix in
  settings.run (fun () -> respond settings ~remote request) >|= fun response ->
  settings.log (Printf.sprintf "%s %s %s %d" (fst remote) request.meth request.target response.status);
  response
