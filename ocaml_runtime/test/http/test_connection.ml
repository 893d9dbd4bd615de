(* The server part on flows in memory: what it answers to texts that clients send, and when it gives up. *)

open Php_runtime
open Lwt.Infix

let clock = ref 0.
let sleepers : (float * unit Lwt.u) list ref = ref []

(* Time stands still until a test moves it. *)
let rec advance seconds =
  let till = !clock +. seconds in
  match List.sort compare (List.filter (fun (at, _) -> at <= till) (List.map (fun (at, _) -> (at, ())) !sleepers)) with
  | (at, ()) :: _ ->
      clock := at;
      let due, later = List.partition (fun (t, _) -> t <= at) !sleepers in
      sleepers := later;
      List.iter (fun (_, waker) -> Lwt.wakeup waker ()) due;
      advance (till -. at)
  | [] -> clock := till

module Memory = struct
  type t = {
    mutable input : string list;  (* "" is the end; when nothing is left, the client is silent *)
    mutable waiting : string Lwt.u option;
    output : Buffer.t;
    mutable writes : int;
    mutable closed : bool;
  }

  let make input = { input; waiting = None; output = Buffer.create 100; writes = 0; closed = false }

  let read t =
    match t.input with
    | text :: rest ->
        t.input <- rest;
        Lwt.return text
    | [] ->
        let promise, waker = Lwt.wait () in
        t.waiting <- Some waker;
        promise

  let send t text =
    match t.waiting with
    | Some waker ->
        t.waiting <- None;
        Lwt.wakeup waker text
    | None -> t.input <- t.input @ [ text ]

  let write t text =
    Buffer.add_string t.output text;
    t.writes <- t.writes + 1;
    Lwt.return (not t.closed)

  let close t =
    t.closed <- true;
    Lwt.return_unit

  let sleep seconds =
    let promise, waker = Lwt.wait () in
    sleepers := (!clock +. seconds, waker) :: !sleepers;
    promise
end

module Connection = Php_http.Connection.Make (Memory)

let limits =
  { Php_http.Connection.limits with body_bytes = 100; head_bytes = 400; connections = 2 }

let seen = ref []

let answer ~remote:_ ~local:_ (request : Http.request) =
  seen := !seen @ [ request ];
  (if request.target = "/wait" then Memory.sleep 5. else Lwt.return_unit) >|= fun () ->
  let status = if request.target = "/none" then 204 else 200 in
  { Http.status; reason = Http.reason status; headers = [ ("X-A", "1") ]; body = Printf.sprintf "%s %s [%s]\n" request.meth request.target request.body }

let failures = ref 0
let count = ref 0

let check name expected actual =
  incr count;
  if expected <> actual then begin
    incr failures;
    Printf.printf "%s: expected %S, got %S\n" name expected actual
  end

let client = ("192.0.2.1", 1234)
let server = Connection.create ~now:(fun () -> !clock) limits answer
let start ?(server = server) flow =
  Lwt.async (fun () -> Connection.serve server ~remote:client ~local:("192.0.2.2", 80) flow)

(* Without what every answer has. *)
let shown flow =
  String.split_on_char '\n' (Buffer.contents flow.Memory.output)
  |> List.map String.trim
  |> List.filter (fun line ->
         not (List.mem line [ ""; "X-A: 1"; "Date: Thu, 01 Jan 1970 00:00:00 GMT"; "Content-Type: text/plain; charset=UTF-8" ]))
  |> String.concat "|"

let talk ?(ends = true) name input expected =
  seen := [];
  let flow = Memory.make (input @ if ends then [ "" ] else []) in
  start flow;
  check name expected (shown flow);
  if ends then check (name ^ ": closed") "true" (string_of_bool flow.closed);
  flow

let ok ?(tail = "") body = Printf.sprintf "HTTP/1.1 200 OK|Content-Length: %d|%s%s" (String.length body + 1) tail body
let status code = Printf.sprintf "HTTP/1.1 %d %s|Content-Length: %d|Connection: close|%s" code (Http.reason code) (String.length (Http.reason code) + 1) (Http.reason code)

let says name input expected = ignore (talk name input expected)

let requests () =
  says "get" [ "GET / HTTP/1.1\r\nHost: a\r\n\r\n" ] (ok "GET / []");
  says "a byte at a time"
    (List.init 27 (fun i -> String.make 1 "GET / HTTP/1.1\r\nHost: a\r\n\r\n".[i]))
    (ok "GET / []");
  says "bare line feeds" [ "GET / HTTP/1.1\nHost: a\n\n" ] (ok "GET / []");
  says "pipelined" [ "GET /1 HTTP/1.1\r\n\r\nPOST /2 HTTP/1.1\r\nContent-Length: 2\r\n\r\nabGET /3 HTTP/1.1\r\n\r\n" ]
    (String.concat "|" [ ok "GET /1 []"; ok "POST /2 [ab]"; ok "GET /3 []" ]);
  says "close" [ "GET / HTTP/1.1\r\nConnection: close\r\n\r\nGET /2 HTTP/1.1\r\n\r\n" ]
    (ok ~tail:"Connection: close|" "GET / []");
  says "1.0" [ "GET / HTTP/1.0\r\n\r\n" ] (ok ~tail:"Connection: close|" "GET / []");
  says "1.0 kept" [ "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n" ] (ok ~tail:"Connection: keep-alive|" "GET / []");
  says "head" [ "HEAD / HTTP/1.1\r\n\r\n" ] "HTTP/1.1 200 OK|Content-Length: 10";
  says "no content" [ "GET /none HTTP/1.1\r\n\r\n" ] "HTTP/1.1 204 No Content";
  says "chunks"
    [ "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab"; "c\r\nA;x=y\r\n0123456789\r\n0\r\nT: 1\r\n\r\n" ]
    (ok "POST / [abc0123456789]");
  says "expect" [ "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n"; "x" ]
    ("HTTP/1.1 100 Continue|" ^ ok "POST / [x]");
  says "an ended body is no request" [ "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc" ] "";
  check "not answered" "0" (string_of_int (List.length !seen));
  let flow = talk "one write" [ "GET / HTTP/1.1\r\n\r\n" ] (ok "GET / []") in
  check "in one write" "1" (string_of_int flow.writes)

let refusals () =
  let head = "POST / HTTP/1.1\r\n" in
  says "no request" [ "hello\r\n\r\n" ] (status 400);
  says "no version" [ "GET /\r\n\r\n" ] (status 400);
  says "version" [ "GET / HTTP/2.0\r\n\r\n" ] (status 505);
  says "field without colon" [ "GET / HTTP/1.1\r\nabc\r\n\r\n" ] (status 400);
  says "space before colon" [ "GET / HTTP/1.1\r\nabc : 1\r\n\r\n" ] (status 400);
  says "folded field" [ "GET / HTTP/1.1\r\na: 1\r\n b\r\n\r\n" ] (status 400);
  says "NUL" [ "GET / HTTP/1.1\r\na: \000\r\n\r\n" ] (status 400);
  says "length and chunks" [ head ^ "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" ] (status 400);
  says "two lengths" [ head ^ "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd" ] (status 400);
  says "signed length" [ head ^ "Content-Length: +3\r\n\r\nabc" ] (status 400);
  says "coding" [ head ^ "Transfer-Encoding: gzip, chunked\r\n\r\n" ] (status 501);
  says "expectation" [ head ^ "Expect: tea\r\n\r\n" ] (status 417);
  says "long length" [ head ^ "Content-Length: 101\r\n\r\n" ] (status 413);
  says "1 GB" [ head ^ "Content-Length: 1073741824\r\n\r\n" ] (status 413);
  says "huge length" [ head ^ "Content-Length: 99999999999999999999\r\n\r\n" ] (status 400);
  says "chunk size" [ head ^ "Transfer-Encoding: chunked\r\n\r\nxyz\r\n" ] (status 400);
  says "chunk end" [ head ^ "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n" ] (status 400);
  says "chunks too long" [ head ^ "Transfer-Encoding: chunked\r\n\r\n60\r\n" ^ String.make 96 'x' ^ "\r\n60\r\n" ] (status 413);
  says "chunk size line" [ head ^ "Transfer-Encoding: chunked\r\n\r\n" ^ String.make 5000 '0' ] (status 400);
  says "long line" [ "GET /" ^ String.make 500 'x' ] (status 431);
  says "many fields" [ "GET / HTTP/1.1\r\n" ^ String.concat "" (List.init 60 (fun _ -> "a: bbbb\r\n")) ] (status 431)

let times () =
  Lwt.async (fun () -> Connection.watch server);
  let silent = talk ~ends:false "idle" [] "" in
  advance 59.;
  check "idle: open" "false" (string_of_bool silent.closed);
  advance 3.;
  check "idle: closed" "true" (string_of_bool silent.closed);
  check "idle: nothing said" "" (shown silent);
  let slow = talk ~ends:false "slow header" [ "GET / HTTP/1.1\r\n" ] "" in
  for _ = 1 to 30 do
    Memory.send slow "a: b\r\n";
    advance 1.
  done;
  check "slow header: 408" "HTTP/1.1 408 Request Timeout" (List.hd (String.split_on_char '|' (shown slow)));
  check "slow header: closed" "true" (string_of_bool slow.closed);
  let stalled = talk ~ends:false "stalled body" [ "POST / HTTP/1.1\r\nContent-Length: 50\r\n\r\n" ] "" in
  for _ = 1 to 4 do
    advance 20.;
    Memory.send stalled "x"
  done;
  check "moving body: open" "false" (string_of_bool stalled.closed);
  advance 40.;
  check "stalled body: closed" "true" (string_of_bool stalled.closed);
  check "all are gone" "0" (string_of_int (Connection.connections server));
  let slow_answer = talk ~ends:false "slow answer" [ "GET /wait HTTP/1.1\r\n\r\n" ] "" in
  let other = talk "another meanwhile" [] "" in
  ignore other;
  advance 6.;
  check "slow answer" "HTTP/1.1 200 OK" (List.hd (String.split_on_char '|' (shown slow_answer)));
  Memory.send slow_answer ""

let crowds () =
  let a = Memory.make [] and b = Memory.make [] and c = Memory.make [] in
  List.iter start [ a; b; c ];
  check "third of two" "HTTP/1.1 503 Service Unavailable|Retry-After: 1" (String.concat "|" (List.filteri (fun i _ -> i < 2) (String.split_on_char '|' (shown c))));
  check "third: closed" "true" (string_of_bool c.closed);
  Memory.send a "";
  let d = Memory.make [ "GET / HTTP/1.1\r\n\r\n" ] in
  start d;
  check "room again" (String.sub (ok "GET / []") 0 15) (String.sub (shown d) 0 15);
  List.iter (fun flow -> Memory.send flow "") [ b; d ];
  let busy = Connection.create ~overloaded:(fun () -> true) ~now:(fun () -> !clock) limits answer in
  let e = Memory.make [ "GET / HTTP/1.1\r\n\r\n" ] in
  start ~server:busy e;
  check "overloaded" "HTTP/1.1 503 Service Unavailable" (List.hd (String.split_on_char '|' (shown e)))

let () =
  requests ();
  refusals ();
  crowds ();
  times ();
  Printf.printf "%d checks, %d failed\n" !count !failures;
  if !failures > 0 then exit 1
