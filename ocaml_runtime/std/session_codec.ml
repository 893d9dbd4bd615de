(* The text form of $_SESSION, by session.serialize_handler: "php" (name|value...), "php_binary"
   (length byte, name, value ...) and "php_serialize" (the array as a whole). *)

open Types

type format = Php | Php_binary | Php_serialize

let format_of_name = function
  | "php" -> Some Php
  | "php_binary" -> Some Php_binary
  | "php_serialize" -> Some Php_serialize
  | _ -> None

exception Unwritable

(** The variables as text; [None] when there is nothing to write, or a name cannot be written. [fn] is what notices begin with. *)
let encode ctx format ~fn (vars : arr) =
  match format with
  | Php_serialize -> Some (Std_serialize.serialize ctx (Value.of_array vars))
  | Php | Php_binary -> (
      let out = Buffer.create 256 in
      let writer : Std_serialize.writer =
        { ctx; out; all = Std_serialize.nothing_written () }
      in
      match
        Std_serialize.iter_slots vars (fun key slot ->
            if Key.is_int key then
              Errors.warning ctx "%s: Skipping numeric key %s" fn (Key.to_string key)
            else begin
              let name = Key.to_text key in
              if format = Php then begin
                if String.contains name '|' then raise Unwritable;
                Buffer.add_string out name;
                Buffer.add_char out '|'
              end
              else begin
                Buffer.add_char out (Char.chr (String.length name land 127));
                Buffer.add_string out name
              end;
              Std_serialize.write writer slot
            end)
      with
      | () -> if Buffer.length out = 0 then None else Some (Buffer.contents out)
      | exception Unwritable -> None)

(** Adds the variables of a text to [vars]; [false] when it is malformed (those before it are added). *)
let decode ctx format text (vars : arr) =
  let reader = Std_serialize.new_reader ctx text in
  let size = String.length text in
  let variable name =
    let key = Key.of_string name in
    Std_serialize.read reader (fun v -> Php_array.set_slot vars key v)
  in
  let rec named () =
    if reader.pos < size then begin
      let name =
        if format = Php then Std_serialize.until reader '|'
        else begin
          let length = Char.code text.[reader.pos] land 127 in
          reader.pos <- reader.pos + 1;
          Std_serialize.read_bytes reader length
        end
      in
      variable name;
      named ()
    end
  in
  let whole () =
    if size > 0 then begin
      let result = ref Value.null in
      Std_serialize.read reader (fun v -> result := v);
      match Value.view (Value.deref !result) with
      | Array a -> Php_array.assign vars a
      | _ -> ()
    end
  in
  match if format = Php_serialize then whole () else named () with
  | () ->
      List.iter (fun wake -> wake ()) (List.rev reader.whole.wakeups);
      true
  | exception Std_serialize.Malformed _ ->
      List.iter (fun wake -> wake ()) (List.rev reader.whole.wakeups);
      false
