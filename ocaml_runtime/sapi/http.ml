type request = {
  meth : string;
  target : string;
  version : string;
  headers : (string * string) list;
  body : string;
  remote_addr : string;
  remote_port : int;
  server_name : string;
  server_port : int;
  https : bool;
}

type response = { status : int; reason : string; headers : (string * string) list; body : string }

let header headers name =
  let name = String.lowercase_ascii name in
  List.find_map (fun (n, v) -> if String.lowercase_ascii n = name then Some v else None) headers

let reasons =
  [
    (100, "Continue"); (101, "Switching Protocols"); (200, "OK"); (201, "Created"); (202, "Accepted");
    (203, "Non-Authoritative Information"); (204, "No Content"); (205, "Reset Content");
    (206, "Partial Content"); (208, "Already Reported"); (300, "Multiple Choices");
    (301, "Moved Permanently"); (302, "Found"); (303, "See Other"); (304, "Not Modified");
    (305, "Use Proxy"); (307, "Temporary Redirect"); (308, "Permanent Redirect"); (400, "Bad Request");
    (401, "Unauthorized"); (402, "Payment Required"); (403, "Forbidden"); (404, "Not Found");
    (405, "Method Not Allowed"); (406, "Not Acceptable"); (407, "Proxy Authentication Required");
    (408, "Request Timeout"); (409, "Conflict"); (410, "Gone"); (411, "Length Required");
    (412, "Precondition Failed"); (413, "Request Entity Too Large"); (414, "Request-URI Too Long");
    (415, "Unsupported Media Type"); (416, "Requested Range Not Satisfiable");
    (417, "Expectation Failed"); (426, "Upgrade Required"); (428, "Precondition Required");
    (429, "Too Many Requests"); (431, "Request Header Fields Too Large");
    (451, "Unavailable For Legal Reasons"); (500, "Internal Server Error"); (501, "Not Implemented");
    (502, "Bad Gateway"); (503, "Service Unavailable"); (504, "Gateway Timeout");
    (505, "HTTP Version Not Supported"); (506, "Variant Also Negotiates");
    (511, "Network Authentication Required");
  ]

let reason status = Option.value (List.assoc_opt status reasons) ~default:"Unknown Status Code"
let days = [| "Sun"; "Mon"; "Tue"; "Wed"; "Thu"; "Fri"; "Sat" |]
let months = [| "Jan"; "Feb"; "Mar"; "Apr"; "May"; "Jun"; "Jul"; "Aug"; "Sep"; "Oct"; "Nov"; "Dec" |]

(* Days since 1970-01-01 and the civil date, after H. Hinnant, "chrono-compatible low-level date algorithms". *)
let civil_of_days z =
  let z = z + 719468 in
  let era = (if z >= 0 then z else z - 146096) / 146097 in
  let doe = z - (era * 146097) in
  let yoe = (doe - (doe / 1460) + (doe / 36524) - (doe / 146096)) / 365 in
  let doy = doe - ((365 * yoe) + (yoe / 4) - (yoe / 100)) in
  let mp = ((5 * doy) + 2) / 153 in
  let month = if mp < 10 then mp + 3 else mp - 9 in
  let year = yoe + (era * 400) + if month <= 2 then 1 else 0 in
  (year, month, doy - (((153 * mp) + 2) / 5) + 1)

let days_of_civil year month day =
  let year = if month <= 2 then year - 1 else year in
  let era = (if year >= 0 then year else year - 399) / 400 in
  let yoe = year - (era * 400) in
  let doy = (((153 * if month > 2 then month - 3 else month + 9) + 2) / 5) + day - 1 in
  (era * 146097) + ((yoe * 365) + (yoe / 4) - (yoe / 100) + doy) - 719468

let http_date t =
  let seconds = int_of_float (floor t) in
  let day = if seconds >= 0 then seconds / 86400 else ((seconds + 1) / 86400) - 1 in
  let rest = seconds - (day * 86400) in
  let year, month, mday = civil_of_days day in
  Printf.sprintf "%s, %02d %s %04d %02d:%02d:%02d GMT"
    days.((((day + 4) mod 7) + 7) mod 7)
    mday
    months.(month - 1)
    year (rest / 3600)
    (rest / 60 mod 60)
    (rest mod 60)

let month_number name =
  let rec find i = if i = 12 then None else if months.(i) = name then Some (i + 1) else find (i + 1) in
  find 0

let parse_http_date s =
  match
    Scanf.sscanf s "%3s, %2d %3s %4d %2d:%2d:%2d GMT" (fun _ day month year h m sec ->
        Option.map
          (fun month -> float_of_int ((days_of_civil year month day * 86400) + (h * 3600) + (m * 60) + sec))
          (month_number month))
  with
  | time -> time
  | exception (Scanf.Scan_failure _ | Failure _ | End_of_file) -> None
