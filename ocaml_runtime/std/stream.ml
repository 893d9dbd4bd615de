open Types

type t = {
  wrapper : string;
  kind : string;
  mode : string;
  uri : string;
  file : Host.file;
  readable : bool;
  writable : bool;
  seekable : bool;
  mutable buffer : string;
  mutable start : int;
  mutable position : int;
  mutable eof : bool;
  mutable on_close : unit -> unit;
  mutable context : value;
  meta : (string * value) list;
}

type directory = { names : string list; mutable rest : string list }
type context = { options : arr; parameters : arr }
type native += Stream of t | Directory of directory | Context of context
type native += Default_context of value
type who = { ctx : ctx; fn : string }

(* --- resources ---------------------------------------------------------------------- *)

let take_id ctx =
  let id = ctx.req.next_resource_id in
  ctx.req.next_resource_id <- id + 1;
  id

let skip_id ctx = ignore (take_id ctx)
let resource ctx kind payload = Value.of_resource ~id:(take_id ctx) kind payload

let default_context ctx =
  match Hashtbl.find_opt ctx.req.ext "default context" with
  | Some (Default_context v) -> v
  | _ ->
      let payload =
        Context { options = Php_array.empty (); parameters = Php_array.empty () }
      in
      let v = resource ctx "stream-context" payload in
      Hashtbl.replace ctx.req.ext "default context" (Default_context v);
      v

let invalid who kind =
  Errors.type_error who.ctx "%s(): supplied resource is not a valid %s resource" who.fn
    kind

let resource_argument who ?(index = 1) ?(name = "stream") v =
  let v = Value.deref v in
  if Value.is_resource v then Value.to_resource v
  else Coerce.arg_failed who.ctx who.fn index name "resource" v

let of_value who ?(index = 1) v =
  match (resource_argument who ~index v).payload with
  | Stream s -> s
  | _ -> invalid who "stream"

let errno = function
  | "Operation not permitted" -> 1
  | "No such file or directory" -> 2
  | "Input/output error" -> 5
  | "Bad file descriptor" -> 9
  | "Permission denied" -> 13
  | "File exists" -> 17
  | "Not a directory" -> 20
  | "Is a directory" -> 21
  | "Invalid argument" -> 22
  | "File too large" -> 27
  | "No space left on device" -> 28
  | "Illegal seek" -> 29
  | "Broken pipe" -> 32
  | "Function not implemented" -> 38
  | _ -> 5

(* --- files -------------------------------------------------------------------------- *)

let make ~wrapper ~kind ~mode ~uri ?(readable = true) ?(writable = false) ?(seekable =
  true)
    ?(meta = []) file =
  {
    wrapper; kind; mode; uri; file; readable; writable; seekable; meta;
    buffer = ""; start = 0; position = 0; eof = false; on_close = ignore; context =
      Value.null;
  }

let no_stat : Host.stat =
  {
    kind = `File; size = 0; mode = 0o666; mtime = 0.; atime = 0.; ctime = 0.; inode =
      0; uid = 0;
    gid = 0; dev = 12; nlink = 1;
  }

let memory ?(contents = "") ~mode () : Host.file =
  let data = ref (Bytes.of_string contents) and size = ref (String.length contents) in
  let position = ref 0 in
  let read_only = String.length mode > 0 && mode.[0] =
    'r' && not (String.contains mode '+') in
  let reserve n =
    if n > Bytes.length !data then begin
      let larger = Bytes.make (max n (2 * Bytes.length !data)) '\000' in
      Bytes.blit !data 0 larger 0 !size;
      data := larger
    end
  in
  {
    read =
      (fun n ->
        let n = max 0 (min n (!size - !position)) in
        let text = Bytes.sub_string !data !position n in
        position := !position + n;
        Ok text);
    write =
      (fun s ->
        if read_only then Error ""
        else begin
          let n = String.length s in
          if mode.[0] = 'a' then position := !size;
          reserve (!position + n);
          Bytes.blit_string s 0 !data !position n;
          position := !position + n;
          size := max !size !position;
          Ok n
        end);
    seek =
      (fun n from ->
        let target = match from with `Start -> n | `End -> !size + n in
        if target < 0 then begin
          position := 0;
          Error "Invalid argument"
        end
        else if target > !size then begin
          position := !size;
          Error "Invalid argument"
        end
        else begin
          position := target;
          Ok target
        end);
    truncate =
      (fun n ->
        if read_only then Error "Bad file descriptor"
        else begin
          reserve n;
          if n > !size then Bytes.fill !data !size (n - !size) '\000';
          size := n;
          position := min n !position;
          Ok ()
        end);
    file_stat =
      (fun () -> Ok { no_stat with size = !size; mode = (if read_only then 0o444
        else 0o666) });
    lock = (fun _ ~wait:_ -> false);
    sync = (fun () -> false);
    close = ignore;
  }

(* A file that only hands bytes on. *)
let pipe ~read ~write : Host.file =
  {
    read;
    write;
    seek = (fun _ _ -> Error "Illegal seek");
    truncate = (fun _ -> Error "Invalid argument");
    file_stat = (fun () -> Error "Bad file descriptor");
    lock = (fun _ ~wait:_ -> false);
    sync = (fun () -> false);
    close = ignore;
  }

let bad_descriptor _ = Error "Bad file descriptor"

(* --- opening ------------------------------------------------------------------------ *)

let failed who path reason =
  Errors.warning who.ctx "%s(%s): Failed to open stream: %s" who.fn (Convert.c_text path)
    reason

let check_path who i name path =
  if String.contains path '\000' then
    Errors.value_error who.ctx "%s(): Argument #%d ($%s) must not contain any null bytes"
      who.fn i
      name

let has mode c = String.contains mode c

let open_mode mode : Host.open_mode option =
  let plus = has mode '+' in
  let base : Host.open_mode =
    { reads = plus; writes = true; appends = false; creates = true; exclusive = false;
      empties = false }
  in
  if mode = "" then None
  else
    match mode.[0] with
    | 'r' -> Some { base with reads = true; writes = plus; creates = false }
    | 'w' -> Some { base with empties = true }
    | 'a' -> Some { base with appends = true }
    | 'x' -> Some { base with exclusive = true }
    | 'c' -> Some base
    | _ -> None

let on_include_path ctx path =
  let exists p = ctx.req.host.exists (Std_path.resolve ctx p) in
  let relative = path.[0] <> '/' && not (Std_string.str_starts_with path "./") in
  if not relative then path
  else
    let folders = String.split_on_char ':' (Errors.ini ctx "include_path") in
    let folders = folders @ [ Filename.dirname (Ctx.file ctx) ] in
    let candidates = List.map (fun folder -> Filename.concat folder path) folders in
    match List.find_opt exists candidates with Some found -> found | None -> path

let open_plain who path ~uri mode =
  match open_mode mode with
  | None -> Error (Printf.sprintf "`%s' is not a valid mode for fopen" mode)
  | Some how ->
      Result.map
        (fun file ->
          make ~wrapper:"plainfile" ~kind:"STDIO" ~mode ~uri ~readable:how.reads
            ~writable:how.writes file)
        (who.ctx.req.host.open_file (Std_path.resolve who.ctx path) how)

let open_data uri mode =
  let rest = String.sub uri 5 (String.length uri - 5) in
  let rest = if Std_string.str_starts_with rest "//" then
    String.sub rest 2 (String.length rest - 2) else rest in
  match String.index_opt rest ',' with
  | None -> Error "rfc2397: no comma in URL"
  | Some comma -> (
      let head = String.sub rest 0 comma in
      let body = String.sub rest (comma + 1) (String.length rest - comma - 1) in
      let parts = if head = "" then [] else String.split_on_char ';' head in
      let media, parameters =
        match parts with
        | first :: more when String.contains first '/' -> (Some first, more)
        | "" :: more -> (None, more)
        | parts -> (None, parts)
      in
      let base64 = match List.rev parameters with "base64" :: _ -> true | _ -> false in
      let named = List.filter (fun p -> p <> "base64") parameters in
      if List.exists (fun p -> not (String.contains p '=')) named then
        Error (if media = None then "rfc2397: illegal media type"
          else "rfc2397: illegal parameter")
      else if media = None && named <> [] then Error "rfc2397: illegal media type"
      else
        let text =
          if base64 then
            let v = Std_url.base64_decode (Std_url.rawurldecode body) true in
            if Value.is_string v then Some (Value.to_string v) else None
          else Some (Std_url.rawurldecode body)
        in
        match text with
        | None -> Error "rfc2397: unable to decode"
        | Some contents ->
            let parameter p =
              let i = String.index p '=' in
              (String.sub p 0 i, Value.of_string (String.sub p (i + 1) (String.length p -
                i - 1)))
            in
            let meta =
              (match media with
              | Some media -> [ ("mediatype", Value.of_string media) ]
              | None -> if named = [] then []
                  else [ ("mediatype", Value.of_string "text/plain") ])
              @ List.map parameter named
              @ [ ("base64", Value.of_bool base64) ]
            in
            Ok
              (make ~wrapper:"RFC2397" ~kind:"RFC2397" ~mode ~uri ~meta
                 (memory ~contents ~mode:"r" ())))

let memory_mode mode =
  match mode with
  | _ when mode <> "" && mode.[0] = 'r' && not (has mode '+') -> "rb"
  | _ when mode <> "" && mode.[0] = 'a' -> "a+b"
  | _ -> "w+b"

let open_memory kind uri mode =
  let mode = memory_mode mode in
  make ~wrapper:"PHP" ~kind ~mode ~uri ~writable:(mode <> "rb") (memory ~mode ())

let standard ctx name =
  let host = ctx.req.host in
  let written f s =
    f s;
    Ok (String.length s)
  in
  let of_pipe ?readable ?writable ~mode ~read ~write () =
    make ~wrapper:"PHP" ~kind:"STDIO" ~mode ~uri:("php://" ^ name) ~seekable:false
      ?readable
      ?writable (pipe ~read ~write)
  in
  match name with
  | "stdin" ->
      of_pipe ~mode:"rb" ~read:(fun n -> Ok (host.read_stdin n)) ~write:bad_descriptor ()
  | "stdout" ->
      of_pipe ~mode:"wb" ~readable:false ~writable:true ~read:bad_descriptor
        ~write:
          (written (fun s ->
               Output.drain ctx.req.out;
               host.write_stdout s))
        ()
  | _ ->
      of_pipe ~mode:"wb" ~readable:false ~writable:true ~read:bad_descriptor
        ~write:(written host.write_stderr) ()

let output ctx mode =
  let write s =
    Ctx.echo ctx s;
    Ok (String.length s)
  in
  make ~wrapper:"PHP" ~kind:"Output"
    ~mode:(if mode <> "" && mode.[0] = 'a' then "ab" else "wb")
    ~uri:"php://output" ~readable:false ~writable:true ~seekable:false
    (pipe ~read:(fun _ -> Error "") ~write)

let open_php who uri mode =
  let name = String.lowercase_ascii (String.sub uri 6 (String.length uri - 6)) in
  match name with
  | "memory" -> Ok (open_memory "MEMORY" uri mode)
  | "output" -> Ok (output who.ctx mode)
  | "stdin" | "stdout" | "stderr" -> Ok (standard who.ctx name)
  | "input" ->
      Ok
        (make ~wrapper:"PHP" ~kind:"Input" ~mode:"rb" ~uri
           (memory ~contents:(Request_body.get who.ctx) ~mode:"r" ()))
  | _ when name = "temp" || Std_string.str_starts_with name "temp/" ->
      Ok (open_memory "TEMP" uri mode)
  | _ when Std_string.str_starts_with name "filter/" || Std_string.str_starts_with name
      "fd/" ->
      Errors.error who.ctx "%s is not available in a translated program" uri
  | _ ->
      Errors.warning who.ctx "%s(): Invalid php:// URL specified" who.fn;
      Error "operation failed"

(* The scheme of "scheme://...". *)
let scheme path =
  let is_letter c =
    match c with
    | 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' | '+' | '-' | '.' -> true
    | _ -> false
  in
  let n = String.length path in
  let rec stop i = if i < n && is_letter path.[i] then stop (i + 1) else i in
  let i = stop 0 in
  if i > 1 && i + 2 < n && path.[i] = ':' && path.[i + 1] = '/' && path.[i + 2] = '/' then
    Some (String.lowercase_ascii (String.sub path 0 i))
  else None

let open_path who ?(include_path = false) ?(warn = true) path mode =
  if path = "" then Errors.value_error who.ctx "Path cannot be empty";
  let outcome =
    match scheme path with
    | Some "php" -> open_php who path mode
    | Some "file" ->
        open_plain who (String.sub path 7 (String.length path - 7)) ~uri:path mode
    | Some (("http" | "https" | "ftp" | "ftps" | "zip" | "phar" | "glob") as scheme)
      ->
        Errors.error who.ctx "Streams of %s:// are not available in a translated program"
          scheme
    | _ when Std_string.str_starts_with (String.lowercase_ascii path) "data:" ->
        open_data path mode
    | None ->
        let path' = if include_path then on_include_path who.ctx path else path in
        open_plain who path' ~uri:path mode
    | Some scheme ->
        if scheme <> "data" then
          Errors.warning who.ctx
            "%s(): Unable to find the wrapper \"%s\" - did you forget to enable it when you \
             configured PHP?"
            who.fn scheme;
        open_plain who path ~uri:path mode
  in
  match outcome with
  | Ok s -> Some s
  | Error reason ->
      if warn then failed who path reason;
      None

(* --- reading ------------------------------------------------------------------------ *)

let block = 8192
let unread s = String.length s.buffer - s.start

let take s n =
  let text = String.sub s.buffer s.start n in
  s.start <- s.start + n;
  if s.position >= 0 then s.position <- s.position + n;
  if s.start = String.length s.buffer then begin
    s.buffer <- "";
    s.start <- 0
  end;
  text

type filled = More | End | Failed

(* Reads another block behind the unread bytes. *)
let fill who s n =
  match s.file.read (max block n) with
  | Ok "" ->
      s.eof <- true;
      End
  | Ok text ->
      s.buffer <-
        (if unread s = 0 then text
        else String.sub s.buffer s.start (unread s) ^ text);
      s.start <- 0;
      More
  | Error "" ->
      s.eof <- true;
      Failed
  | Error reason ->
      if reason <> "Bad file descriptor" then s.eof <- true;
      Errors.notice who.ctx "%s(): Read of %d bytes failed with errno=%d %s" who.fn block
        (errno reason) reason;
      Failed

let greedy s = s.seekable

let read who s n =
  let b = Buffer.create (min n block) in
  let rec go () =
    let wanted = n - Buffer.length b in
    if wanted = 0 then Some (Buffer.contents b)
    else if unread s > 0 then begin
      Buffer.add_string b (take s (min wanted (unread s)));
      if greedy s then go () else Some (Buffer.contents b)
    end
    else
      match fill who s wanted with
      | More -> go ()
      | End -> Some (Buffer.contents b)
      | Failed -> if Buffer.length b > 0 then Some (Buffer.contents b) else None
  in
  go ()

let read_line who s ?(limit = max_int) () =
  let b = Buffer.create 80 in
  let rec go () =
    let room = limit - Buffer.length b in
    if room = 0 then Some (Buffer.contents b)
    else if unread s > 0 then begin
      let stop = min (String.length s.buffer) (if room = max_int then max_int
        else s.start + room) in
      match String.index_from_opt s.buffer s.start '\n' with
      | Some i when i < stop ->
          Buffer.add_string b (take s (i + 1 - s.start));
          Some (Buffer.contents b)
      | _ ->
          Buffer.add_string b (take s (stop - s.start));
          go ()
    end
    else
      match fill who s block with
      | More -> go ()
      | End | Failed -> if Buffer.length b > 0 then Some (Buffer.contents b) else None
  in
  go ()

let find_sub s from sub =
  let n = String.length s and m = String.length sub in
  let rec go i =
    if i + m > n then None else if String.sub s i m = sub then Some i else go (i + 1)
  in
  go from

let read_until who s separator n =
  let limit = if n = 0 then max_int else n in
  let rec go () =
    match find_sub s.buffer s.start separator with
    | Some i when separator <> "" && i - s.start <= limit ->
        let text = take s (i - s.start) in
        ignore (take s (String.length separator));
        Some text
    | _ ->
        if unread s >= limit then Some (take s limit)
        else (
          match fill who s block with
          | More -> go ()
          | End | Failed -> if unread s > 0 then Some (take s (unread s)) else None)
  in
  go ()

let read_all who s =
  let b = Buffer.create block in
  let rec go () =
    if unread s > 0 then begin
      Buffer.add_string b (take s (unread s));
      go ()
    end
    else match fill who s block with More -> go () | End | Failed -> Buffer.contents b
  in
  go ()

let at_end s = unread s = 0 && s.eof

(* --- writing, moving ---------------------------------------------------------------- *)

let drop_buffer s =
  s.buffer <- "";
  s.start <- 0

let write who s text =
  if s.seekable && unread s > 0 then begin
    drop_buffer s;
    if s.position >= 0 then ignore (s.file.seek s.position `Start)
  end;
  match s.file.write text with
  | Ok n ->
      if s.position >= 0 then s.position <- s.position + n;
      Some n
  | Error "" -> None
  | Error reason ->
      Errors.notice who.ctx "%s(): Write of %d bytes failed with errno=%d %s" who.fn
        (String.length text) (errno reason) reason;
      None

let seek who s offset whence =
  if not s.seekable then begin
    Errors.warning who.ctx "%s(): Stream does not support seeking" who.fn;
    false
  end
  else begin
    let from, target =
      match whence with
      | 1 -> (`Start, max 0 s.position + offset)
      | 2 -> (`End, offset)
      | _ -> (`Start, offset)
    in
    match if whence < 0 || whence > 2 then Error "" else s.file.seek target from with
    | Ok position ->
        drop_buffer s;
        s.position <- position;
        s.eof <- false;
        true
    | Error _ ->
        if s.kind <> "STDIO" then begin
          drop_buffer s;
          s.position <- -1
        end;
        false
  end

let close _ctx (r : resource) =
  (match r.payload with
  | Stream s ->
      s.file.close ();
      s.on_close ()
  | _ -> ());
  r.rtype <- "Unknown";
  r.payload <- No_native
