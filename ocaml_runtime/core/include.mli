(** include and require of files known to the translation, looked up at run time.

    {[ Include.run ctx scope Include.Require_once path     (* require_once $path; its value *) ]}
    A path the compiler resolved: [Include.file ctx scope Include.Require_once "lib/a.php"] (relative to the root, known to
    exist). The file's functions and classes are declared, then its body runs in [scope]. *)

open Types

type mode = Include | Include_once | Require | Require_once

val run : ctx -> scope -> mode -> string -> value
(** The value of the file's [return] (1 without); [true] for a file already included once; [false] after warnings when
    missing ("include(x.php): Failed to open stream: No such file or directory"); Error "Failed opening required 'x.php'
    (include_path='.:/usr/share/php')" for require. *)

val file : ctx -> scope -> mode -> string -> value

val eval : ctx -> scope -> string -> value
(** [eval ctx scope path] runs the text of an [eval] that the translation made the file [path]; its value is that
    of its [return] (null without). *)

val refuse_eval : ctx -> string -> bool -> int -> string -> value
(** [refuse_eval ctx path syntax line text] is what an [eval] of text that PHP does not compile does: with [syntax] it
    throws a ParseError, else it ends the request with a fatal error; [path] and [line] locate the error. *)

val resolve : ctx -> string -> string option
(** The path relative to the root that an include of the string finds: absolute below the root, relative to include_path, to
    the including file's directory, or to the current directory. *)

val normalise : string -> string
(** Without "." and ".." and doubled slashes. *)

val enter_file : ctx -> scope -> Types.file -> string -> value
(** Declares what is hoisted and runs the body in a frame of its own; the last argument is "include" etc. or "" for the main
    script. *)

val included : ctx -> string list
(** get_included_files. *)
