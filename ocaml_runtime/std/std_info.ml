(* The process and its environment, as PHP reports them. *)

open Types

let version = "8.2.36"

let known_extensions =
  [
    "Core"; "date"; "pcre"; "ctype"; "hash"; "json"; "mbstring"; "random"; "SPL";
      "standard";
  ]

let phpversion extension =
  match extension with
  | None -> Value.of_string version
  | Some name ->
      let name = String.lowercase_ascii name in
      if List.exists (fun e -> String.lowercase_ascii e = name) known_extensions then
        Value.of_string version
      else Value.false_
  [@@php "function phpversion(?string $extension = null): string|false; pure; nothrow"]

let zend_version () = "4.2.36" [@@php "function zend_version(): string; pure; nothrow"]

let sapi_name ctx = if ctx.req.status > 0 then "fpm-fcgi" else "cli"

let php_sapi_name ctx = Value.of_string (sapi_name ctx)
  [@@php "function php_sapi_name(): string|false; nothrow"]

let host_name ctx =
  match ctx.req.host.env "HOSTNAME" with
  | Some name when name <> "" -> name
  | _ -> (
      match ctx.req.host.read_file "/proc/sys/kernel/hostname" with
      | Ok name -> String.trim name
      | Error _ -> "localhost")

let gethostname ctx = Value.of_string (host_name ctx)
  [@@php "function gethostname(): string|false; nothrow"]

let kernel ctx name =
  match ctx.req.host.read_file ("/proc/sys/kernel/" ^ name) with
  | Ok text -> String.trim text
  | Error _ -> "unknown"

let php_uname ctx mode =
  let part = function
    | 's' -> "Linux"
    | 'n' -> host_name ctx
    | 'r' -> kernel ctx "osrelease"
    | 'v' -> kernel ctx "version"
    | 'm' -> "x86_64"
    | _ -> assert false
  in
  match mode with
  | "s" | "n" | "r" | "v" | "m" -> part mode.[0]
  | _ -> String.concat " " (List.map part [ 's'; 'n'; 'r'; 'v'; 'm' ])
  [@@php "function php_uname(string $mode = \"a\"): string; nothrow"]

let extension_loaded name =
  List.exists (fun e -> String.lowercase_ascii e =
    String.lowercase_ascii name) known_extensions
  [@@php "function extension_loaded(string $extension): bool; pure; nothrow"]

let get_loaded_extensions zend =
  Php_array.of_list (if zend then [] else List.map Value.of_string known_extensions)
  [@@php "function get_loaded_extensions(bool $zend_extensions = false): array; pure; nothrow"]

let php_ini_loaded_file () = Value.false_
  [@@php "function php_ini_loaded_file(): string|false; pure; nothrow"]

let php_ini_scanned_files () = Value.false_
  [@@php "function php_ini_scanned_files(): string|false; pure; nothrow"]

(* {1 Memory} *)

let memory_get_usage real =
  let bytes = Limits.usage () in
  if real then (bytes / 2097152 * 2097152) + 2097152 else bytes
  [@@php "function memory_get_usage(bool $real_usage = false): int; pure; nothrow"]

let memory_get_peak_usage (_ : bool) = Limits.peak ()
  [@@php "function memory_get_peak_usage(bool $real_usage = false): int; pure; nothrow"]

let memory_reset_peak_usage () = () [@@php "function memory_reset_peak_usage(): void; pure; nothrow"]
let gc_collect_cycles = Lifetime.collect_cycles [@@php "function gc_collect_cycles(): int"]
let gc_enabled ctx = Errors.is_on (Errors.ini ctx "zend.enable_gc")
  [@@php "function gc_enabled(): bool; nothrow"]

let gc_enable ctx = ignore (Request.ini_set ctx "zend.enable_gc" "1")
  [@@php "function gc_enable(): void; nothrow"]

let gc_disable ctx = ignore (Request.ini_set ctx "zend.enable_gc" "0")
  [@@php "function gc_disable(): void; nothrow"]

let gc_mem_caches () = 0 [@@php "function gc_mem_caches(): int; pure; nothrow"]

let int_table pairs =
  let a = Php_array.empty () in
  List.iter (fun (name, n) -> Php_array.set_string a name (Value.of_int n)) pairs;
  a

let gc_status () =
  int_table [ ("runs", 0); ("collected", 0); ("threshold", 10001); ("roots", 0) ]
  [@@php "function gc_status(): array; pure; nothrow"]

(* {1 Environment} *)

type native += Environment of (string, string option) Hashtbl.t

let changes ctx =
  match Hashtbl.find_opt ctx.req.ext "environment" with
  | Some (Environment t) -> t
  | _ ->
      let t = Hashtbl.create 8 in
      Hashtbl.replace ctx.req.ext "environment" (Environment t);
      t

let getenv ctx name (_ : bool) =
  let changed = changes ctx in
  match name with
  | Some name -> (
      let found =
        match Hashtbl.find_opt changed name with
        | Some v -> v
        | None -> ctx.req.host.env name
      in
      match found with Some v -> Value.of_string v | None -> Value.false_)
  | None ->
      let a = Php_array.empty () in
      let set name v = Php_array.set a (Key.of_string name) (Value.of_string v) in
      List.iter (fun (name, v) -> set name v) (ctx.req.host.all_env ());
      Hashtbl.iter
        (fun name v ->
          match v with
          | Some v -> set name v
          | None -> Php_array.unset a (Key.of_string name))
        changed;
      Value.of_array a
  [@@php
    "function getenv(?string $name = null, bool $local_only = false): string|array|false; nothrow"]

let putenv ctx assignment =
  if assignment = "" || assignment.[0] = '=' then
    Errors.value_error ctx "putenv(): Argument #1 ($assignment) must have a valid syntax";
  (match String.index_opt assignment '=' with
  | Some i ->
      let v = String.sub assignment (i + 1) (String.length assignment - i - 1) in
      Hashtbl.replace (changes ctx) (String.sub assignment 0 i) (Some v)
  | None -> Hashtbl.replace (changes ctx) assignment None);
  true
  [@@php "function putenv(string $assignment): bool"]

let getmypid ctx = Value.of_int ctx.req.host.pid [@@php "function getmypid(): int|false; nothrow"]

let script_field ctx field =
  match ctx.req.host.stat (Ctx.file ctx) with
  | Ok s -> Value.of_int (field s)
  | Error _ -> Value.of_int 0

let getmyuid ctx = script_field ctx (fun s -> s.Host.uid)
  [@@php "function getmyuid(): int|false; nothrow"]

let getmygid ctx = script_field ctx (fun s -> s.Host.gid)
  [@@php "function getmygid(): int|false; nothrow"]

let getmyinode ctx = script_field ctx (fun s -> s.Host.inode)
  [@@php "function getmyinode(): int|false; nothrow"]

let getlastmod ctx = script_field ctx (fun s -> int_of_float s.Host.mtime)
  [@@php "function getlastmod(): int|false; nothrow"]

let get_current_user ctx =
  match ctx.req.host.env "USER" with Some user -> user | None -> "root"
  [@@php "function get_current_user(): string; nothrow"]

let sys_getloadavg ctx =
  match ctx.req.host.read_file "/proc/loadavg" with
  | Error _ -> Value.false_
  | Ok text -> (
      match String.split_on_char ' ' text with
      | a :: b :: c :: _ ->
          let number s = Value.of_float (Convert.float_of_string s) in
          Value.of_array (Php_array.of_list [ number a; number b; number c ])
      | _ -> Value.false_)
  [@@php "function sys_getloadavg(): array|false; nothrow"]

let getrusage ctx (_ : int) =
  let user, system = ctx.req.host.cpu_time () in
  let seconds t = int_of_float t in
  let micros t = int_of_float ((t -. floor t) *. 1e6) in
  let zeros = List.map (fun name -> (name, 0)) in
  Value.of_array
    (int_table
       (zeros [ "ru_oublock"; "ru_inblock"; "ru_msgsnd"; "ru_msgrcv"; "ru_maxrss";
         "ru_ixrss";
                "ru_idrss"; "ru_minflt"; "ru_majflt"; "ru_nsignals"; "ru_nvcsw";
                  "ru_nivcsw";
                "ru_nswap" ]
       @ [ ("ru_utime.tv_usec", micros user); ("ru_utime.tv_sec", seconds user);
           ("ru_stime.tv_usec", micros system); ("ru_stime.tv_sec", seconds system) ]))
  [@@php "function getrusage(int $mode = 0): array|false; nothrow"]

(* {1 Waiting} *)

let pause ctx seconds =
  Output.drain ctx.req.out;
  ctx.req.host.sleep seconds

let sleep ctx seconds =
  if seconds < 0 then
    Errors.value_error ctx
      "sleep(): Argument #1 ($seconds) must be greater than or equal to 0";
  pause ctx (float_of_int seconds);
  0
  [@@php "function sleep(int $seconds): int"]

let usleep ctx microseconds =
  if microseconds < 0 then
    Errors.value_error ctx
      "usleep(): Argument #1 ($microseconds) must be greater than or equal to 0";
  pause ctx (float_of_int microseconds /. 1e6)
  [@@php "function usleep(int $microseconds): void"]

let time_nanosleep ctx seconds nanoseconds =
  if seconds < 0 then
    Errors.value_error ctx
      "time_nanosleep(): Argument #1 ($seconds) must be greater than or equal to 0";
  if nanoseconds < 0 then
    Errors.value_error ctx
      "time_nanosleep(): Argument #2 ($nanoseconds) must be greater than or equal to 0";
  pause ctx (float_of_int seconds +. (float_of_int nanoseconds /. 1e9));
  Value.true_
  [@@php "function time_nanosleep(int $seconds, int $nanoseconds): array|bool"]

let time_sleep_until ctx timestamp =
  let wait = timestamp -. ctx.req.host.now () in
  if wait <= 0. then begin
    Errors.warning ctx
      "time_sleep_until(): Argument #1 ($timestamp) must be greater than or equal to the current time";
    false
  end
  else begin
    pause ctx wait;
    true
  end
  [@@php "function time_sleep_until(float $timestamp): bool"]

let setlocale ctx (_ : int) locale rest =
  let candidates v =
    match Value.view v with Array a -> Php_array.to_list a | _ -> [ v ]
  in
  let known v =
    match Convert.to_string ctx v with
    | "C" | "POSIX" | "0" | "" -> true
    | _ -> false
  in
  if List.exists known (List.concat_map candidates (locale :: rest)) then
    Value.of_string "C"
  else Value.false_
  [@@php "function setlocale(int $category, $locales, ...$rest): string|false"]

let localeconv () =
  let a = Php_array.empty () in
  let set name v = Php_array.set_string a name v in
  let text name v = set name (Value.of_string v) in
  text "decimal_point" ".";
  List.iter
    (fun name -> text name "")
    [ "thousands_sep"; "int_curr_symbol"; "currency_symbol"; "mon_decimal_point";
      "mon_thousands_sep"; "positive_sign"; "negative_sign" ];
  List.iter
    (fun name -> set name (Value.of_int 127))
    [ "int_frac_digits"; "frac_digits"; "p_cs_precedes"; "p_sep_by_space";
      "n_cs_precedes";
      "n_sep_by_space"; "p_sign_posn"; "n_sign_posn" ];
  set "grouping" (Value.of_array (Php_array.empty ()));
  set "mon_grouping" (Value.of_array (Php_array.empty ()));
  a
  [@@php "function localeconv(): array; pure; nothrow"]
