(** Which file of the site answers a request path: the rules of PHP's built-in server
    (https://www.php.net/manual/en/features.commandline.webserver.php), so that a site behaves as under
    [php -S], front controllers included. Pure. *)

type kind = File | Directory | Missing

type target =
  | Script of { script : string; path_info : string option }
      (** A PHP file, relative to the document root with a leading slash ("/index.php"), and what follows it. *)
  | Static of string  (** A file to be sent as it is, with a leading slash. *)
  | Not_found

val normalise : string -> string
(** [normalise path] is the percent-decoded path with [.], [..] and empty segments resolved, never above the root;
    it starts with a slash and keeps a final one. *)

val percent_decode : string -> string
(** [percent_decode s] is [s] with every [%XX] decoded (rawurldecode). *)

val resolve_dots : string -> string
(** [resolve_dots path] is the absolute [path] with [.], [..] and empty segments resolved, without final slash. *)

val route : ?fallback:string -> (string -> kind) -> string -> target
(** [route lookup path] is the file that answers the (normalised) [path]: the file itself; a directory's index.php or
    index.html; else, unless the last segment of the path holds a dot, the index of the nearest parent directory that has one, the rest
    being its path info. [fallback] (such as "/index.php") answers what would be [Not_found]. *)
