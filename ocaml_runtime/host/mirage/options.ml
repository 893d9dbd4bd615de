open Cmdliner

type t = {
  http_port : int;
  ini : (string * string) list;
  limits : Php_http.Connection.limits;
  max_files : int;
  access_log : bool;
  log_level : Logs.level option option;
}

let section = "THE SITE'S OPTIONS"

let option kind default names ~docv doc =
  Arg.value (Arg.opt kind default (Arg.info names ~docs:section ~docv ~doc))

let port =
  let parse text =
    match int_of_string_opt text with
    | Some port when port > 0 && port < 65_536 -> Ok port
    | _ -> Error (`Msg ("no TCP port: " ^ text))
  in
  Arg.conv (parse, Format.pp_print_int)

(* "8388608", "8192K", "8M", "1G", as in php.ini. *)
let bytes =
  let scale text =
    let last = String.length text - 1 in
    let scaled factor = (String.sub text 0 last, factor) in
    if last < 0 then (text, 1)
    else
      match text.[last] with
      | 'k' | 'K' -> scaled 1_024
      | 'm' | 'M' -> scaled 1_048_576
      | 'g' | 'G' -> scaled 1_073_741_824
      | _ -> (text, 1)
  in
  let parse text =
    let digits, factor = scale text in
    match int_of_string_opt digits with
    | Some n when n >= 0 -> Ok (n * factor)
    | _ -> Error (`Msg ("no number of bytes: " ^ text))
  in
  Arg.conv (parse, Format.pp_print_int)

(* Without "=" a setting is switched on, as by php -d. *)
let setting =
  let parse text =
    match String.index_opt text '=' with
    | Some i -> Ok (String.sub text 0 i, String.sub text (i + 1) (String.length text - i - 1))
    | None -> Ok (text, "1")
  in
  Arg.conv (parse, fun ppf (name, value) -> Format.fprintf ppf "%s=%s" name value)

let level =
  let parse text =
    Result.map_error (fun (`Msg m) -> `Msg m) (Logs.level_of_string text)
  in
  Arg.conv (parse, fun ppf level -> Format.pp_print_string ppf (Logs.level_to_string level))

let http_port = option port 80 [ "http-port" ] ~docv:"PORT" "TCP port to serve HTTP on."

let standard = Php_http.Connection.limits

let max_body =
  option bytes standard.body_bytes [ "max-body" ] ~docv:"BYTES"
    "Largest body of a request; K, M and G multiply. More is answered with 413."

let max_connections =
  option Arg.int standard.connections [ "max-connections" ] ~docv:"N"
    "Most connections at a time. More are answered with 503."

let idle_timeout =
  option Arg.float standard.idle [ "idle-timeout" ] ~docv:"SECONDS"
    "How long a connection may lie between two requests."

let header_timeout =
  option Arg.float standard.head [ "header-timeout" ] ~docv:"SECONDS"
    "How long a client may take to send the header of a request. 408 after that."

let stall_timeout =
  option Arg.float standard.stall [ "stall-timeout" ] ~docv:"SECONDS"
    "How long a client may pause while it sends a body or reads an answer."

let http_limits =
  let make body_bytes connections idle head stall =
    { standard with body_bytes; connections; idle; head; stall }
  in
  Term.(const make $ max_body $ max_connections $ idle_timeout $ header_timeout $ stall_timeout)

let max_files =
  option bytes 16_777_216 [ "max-files" ] ~docv:"BYTES"
    "Most bytes of all files that scripts write, uploads included."

let ini =
  Arg.(
    value & opt_all setting []
    & info [ "ini" ] ~docs:section ~docv:"NAME=VALUE" ~doc:"Sets a php.ini value. Can be repeated.")

let memory_limit =
  option Arg.(some string) None [ "memory-limit" ] ~docv:"BYTES"
    "Most memory of one request: php.ini's memory_limit."

let time_limit =
  option Arg.(some string) None [ "time-limit" ] ~docv:"SECONDS"
    "Longest run of one request: php.ini's max_execution_time."

let access_log =
  Arg.(
    value & flag
    & info [ "access-log" ] ~docs:section ~doc:"Writes a line for each request to the console.")

let log_level =
  option Arg.(some level) None [ "log-level" ] ~docv:"LEVEL"
    "What the console shows: quiet, app, error, warning, info or debug. PHP's notices and \
     deprecations are of level info. Without it, warnings and everything PHP logs."

let collect http_port limits max_files ini memory_limit time_limit access_log log_level =
  let given name = Option.fold ~none:[] ~some:(fun value -> [ (name, value) ]) in
  {
    http_port;
    limits;
    max_files;
    ini = ini @ given "memory_limit" memory_limit @ given "max_execution_time" time_limit;
    access_log;
    log_level;
  }

let term =
  Term.(
    const collect $ http_port $ http_limits $ max_files $ ini $ memory_limit $ time_limit $ access_log
    $ log_level)
