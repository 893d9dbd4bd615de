module Make (Flow : Mirage_flow.S) = struct
  exception Read_error of Flow.error
  exception Write_error of Flow.write_error

  type 'a t = 'a Lwt.t
  type conn = Flow.flow
  type oc = { flow : Flow.flow; pending : Buffer.t }

  (* Unread bytes, and the replies that have to leave before more is waited for. *)
  type ic = {
    flow : Flow.flow;
    mutable buffer : Bytes.t;
    mutable pos : int;
    mutable len : int;
    replies : oc;
  }

  let ( >>= ) = Lwt.bind
  let return = Lwt.return
  let channels flow =
    let oc = { flow; pending = Buffer.create 1024 } in
    ({ flow; buffer = Bytes.create 4096; pos = 0; len = 0; replies = oc }, oc)

  let flush (oc : oc) =
    if Buffer.length oc.pending = 0 then Lwt.return_unit
    else begin
      let data = Cstruct.of_string (Buffer.contents oc.pending) in
      Buffer.reset oc.pending;
      Flow.write oc.flow data >>= function
      | Ok () -> Lwt.return_unit
      | Error error -> Lwt.fail (Write_error error)
    end

  (* Header and body of a reply leave together, in as few segments as they need. *)
  let write (oc : oc) text =
    Buffer.add_string oc.pending text;
    if Buffer.length oc.pending > 65_536 then flush oc else Lwt.return_unit

  (* Room for [extra] bytes after the unread ones. *)
  let reserve (ic : ic) extra =
    if ic.len = 0 then ic.pos <- 0;
    if ic.pos + ic.len + extra > Bytes.length ic.buffer then begin
      let size = max (Bytes.length ic.buffer) (2 * (ic.len + extra)) in
      let buffer = if size > Bytes.length ic.buffer then Bytes.create size else ic.buffer in
      Bytes.blit ic.buffer ic.pos buffer 0 ic.len;
      ic.buffer <- buffer;
      ic.pos <- 0
    end

  let refill (ic : ic) =
    flush ic.replies >>= fun () ->
    Flow.read ic.flow >>= function
    | Ok (`Data data) ->
        let count = Cstruct.length data in
        reserve ic count;
        Cstruct.blit_to_bytes data 0 ic.buffer (ic.pos + ic.len) count;
        ic.len <- ic.len + count;
        Lwt.return `Ok
    | Ok `Eof -> Lwt.return `Eof
    | Error error -> Lwt.fail (Read_error error)

  let consume (ic : ic) count =
    ic.pos <- ic.pos + count;
    ic.len <- ic.len - count

  let with_input_buffer (ic : ic) ~f =
    let result, consumed = f (Bytes.unsafe_to_string ic.buffer) ~pos:ic.pos ~len:ic.len in
    consume ic consumed;
    result

  let take (ic : ic) count =
    let text = Bytes.sub_string ic.buffer ic.pos count in
    consume ic count;
    text

  let rec read (ic : ic) count =
    if ic.len > 0 then Lwt.return (take ic (min count ic.len))
    else refill ic >>= function `Ok -> read ic count | `Eof -> Lwt.return ""

  let rec read_line_from (ic : ic) searched =
    match Bytes.index_from_opt ic.buffer (ic.pos + searched) '\n' with
    | Some i when i < ic.pos + ic.len ->
        let line = take ic (i - ic.pos + 1) in
        let length = String.length line - 1 in
        let length = if length > 0 && line.[length - 1] = '\r' then length - 1 else length in
        Lwt.return_some (String.sub line 0 length)
    | _ -> (
        let searched = ic.len in
        refill ic >>= function
        | `Ok -> read_line_from ic searched
        | `Eof -> if ic.len = 0 then Lwt.return_none else Lwt.return_some (take ic ic.len))

  let read_line ic = read_line_from ic 0

  type error = exn

  let catch f =
    Lwt.try_bind f Lwt.return_ok (function
      | (Read_error _ | Write_error _) as exn -> Lwt.return_error exn
      | exn -> Lwt.fail exn)

  let pp_error ppf = function
    | Read_error error -> Flow.pp_error ppf error
    | Write_error error -> Flow.pp_write_error ppf error
    | exn -> Format.pp_print_string ppf (Printexc.to_string exn)
end
