(* A coroutine is a thread that runs only while the one that entered it waits: nothing ever runs at the same time. *)

let make body =
  let mutex = Mutex.create () in
  let changed = Condition.create () in
  let inside = ref false in
  let begun = ref false in
  let give turn =
    inside := turn;
    Condition.broadcast changed
  in
  let wait turn =
    while !inside <> turn do
      Condition.wait changed mutex
    done
  in
  let thread () =
    Mutex.lock mutex;
    wait true;
    Mutex.unlock mutex;
    body ();
    Mutex.lock mutex;
    give false;
    Mutex.unlock mutex
  in
  let enter () =
    Mutex.lock mutex;
    if not !begun then begin
      begun := true;
      match Thread.create thread () with
      | _ -> ()
      | exception Sys_error reason ->
          Mutex.unlock mutex;
          raise (Php_runtime.Coroutine.Failed reason)
    end;
    give true;
    wait false;
    Mutex.unlock mutex
  in
  let leave () =
    Mutex.lock mutex;
    give false;
    wait true;
    Mutex.unlock mutex
  in
  (enter, leave)
