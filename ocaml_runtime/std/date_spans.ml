(* DateInterval and DatePeriod (https://www.php.net/manual/en/class.dateperiod.php). *)

open Types
module D = Date_object

let this = Class.this
let text v = Value.to_string v
let obj v = Value.to_object v

(* --- intervals ---------------------------------------------------------------------- *)

let bad_format ctx text =
  Errors.throw_error ctx "Exception" "Unknown or bad format (%s)" (Convert.c_text text)

let construct_interval ctx call (args : value array) =
  let text = text args.(0) in
  (match Date_parse_format.interval text with
  | { failed = true; _ } -> bad_format ctx text
  | { period = Some r; _ } -> D.fill_interval (this call) ~civil:false r
  | { starts = Some a; ends = Some b; _ } ->
      Date_time.update_ts a None;
      Date_time.update_ts b None;
      D.fill_interval (this call) ~civil:false (Date_time.diff a b)
  | _ -> Errors.throw_error ctx "Exception" "Failed to parse interval (%s)" (Convert.c_text text));
  Value.null

let own_properties (o : obj) =
  let own = ref [] in
  for i = Array.length o.slots - 1 downto Array.length D.interval_names do
    let v = Value.deref o.slots.(i) in
    if v != Value.undef then own := (o.cls.props.(i).pname, v) :: !own
  done;
  let dynamic =
    match o.dyn with
    | None -> []
    | Some dyn ->
        List.map (fun (k, v) -> (Key.to_string k, Value.deref v)) (Php_array.bindings dyn)
  in
  !own @ dynamic

let table list =
  Value.of_array (Php_array.of_bindings (List.map (fun (k, v) -> (Key.of_string k, v)) list))

let serialize_interval ctx call _ =
  let o = this call in
  table (D.interval_entries ctx o @ own_properties o)

let unserialize_interval ctx call (args : value array) =
  let o = this call and a = Value.to_array args.(0) in
  D.interval_of_entries ctx o a;
  let known = Array.to_list D.interval_names @ D.interval_old_names in
  Php_array.iter
    (fun k v ->
      let name = Key.to_string k in
      if not (List.mem name known) then Object.set { ctx with scope = Some o.cls } o name (Value.copy v))
    a;
  Value.null

let interval_of_state ctx _ (args : value array) =
  let o = Instance.of_class ctx (D.class_named ctx "DateInterval") in
  D.interval_of_entries ctx o (Value.to_array args.(0));
  Value.of_object o

(* The properties of an interval made from a string. *)
let hidden_property ctx (o : obj) name =
  match o.native with
  | D.Span { from_string = Some _; _ } -> D.interval_property (D.relative ctx o) name
  | _ -> None

let get_interval ctx call (args : value array) =
  let o = this call and name = text args.(0) in
  match hidden_property ctx o name with
  | Some v -> v
  | None ->
      Errors.warning ctx "Undefined property: %s::$%s" o.cls.cname name;
      Value.null

let isset_interval ctx call (args : value array) =
  Value.of_bool (hidden_property ctx (this call) (text args.(0)) <> None)

(* --- periods ------------------------------------------------------------------------ *)

type period = {
  start : Date_time.t;
  start_class : cls;
  stop : Date_time.t option;
  interval : Date_time.relative;
  civil : bool;
  recurrences : int;  (** how many dates, without an end *)
  include_start : bool;
  include_end : bool;
}

type native += Period of { mutable period : period option }

(* Slots of DatePeriod's properties. *)
let slot_current = 1

let period ctx (o : obj) =
  match o.native with
  | Period { period = Some p } -> p
  | _ ->
      Errors.error ctx "The DatePeriod object has not been correctly initialized by its constructor"

let date ctx p t = D.make ctx p.start_class (Date_time.copy t)
let interval_value ctx p =
  D.make_interval ctx ~civil:p.civil (Date_time.copy_relative p.interval)

let fill ctx (o : obj) p current =
  (match o.native with Period n -> n.period <- Some p | _ -> ());
  let optional = function Some t -> date ctx p t | None -> Value.null in
  (* in this order: php numbers the objects so *)
  o.slots.(0) <- date ctx p p.start;
  o.slots.(1) <- optional current;
  o.slots.(2) <- optional p.stop;
  o.slots.(3) <- interval_value ctx p;
  o.slots.(4) <- Value.of_int p.recurrences;
  o.slots.(5) <- Value.of_bool p.include_start;
  o.slots.(6) <- Value.of_bool p.include_end

let exclude_start_date = 1
let include_end_date = 2

let accepted =
  "DatePeriod::__construct() accepts (DateTimeInterface, DateInterval, int [, int]), or (DateTimeInterface, \
   DateInterval, DateTime [, int]), or (string [, int]) as arguments"

let is_instance v cls = Value.is_object v && Class.instance_of_lower v cls

let flags options =
  (options land exclude_start_date = 0, options land include_end_date <> 0)

let counted ~recurrences options =
  let include_start, include_end = flags options in
  let one b = if b then 1 else 0 in
  (recurrences + one include_start + one include_end, include_start, include_end)

let of_iso ctx text options =
  let missing what =
    Errors.throw_error ctx "Exception" "DatePeriod::__construct(): ISO interval must contain %s, \"%s\" given" what
      (Convert.c_text text)
  in
  let found = Date_parse_format.interval text in
  if found.failed then bad_format ctx text;
  match (found.starts, found.period) with
  | None, _ -> missing "a start date"
  | _, None -> missing "an interval"
  | Some start, Some interval ->
      let given = Option.value found.recurrences ~default:0 in
      if found.ends = None && given = 0 then missing "an end date or a recurrence count";
      Date_time.update_ts start None;
      Option.iter (fun t -> Date_time.update_ts t None) found.ends;
      let recurrences, include_start, include_end = counted ~recurrences:given options in
      {
        start;
        start_class = D.class_named ctx "DateTime";
        stop = found.ends;
        interval;
        civil = false;
        recurrences;
        include_start;
        include_end;
      }

let of_objects ctx start interval last options =
  let given = if Value.is_int last then Some (Convert.saturate last) else None in
  (match given with
  | Some n when n < 1 ->
      Errors.throw_error ctx "Exception" "DatePeriod::__construct(): Recurrence count must be greater than 0"
  | _ -> ());
  let recurrences, include_start, include_end =
    counted ~recurrences:(Option.value given ~default:0) options
  in
  {
    start = Date_time.copy (D.time ctx (obj start));
    start_class = Value.class_of start;
    stop = (if given = None then Some (Date_time.copy (D.time ctx (obj last))) else None);
    interval = D.relative ctx (obj interval);
    civil = (D.span (obj interval)).civil;
    recurrences;
    include_start;
    include_end;
  }

let construct_period ctx call (args : value array) =
  let given v = v != Value.undef in
  let options v = if given v then Convert.to_int ctx v else 0 in
  let p =
    if
      is_instance args.(0) "datetimeinterface" && given args.(1)
      && is_instance args.(1) "dateinterval"
      && given args.(2)
      && (Value.is_int args.(2) || is_instance args.(2) "datetimeinterface")
    then of_objects ctx args.(0) args.(1) args.(2) (options args.(3))
    else if Value.is_string args.(0) && not (given args.(2)) then
      of_iso ctx (text args.(0)) (options args.(1))
    else Errors.throw_text ctx "TypeError" accepted
  in
  fill ctx (this call) p None;
  Value.null

(* Iteration: the object's "current" is the date to come. *)
let driver (o : obj) : Traverse.driver option =
  match o.native with
  | Period _ ->
      let index = ref 0 and current = ref (Date_time.blank ()) in
      let advance ctx p =
        let t = Date_time.copy !current in
        t.rel <- Date_time.copy_relative p.interval;
        t.have_relative <- true;
        Date_time.update_ts t None;
        Date_time.update_from_sse t;
        t.rel <- Date_time.no_relative ();
        current := t;
        o.slots.(slot_current) <- date ctx p t
      in
      Some
        {
          rewind =
            (fun ctx ->
              let p = period ctx o in
              index := 0;
              current := Date_time.copy p.start;
              if p.include_start then o.slots.(slot_current) <- date ctx p p.start else advance ctx p);
          valid =
            (fun ctx ->
              let p = period ctx o in
              match p.stop with
              | Some stop ->
                  let c = Date_time.compare !current stop in
                  c < 0 || (c = 0 && p.include_end)
              | None -> !index < p.recurrences);
          current = (fun ctx -> date ctx (period ctx o) !current);
          current_ref = None;
          key = (fun _ -> Value.of_int !index);
          next =
            (fun ctx ->
              incr index;
              advance ctx (period ctx o));
        }
  | _ -> None

let iterator ctx call _ =
  match driver (this call) with
  | None -> Value.null
  | Some driver -> Internal_iterator.make ctx driver

let period_names =
  [ "start"; "current"; "end"; "interval"; "recurrences"; "include_start_date"; "include_end_date" ]
let serialize_period ctx call _ =
  let o = this call in
  ignore (period ctx o);
  table (List.mapi (fun i name -> (name, Value.deref o.slots.(i))) period_names)

let restore_period ctx (o : obj) (a : arr) =
  let invalid () = Errors.error ctx "Invalid serialization data for DatePeriod object" in
  let find name = Value.deref (Php_array.find_string a name) in
  let optional name =
    let v = find name in
    if is_instance v "datetimeinterface" then Some (Date_time.copy (D.time ctx (obj v)))
    else if v == Value.null then None
    else invalid ()
  in
  let start =
    find "start" and interval = find "interval" and count = find "recurrences"
  in
  let flag name =
    let v = find name in if Value.is_bool v then Value.to_bool v else invalid ()
  in
  if not (is_instance start "datetimeinterface" && is_instance interval "dateinterval" && Value.is_small count)
  then invalid ();
  let stop = optional "end" in
  fill ctx o
    {
      start = Date_time.copy (D.time ctx (obj start));
      start_class = Value.class_of start;
      stop;
      interval = D.relative ctx (obj interval);
      civil = (D.span (obj interval)).civil;
      recurrences = Value.to_int count;
      include_start = flag "include_start_date";
      include_end = flag "include_end_date";
    }
    (optional "current")

let () =
  let nothing _ _ _ = Value.null in
  Traverse.register driver;
  Object.native_clone :=
    (fun _ -> function Period { period } -> Some (Period { period }) | _ -> None) :: !Object.native_clone;
  Builtin_class.declare "class DateInterval" ~native:D.fresh_span ~allow_dynamic:true
    ~props:
      [
        "public $y"; "public $m"; "public $d"; "public $h"; "public $i"; "public $s";
        "public $f"; "public $invert";
        "public $days"; "public $from_string"; "public $date_string";
      ]
    [
      ("public function __construct(string $duration)", construct_interval);
      ( "public static function createFromDateString(string $datetime): DateInterval|false",
        fun ctx _ args -> D.interval_from_string ctx "DateInterval::createFromDateString" (text args.(0)) );
      ( "public function format(string $format): string",
        fun ctx call args -> Value.of_string (Date_format.interval (text args.(0)) (D.relative ctx (this call))) );
      ("public function __serialize(): array", serialize_interval);
      ("public function __unserialize(array $data): void", unserialize_interval);
      ("public function __wakeup(): void", nothing);
      ( "public static function __set_state(array $array): DateInterval",
        interval_of_state );
      ("public function __get(string $name): mixed", get_interval);
      ("public function __isset(string $name): bool", isset_interval);
    ];
  Builtin_class.declare "class DatePeriod implements IteratorAggregate"
    ~native:(fun () -> Period { period = None })
    ~allow_dynamic:true
    ~consts:
      [ ("EXCLUDE_START_DATE", Value.of_int 1); ("INCLUDE_END_DATE", Value.of_int 2) ]
    ~props:
      [
        "public readonly ?DateTimeInterface $start";
        "public readonly ?DateTimeInterface $current";
        "public readonly ?DateTimeInterface $end";
        "public readonly ?DateInterval $interval";
        "public readonly int $recurrences"; "public readonly bool $include_start_date";
        "public readonly bool $include_end_date";
      ]
    [
      ( "public function __construct($start = UNKNOWN, $interval = UNKNOWN, $end = UNKNOWN, $options = UNKNOWN)",
        construct_period );
      ( "public function getStartDate(): DateTimeInterface",
        fun ctx call _ -> let p = period ctx (this call) in date ctx p p.start );
      ( "public function getEndDate(): ?DateTimeInterface",
        fun ctx call _ ->
          let p = period ctx (this call) in
          match p.stop with Some t -> date ctx p t | None -> Value.null );
      ( "public function getDateInterval(): DateInterval",
        fun ctx call _ -> interval_value ctx (period ctx (this call)) );
      ( "public function getRecurrences(): ?int",
        fun ctx call _ ->
          let p = period ctx (this call) in
          let one b = if b then 1 else 0 in
          match p.recurrences - one p.include_start - one p.include_end with
          | 0 -> Value.null
          | n -> Value.of_int n );
      ("public function __serialize(): array", serialize_period);
      ( "public function __unserialize(array $data): void",
        fun ctx call args ->
          restore_period ctx (this call) (Value.to_array args.(0));
          Value.null );
      ("public function __wakeup(): void", nothing);
      ( "public static function __set_state(array $array): DatePeriod",
        fun ctx _ args ->
          let o = Instance.of_class ctx (D.class_named ctx "DatePeriod") in
          restore_period ctx o (Value.to_array args.(0));
          Value.of_object o );
      ("public function getIterator(): Iterator", iterator);
    ]
