open Php_runtime

let source = Logs.Src.create "php" ~doc:"PHP's error log"

module Log = (val Logs.src_log source : Logs.LOG)

let now () = Ptime.to_float_s (Mirage_ptime.now ())
let monotonic () = Int64.to_float (Mirage_mtime.elapsed_ns ()) /. 1e9

let host =
  {
    Host.nowhere with
    name = "mirage";
    now;
    monotonic;
    cpu_time = (fun () -> (monotonic (), 0.));
    random = Mirage_crypto_rng.generate;
    log = (fun line -> Log.warn (fun m -> m "%s" line));
    write_stdout = (fun text -> Log.app (fun m -> m "%s" text));
    write_stderr = (fun text -> Log.warn (fun m -> m "%s" text));
  }
