open Php_runtime
open Lwt.Infix

module type FLOW = sig
  type t

  val read : t -> string Lwt.t
  val write : t -> string -> bool Lwt.t
  val close : t -> unit Lwt.t
  val sleep : float -> unit Lwt.t
end

type limits = {
  connections : int;
  head_bytes : int;
  body_bytes : int;
  idle : float;
  head : float;
  stall : float;
}

let limits =
  {
    connections = 1024;
    head_bytes = 65_536;
    body_bytes = 8_388_608;
    idle = 60.;
    head = 20.;
    stall = 30.;
  }

(* The peer is gone, or its time is over: nothing more can be said. *)
exception Gone

(* An answer after which the connection ends. *)
exception Refused of int

module Make (Flow : FLOW) = struct
  (* [unread] holds bytes from [pos] on. When [deadline] has passed, [expired] wakes whoever waits. *)
  type connection = {
    flow : Flow.t;
    mutable unread : string;
    mutable pos : int;
    mutable deadline : float;
    late_read : string option Lwt.t;  (* one promise each: what waits on them leaves nothing behind *)
    late_write : bool option Lwt.t;
    expire : unit Lwt.u;
  }

  type t = {
    limits : limits;
    now : unit -> float;
    overloaded : unit -> bool;
    answer : remote:string * int -> local:string * int -> Http.request -> Http.response Lwt.t;
    open_ : (int, connection) Hashtbl.t;
    mutable accepted : int;
    mutable date : float * string;
  }

  let create ?(overloaded = fun () -> false) ~now limits answer =
    {
      limits;
      now;
      overloaded;
      answer;
      open_ = Hashtbl.create 64;
      accepted = 0;
      date = (neg_infinity, "");
    }

  let connections t = Hashtbl.length t.open_
  let within t c seconds = c.deadline <- t.now () +. seconds

  let rec watch t =
    Flow.sleep 1. >>= fun () ->
    let now = t.now () in
    let late =
      Hashtbl.fold (fun _ c late -> if c.deadline < now then c :: late else late) t.open_ []
    in
    List.iter (fun c -> if Lwt.is_sleeping c.late_read then Lwt.wakeup_later c.expire ()) late;
    watch t

  (* [None] when time is over first. *)
  let in_time late promise =
    if Lwt.is_sleeping promise then Lwt.choose [ (promise >|= Option.some); late ]
    else promise >|= Option.some

  (* --- reading -------------------------------------------------------------------------- *)

  let available c = String.length c.unread - c.pos

  (* More bytes behind those unread: [false] at the end. Raises [Refused 408] when time is over. *)
  let more c =
    in_time c.late_read (Flow.read c.flow) >>= function
    | None -> Lwt.fail (Refused 408)
    | Some "" -> Lwt.return_false
    | Some text ->
        c.unread <-
          (if available c = 0 then text
           else String.sub c.unread c.pos (available c) ^ text);
        c.pos <- 0;
        Lwt.return_true

  let take c n =
    let text = String.sub c.unread c.pos n in
    c.pos <- c.pos + n;
    text

  (* The next line without its end, [None] when the peer ended first; at most [limit] bytes. *)
  let rec line ?(searched = 0) c ~limit ~refusal =
    match String.index_from_opt c.unread (c.pos + searched) '\n' with
    | Some i when i - c.pos < limit ->
        let text = take c (i - c.pos + 1) in
        let n = String.length text - 1 in
        let n = if n > 0 && text.[n - 1] = '\r' then n - 1 else n in
        Lwt.return_some (String.sub text 0 n)
    | Some _ -> Lwt.fail (Refused refusal)
    | None ->
        let searched = available c in
        if searched >= limit then Lwt.fail (Refused refusal)
        else more c >>= fun got -> if got then line ~searched c ~limit ~refusal else Lwt.return_none

  let sure = function Some text -> Lwt.return text | None -> Lwt.fail Gone

  let is_token text =
    text <> ""
    && String.for_all
         (function
           | 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' | '!' | '#' | '$' | '%' | '&' | '\'' | '*' | '+'
           | '-' | '.' | '^' | '_' | '`' | '|' | '~' ->
               true
           | _ -> false)
         text

  let field text =
    match String.index_opt text ':' with
    | Some i when is_token (String.sub text 0 i) ->
        let value = String.trim (String.sub text (i + 1) (String.length text - i - 1)) in
        if String.exists (fun ch -> ch = '\000' || ch = '\r') value then raise (Refused 400);
        (String.sub text 0 i, value)
    | _ -> raise (Refused 400)

  let request_line text =
    match String.split_on_char ' ' text with
    | [ meth; target; version ] when is_token meth && target <> "" -> (
        match version with
        | "HTTP/1.1" | "HTTP/1.0" -> (meth, target, version)
        | _ -> raise (Refused (if String.length version > 5 && String.sub version 0 5 = "HTTP/" then 505 else 400)))
    | _ -> raise (Refused 400)

  (* [None] when the peer ends between two requests; empty lines before one are skipped. *)
  let rec head t c ~skipped =
    let budget = ref t.limits.head_bytes in
    let next () =
      line c ~limit:!budget ~refusal:431 >|= fun text ->
      Option.iter (fun text -> budget := !budget - String.length text - 2) text;
      text
    in
    let rec fields acc =
      next () >>= sure >>= function
      | "" -> Lwt.return (List.rev acc)
      | text -> fields (field text :: acc)
    in
    next () >>= function
    | None -> Lwt.return_none
    | Some "" when skipped < 8 -> head t c ~skipped:(skipped + 1)
    | Some text ->
        let first = request_line text in
        fields [] >|= fun headers -> Some (first, headers)

  type framing = Nothing | Length of int | Chunked

  let values headers name =
    List.filter_map
      (fun (n, value) -> if String.lowercase_ascii n = name then Some value else None)
      headers

  let tokens headers name =
    List.concat_map
      (fun value -> List.map (fun s -> String.lowercase_ascii (String.trim s)) (String.split_on_char ',' value))
      (values headers name)

  (* Two lengths, or a length beside chunks, are how requests are smuggled past a proxy. *)
  let framing headers =
    match (tokens headers "transfer-encoding", List.sort_uniq compare (values headers "content-length")) with
    | [], [] -> Nothing
    | [], [ digits ] ->
        let is_number =
          digits <> "" && String.length digits < 18
          && String.for_all (function '0' .. '9' -> true | _ -> false) digits
        in
        if is_number then Length (int_of_string ("0u" ^ digits)) else raise (Refused 400)
    | [ "chunked" ], [] -> Chunked
    | _ :: _, [] -> raise (Refused 501)
    | _ -> raise (Refused 400)

  let rec fill t c buffer n =
    if n > 0 then begin
      within t c t.limits.stall;
      (if available c > 0 then Lwt.return_true else more c) >>= function
      | false -> Lwt.fail Gone
      | true ->
          let count = min n (available c) in
          Buffer.add_substring buffer c.unread c.pos count;
          c.pos <- c.pos + count;
          fill t c buffer (n - count)
    end
    else Lwt.return_unit

  let chunk_size text =
    let digits = String.trim (List.hd (String.split_on_char ';' text)) in
    let is_hex = function '0' .. '9' | 'a' .. 'f' | 'A' .. 'F' -> true | _ -> false in
    if digits = "" || String.length digits > 12 || not (String.for_all is_hex digits) then
      raise (Refused 400)
    else int_of_string ("0x" ^ digits)

  let chunked t c =
    let buffer = Buffer.create 4096 in
    let rec trailers budget =
      line c ~limit:budget ~refusal:431 >>= sure >>= function
      | "" -> Lwt.return (Buffer.contents buffer)
      | text -> trailers (budget - String.length text)
    in
    let rec chunks () =
      within t c t.limits.stall;
      line c ~limit:4096 ~refusal:400 >>= sure >>= fun text ->
      match chunk_size text with
      | 0 -> trailers t.limits.head_bytes
      | n when Buffer.length buffer + n > t.limits.body_bytes -> Lwt.fail (Refused 413)
      | n -> (
          fill t c buffer n >>= fun () ->
          line c ~limit:3 ~refusal:400 >>= sure >>= function
          | "" -> chunks ()
          | _ -> Lwt.fail (Refused 400))
    in
    chunks ()

  let body t c framing =
    match framing with
    | Nothing -> Lwt.return ""
    | Length n ->
        let buffer = Buffer.create (min n 65_536) in
        fill t c buffer n >|= fun () -> Buffer.contents buffer
    | Chunked -> chunked t c

  (* --- answering ------------------------------------------------------------------------ *)

  let send t c text =
    within t c t.limits.stall;
    in_time c.late_write (Flow.write c.flow text) >>= function
    | Some true -> Lwt.return_unit
    | Some false | None -> Lwt.fail Gone

  let date t =
    let now = Float.of_int (int_of_float (t.now ())) in
    if fst t.date <> now then t.date <- (now, Http.http_date now);
    snd t.date

  let bodiless status = status = 204 || status = 304 || (status >= 100 && status < 200)

  (* Header and body in one text, so that a small answer leaves in one segment. *)
  let text t ~meth ~connection (response : Http.response) =
    let buffer = Buffer.create (512 + String.length response.body) in
    let add name value =
      Buffer.add_string buffer name;
      Buffer.add_string buffer ": ";
      Buffer.add_string buffer value;
      Buffer.add_string buffer "\r\n"
    in
    Buffer.add_string buffer (Printf.sprintf "HTTP/1.1 %d %s\r\n" response.status response.reason);
    let own = function "connection" | "content-length" | "transfer-encoding" -> true | _ -> false in
    List.iter
      (fun (name, value) -> if not (own (String.lowercase_ascii name)) then add name value)
      response.headers;
    if Http.header response.headers "date" = None then add "Date" (date t);
    if not (bodiless response.status) then
      add "Content-Length" (string_of_int (String.length response.body));
    Option.iter (add "Connection") connection;
    Buffer.add_string buffer "\r\n";
    if meth <> "HEAD" && not (bodiless response.status) then
      Buffer.add_string buffer response.body;
    Buffer.contents buffer

  let refusal t ?(headers = []) status =
    let reason = Http.reason status in
    text t ~meth:"GET" ~connection:(Some "close")
      {
        status;
        reason;
        headers = ("Content-Type", "text/plain; charset=UTF-8") :: headers;
        body = reason ^ "\n";
      }

  (* What the peer still sends is thrown away for a moment: closed at once, it would not read the answer. *)
  let refuse t c ?headers status =
    let rec drain budget =
      if budget > 0 then
        in_time c.late_read (Flow.read c.flow) >>= function
        | None | Some "" -> Lwt.return_unit
        | Some text -> drain (budget - String.length text)
      else Lwt.return_unit
    in
    c.deadline <- t.now () +. t.limits.stall;
    Flow.write c.flow (refusal t ?headers status) >>= fun sent ->
    c.deadline <- t.now () +. 1.;
    if sent && status = 413 then drain 4_194_304 else Lwt.return_unit

  let keeps_alive version headers =
    let connection = tokens headers "connection" in
    if version = "HTTP/1.1" then not (List.mem "close" connection) else List.mem "keep-alive" connection

  let rec requests t c ~remote ~local =
    within t c t.limits.idle;
    (if available c > 0 then Lwt.return_true
     else Lwt.catch (fun () -> more c) (function Refused _ -> Lwt.return_false | e -> Lwt.fail e))
    >>= function
    | false -> Lwt.return_unit
    | true -> (
        within t c t.limits.head;
        head t c ~skipped:0 >>= function
        | None -> Lwt.return_unit
        | Some ((meth, target, version), headers) -> one t c ~remote ~local meth target version headers)

  and one t c ~remote ~local meth target version headers =
    let framing = framing headers in
    (match framing with
    | Length n when n > t.limits.body_bytes -> Lwt.fail (Refused 413)
    | _ -> Lwt.return_unit)
    >>= fun () ->
    (match tokens headers "expect" with
    | [ "100-continue" ] when version = "HTTP/1.1" && framing <> Nothing && available c = 0 ->
        send t c "HTTP/1.1 100 Continue\r\n\r\n"
    | [] | [ "100-continue" ] -> Lwt.return_unit
    | _ -> Lwt.fail (Refused 417))
    >>= fun () ->
    body t c framing >>= fun body ->
    c.deadline <- infinity;
    t.answer ~remote ~local
      {
        Http.meth; target; version; headers; body;
        remote_addr = fst remote; remote_port = snd remote;
        server_name = fst local; server_port = snd local; https = false;
      }
    >>= fun response ->
    let keep = keeps_alive version headers && not (List.mem "close" (tokens response.headers "connection")) in
    let connection =
      if not keep then Some "close" else if version = "HTTP/1.0" then Some "keep-alive" else None
    in
    send t c (text t ~meth ~connection response) >>= fun () ->
    if keep then requests t c ~remote ~local else Lwt.return_unit

  let converse t c ~remote ~local =
    if Hashtbl.length t.open_ > t.limits.connections || t.overloaded () then
      refuse t c ~headers:[ ("Retry-After", "1") ] 503
    else
      Lwt.catch
        (fun () -> requests t c ~remote ~local)
        (function Refused status -> refuse t c status | exn -> Lwt.fail exn)

  let serve t ~remote ~local flow =
    let expired, expire = Lwt.wait () in
    let late_read = expired >|= fun () -> None and late_write = expired >|= fun () -> None in
    let c = { flow; unread = ""; pos = 0; deadline = infinity; late_read; late_write; expire } in
    t.accepted <- t.accepted + 1;
    let id = t.accepted in
    Hashtbl.replace t.open_ id c;
    Lwt.catch (fun () -> converse t c ~remote ~local) (fun _ -> Lwt.return_unit) >>= fun () ->
    Hashtbl.remove t.open_ id;
    Lwt.catch (fun () -> Flow.close flow) (fun _ -> Lwt.return_unit)
end
