(* The printf family and number_format (https://www.php.net/manual/en/function.sprintf.php). *)

let float_precision = 6
let max_float_precision = 53

type alignment = Left | Right

type spec = { width : int; precision : int option; padding : char; alignment : alignment; plus : bool }

(* Text padded to the width; a sign stays in front of zeros. *)
let append b spec ?(signed = false) text =
  let n = String.length text in
  if n >= spec.width then Buffer.add_string b text
  else
    let () = Limits.reserve spec.width in
    let pad = String.make (spec.width - n) spec.padding in
    match spec.alignment with
    | Left -> Buffer.add_string b text; Buffer.add_string b pad
    | Right when signed && spec.padding = '0' ->
        Buffer.add_char b text.[0];
        Buffer.add_string b pad;
        Buffer.add_substring b text 1 (n - 1)
    | Right -> Buffer.add_string b pad; Buffer.add_string b text

let append_string b spec text =
  let text =
    match spec.precision with
    | Some p when p < String.length text -> String.sub text 0 p
    | _ -> text
  in
  append b spec text

(* [v] is a PHP int. *)
let append_int b spec v =
  let text = Convert.string_of_scalar v in
  let negative = text.[0] = '-' in
  let text = if spec.plus && not negative then "+" ^ text else text in
  let spec =
    if spec.alignment = Left && spec.padding = '0' then { spec with padding = ' ' } else spec
  in
  append b spec ~signed:(negative || spec.plus) text

let unsigned v = Value.to_int64 v

let append_unsigned b spec v =
  let spec = if spec.alignment = Left && spec.padding = '0' then { spec with padding = ' ' } else spec in
  append b spec (Printf.sprintf "%Lu" (unsigned v))

(* Digits of the 64 bits in base 2^[bits]. *)
let digits_of_bits bits alphabet v =
  let mask = (1 lsl bits) - 1 in
  let rec go v acc =
    let digit = Int64.to_int (Int64.logand v (Int64.of_int mask)) in
    let rest = Int64.shift_right_logical v bits in
    let acc = alphabet.[digit] :: acc in
    if rest = 0L then acc else go rest acc
  in
  String.of_seq (List.to_seq (go (unsigned v) []))

let append_float ctx b spec kind x =
  let precision =
    match spec.precision with
    | None -> float_precision
    | Some p when p > max_float_precision ->
        Errors.notice ctx "%sRequested precision of %d digits was truncated to PHP maximum of %d digits"
          (if Ctx.is_internal ctx then ctx.func.display ^ "(): " else "")
          p max_float_precision;
        max_float_precision
    | Some p -> p
  in
  if Float.is_nan x then Buffer.add_string b "NaN"
  else if Float.abs x = infinity then
    (* PHP writes neither sign nor padding, but for zeros it puts the sign over the first letter. *)
    Buffer.add_string b (if x < 0. && spec.padding = '0' then "-NF" else "INF")
  else
    let text =
      match kind with
      | 'e' | 'E' -> Dtoa.exponent kind precision x
      | 'f' | 'F' -> Dtoa.fixed precision x
      | _ -> Dtoa.general kind precision x
    in
    let negative = text.[0] = '-' in
    let text = if spec.plus && not negative then "+" ^ text else text in
    append b spec ~signed:(negative || spec.plus) text

let max_int32 = 0x7fffffff

(* [format ctx name ~first format args] is the formatted text. [first] is the number of parameters before the arguments. [vector] says
   that the arguments came as one array, which changes the message for a missing one. *)
let format ctx ?(vector = false) ~first text (args : Value.t array) =
  let n = String.length text in
  let b = Buffer.create (n + 32) in
  let next = ref 0 and most = ref (-1) in
  let missing = ref false in
  let is_digit c = c >= '0' && c <= '9' in
  let number i what =
    let rec last j = if j < n && is_digit text.[j] then last (j + 1) else j in
    let j = last i in
    let value = if j - i > 10 then max_int else int_of_string ("0u" ^ String.sub text i (j - i)) in
    if value > max_int32 then
      Errors.value_error ctx "%s must be greater than zero and less than %d" what max_int32;
    (value, j)
  in
  let take position =
    let i = match position with Some i -> i | None -> let i = !next in incr next; i in
    if i > !most then most := i;
    if i >= Array.length args then begin missing := true; Value.null end else args.(i)
  in
  let star_value what position =
    let v = take position in
    if !missing then 0
    else if not (Value.is_small v) then Errors.value_error ctx "%s must be an integer" what
    else Value.to_int v
  in
  let argument_position i =
    (* "n$" *)
    let rec last j = if j < n && is_digit text.[j] then last (j + 1) else j in
    let j = last i in
    if j > i && j < n && text.[j] = '$' then begin
      let value = if j - i > 10 then max_int else int_of_string ("0u" ^ String.sub text i (j - i)) in
      if value = 0 || value > max_int32 then
        Errors.value_error ctx "Argument number specifier must be greater than zero and less than %d" max_int32;
      (Some (value - 1), j + 1)
    end
    else (None, i)
  in
  let rec flags i spec =
    if i >= n then (i, spec)
    else
      match text.[i] with
      | '-' -> flags (i + 1) { spec with alignment = Left }
      | '+' -> flags (i + 1) { spec with plus = true }
      | '0' | ' ' -> flags (i + 1) { spec with padding = text.[i] }
      | '\'' when i + 1 < n -> flags (i + 2) { spec with padding = text.[i + 1] }
      | '\'' -> Errors.value_error ctx "Missing padding character"
      | _ -> (i, spec)
  in
  let width i spec =
    if i < n && text.[i] = '*' then begin
      let position, i = argument_position (i + 1) in
      let value = star_value "Width" position in
      if value < 0 || value > max_int32 then
        Errors.value_error ctx "Width must be greater than zero and less than %d" max_int32;
      (i, { spec with width = value })
    end
    else if i < n && is_digit text.[i] then
      let value, i = number i "Width" in
      (i, { spec with width = value })
    else (i, spec)
  in
  let precision i spec =
    if i < n && text.[i] = '.' then
      let i = i + 1 in
      if i < n && is_digit text.[i] then
        let value, i = number i "Precision" in
        (i, { spec with precision = Some value })
      else if i < n && text.[i] = '*' then begin
        let position, i = argument_position (i + 1) in
        let value = star_value "Precision" position in
        if value < -1 || value > max_int32 then
          Errors.value_error ctx "Precision must be greater than zero and less than %d" max_int32;
        (i, { spec with precision = Some value })
      end
      else (i, { spec with precision = Some 0 })
    else (i, spec)
  in
  let rec go i =
    if i < n then
      if text.[i] <> '%' then begin
        let stop = match String.index_from_opt text i '%' with Some j -> j | None -> n in
        Buffer.add_substring b text i (stop - i);
        go stop
      end
      else if i + 1 < n && text.[i + 1] = '%' then begin
        Buffer.add_char b '%';
        go (i + 2)
      end
      else begin
        let position, j = argument_position (i + 1) in
        let spec = { width = 0; precision = None; padding = ' '; alignment = Right; plus = false } in
        let j, spec = flags j spec in
        let j, spec = width j spec in
        let j, spec = precision j spec in
        let j = if j < n && text.[j] = 'l' then j + 1 else j in
        if j >= n then Errors.value_error ctx "Missing format specifier at end of string";
        conversion text.[j] position spec;
        go (j + 1)
      end
  and conversion kind position spec =
    if kind = '%' then Buffer.add_char b '%'
    else begin
      (match kind with
      | 's' | 'd' | 'u' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'h' | 'H' | 'c' | 'o' | 'x' | 'X' | 'b' -> ()
      | c -> Errors.value_error ctx "Unknown format specifier \"%c\"" c);
      let v = take position in
      if not !missing then
        match kind with
        | 's' -> append_string b spec (Convert.to_string ctx v)
        | 'd' -> append_int b spec (Convert.to_int_value ctx v)
        | 'u' -> append_unsigned b spec (Convert.to_int_value ctx v)
        | 'c' -> Buffer.add_char b (Char.chr (Convert.to_int ctx v land 255))
        | 'o' -> append b spec (digits_of_bits 3 "01234567" (Convert.to_int_value ctx v))
        | 'x' -> append b spec (digits_of_bits 4 "0123456789abcdef" (Convert.to_int_value ctx v))
        | 'X' -> append b spec (digits_of_bits 4 "0123456789ABCDEF" (Convert.to_int_value ctx v))
        | 'b' -> append b spec (digits_of_bits 1 "01" (Convert.to_int_value ctx v))
        | kind -> append_float ctx b spec kind (Convert.to_float ctx v)
    end
  in
  go 0;
  if !missing then
    if vector then
      Errors.value_error ctx "The arguments array must contain %d items, %d given" (!most + 1) (Array.length args)
    else
      Errors.throw_error ctx "ArgumentCountError" "%d arguments are required, %d given" (!most + 1 + first)
        (Array.length args + first);
  Buffer.contents b

let sprintf ctx text values = format ctx ~first:1 text (Array.of_list values)
  [@@php "function sprintf(string $format, mixed ...$values): string"]

let vsprintf ctx text values = format ctx ~vector:true ~first:1 text (Php_array.to_array values)
  [@@php "function vsprintf(string $format, array $values): string"]

let print ctx text =
  Ctx.echo ctx text;
  String.length text

let printf ctx text values = print ctx (format ctx ~first:1 text (Array.of_list values))
  [@@php "function printf(string $format, mixed ...$values): int"]

let vprintf ctx text values = print ctx (format ctx ~vector:true ~first:1 text (Php_array.to_array values))
  [@@php "function vprintf(string $format, array $values): int"]

let number_format x decimals point separator =
  Dtoa.number_format (max 0 decimals)
    ~dec_point:(Option.value point ~default:".")
    ~thousands_sep:(Option.value separator ~default:",")
    x
  [@@php {|function number_format(float $num, int $decimals = 0, ?string $decimal_separator = ".", ?string $thousands_separator = ","): string; pure; nothrow|}]
