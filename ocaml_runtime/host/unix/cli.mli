(** The command line of a translated program, as [php] has it.

    {[ let () = exit (Php_host_unix.Cli.run Program.program ~argv:Sys.argv) ]}
    {v prog [-d name=value]... [--root DIR] [--twice] [script.php [argument]...] v}
    The script is a path relative to the root, or an absolute one below it; without one, the setting [index], or the only file.
    [--twice] runs it twice in this process as two fresh requests, printing "\n--php2ml-second-run--\n" in between.
    [--root] is the directory that messages and __DIR__ show. The process restarts itself once with a larger stack (OCaml 4's native
    stack is the system's), unless PHP2ML_STACK is set. *)

val run : Php_runtime.Types.program -> argv:string array -> int
(** The exit status: that of the (second) run. *)

val with_big_stack : ?threads:bool -> (unit -> 'a) -> 'a
(** [with_big_stack f], [~threads:true] for programs with fibers, is [f ()] in a process with a stack fit for deep recursion: may replace the process by itself. *)
