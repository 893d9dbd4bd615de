open Php_runtime

type settings = {
  program : Types.program;
  host : Host.t;
  ini : (string * string) list;
  max_body : int;
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

module Make (Server : Cohttp_lwt.S.Server) = struct
  open Lwt.Infix

  exception Too_large

  let read_body limit body =
    let buffer = Buffer.create 1024 in
    Lwt.catch
      (fun () ->
        Lwt_stream.iter
          (fun chunk ->
            if Buffer.length buffer + String.length chunk > limit then raise Too_large;
            Buffer.add_string buffer chunk)
          (Cohttp_lwt.Body.to_stream body)
        >|= fun () -> Some (Buffer.contents buffer))
      (function Too_large -> Lwt.return_none | exn -> Lwt.fail exn)

  (* Cohttp before 5 writes the values of one name (Set-Cookie) last first. *)
  let last_first =
    match Cohttp.Header.to_lines (Cohttp.Header.of_list [ ("x", "1"); ("x", "2") ]) with
    | first :: _ -> String.length first > 3 && first.[3] = '2'
    | [] -> false

  let header_list headers = Cohttp.Header.of_list (if last_first then List.rev headers else headers)

  let announced_length headers =
    Option.bind (Cohttp.Header.get headers "content-length") int_of_string_opt

  let callback settings ~remote request body =
    let headers = Cohttp.Request.headers request in
    let meth = Cohttp.Code.string_of_method (Cohttp.Request.meth request) in
    let target = Cohttp.Request.resource request in
    let too_large = match announced_length headers with Some n -> n > settings.max_body | None -> false in
    (if too_large then Lwt.return_none else read_body settings.max_body body) >>= fun body ->
    (match body with
      | None ->
          Lwt.return
            { (plain 413 "Request Entity Too Large") with headers = [ ("Connection", "close") ] }
      | Some body ->
          settings.run @@ fun () ->
          respond settings ~remote
            {
              Http.meth;
              target;
              version = Cohttp.Code.string_of_version (Cohttp.Request.version request);
              headers = Cohttp.Header.to_list headers;
              body;
              remote_addr = "";
              remote_port = 0;
              server_name = "";
              server_port = 0;
              https = false;
            })
    >>= fun response ->
    settings.log (Printf.sprintf "%s %s %s %d" (fst remote) meth target response.status);
    let length = [ ("Content-Length", string_of_int (String.length response.body)) ] in
    let headers =
      header_list (response.headers @ if response.status = 304 || response.status = 204 then [] else length)
    in
    let body = if meth = "HEAD" then "" else response.body in
    let status = Cohttp.Code.status_of_code response.status in
    Server.respond ~headers ~status ~body:(Cohttp_lwt.Body.of_string body) ()
end
