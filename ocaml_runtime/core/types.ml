(* The mutually recursive types of the runtime: values, references, objects, classes, frames.

   Representation invariant of [value] (see Repr):
   - an immediate is a PHP int that fits 63 bits;
   - a block with [Repr.string_tag] is a PHP string, as an OCaml string;
   - any other block has one of the tags below, in this order:
       0 array    the record [Php_array.t] itself
       1 object   laid out as [obj]
       2 ref      laid out as [reference]; only ever found in array slots, property slots, argument lists
       3 null     one static block, compared physically
       4 bool     two static blocks, compared physically
       5 float
       6 wide     an int that needs 64 bits (canonical: never one that fits 63)
       7 buf      a string being appended to, laid out as [Strbuf.t]
       8 undef    the content of a variable or slot that is not set; never escapes to PHP code
       9 resource laid out as [resource] *)

type value = Repr.any
type arr = value Php_array.t

type layout =
  | Array_ of unit
  | Object_ of {
      id : int;
      mutable cls : cls;
      mutable slots : value array;
      mutable dyn : arr option;
      mutable native : native;
      mutable guards : (string * int) list;
      mutable flags : int;
    }
  | Ref_ of { mutable contents : value }
  | Null_ of unit
  | Bool_ of bool
  | Float_ of float
  | Wide_ of int64
  | Buf_ of { shared : Strbuf.buffer; len : int; mutable flat : string }
  | Undef_ of unit
  | Resource_ of { rid : int; mutable rtype : string; mutable payload : native }

(** A PHP reference: the cell shared by every name bound to it. Made by [Ref.make] only. *)
and reference = { mutable contents : value }

(** An object handle. Made by [Object.make] only. [slots] holds the declared properties in the order of
    [cls.props] (a parent's first, so a slot number holds for every subclass), [dyn] the dynamic ones. *)
and obj = {
  id : int;  (** spl_object_id *)
  mutable cls : cls;
  mutable slots : value array;
  mutable dyn : arr option;
  mutable native : native;  (** state of built-in classes (closure, generator, iterator, date ...) *)
  mutable guards : (string * int) list;  (** recursion guards of __get/__set/__isset/__unset, by property *)
  mutable flags : int;  (** bit 0: destructor has run; bit 1: being printed; bit 2: constructor done (readonly) *)
}

and native = ..

(** What PHP calls a resource: an open stream, a stream context. *)
and resource = {
  rid : int;  (** get_resource_id *)
  mutable rtype : string;  (** get_resource_type: "stream" ...; "Unknown" once closed *)
  mutable payload : native;
}

and visibility = Public | Protected | Private
and class_kind = Class | Interface | Trait | Enum

(** Everything known of a class when it is linked. One per declaration and linked parents, kept across
    requests; what a request may change (static properties, evaluated constants) lives in [request]. *)
and cls = {
  cid : int;  (** index into the request's class state *)
  cname : string;  (** as declared, with namespace, without leading backslash *)
  clower : string;
  kind : class_kind;
  abstract : bool;
  final : bool;
  readonly_class : bool;
  parent : cls option;
  interfaces : cls list;  (** all, inherited ones included, in PHP's order (class_implements) *)
  ancestors : (string, unit) Hashtbl.t;  (** lower-case names of itself, parents and interfaces *)
  props : prop array;  (** instance properties by slot *)
  prop_slots : (string, int) Hashtbl.t;  (** visible name -> slot for the class itself *)
  static_props : (string, static_prop) Hashtbl.t;
  consts : (string, class_const) Hashtbl.t;
  const_order : string list;
  methods : (string, meth) Hashtbl.t;  (** by lower-case name, inherited ones included *)
  method_order : meth list;
  magic : magic;
  internal : bool;
  file : string;
  line : int;
  end_line : int;
  doc : string option;
  attributes : attribute list;
  make_native : (unit -> native) option;  (** for (subclasses of) built-in classes with state *)
  allow_dynamic : bool;
  throwable : bool;
  called : called option array;  (** methods called lately on objects of the class (Call.meth) *)
  traits : cls list;
}

(** What calling a method by [called_as] (the very string) from the scope [called_from] runs. *)
and called = { called_as : string; called_from : cls option; callee : meth }

(** The methods the engine itself calls; [None] where the class has none. *)
and magic = {
  constructor : meth option;
  destructor : meth option;
  get : meth option;
  set : meth option;
  isset : meth option;
  unset : meth option;
  call : meth option;
  call_static : meth option;
  to_string : meth option;
  invoke : meth option;
  clone : meth option;
  debug_info : meth option;
  serialize : meth option;
  unserialize : meth option;
  sleep : meth option;
  wakeup : meth option;
}

and prop = {
  pname : string;
  pclass : cls Lazy.t;  (** declaring class *)
  pvis : visibility;
  preadonly : bool;
  ptype : ty option;
  pdefault : ctx -> value;  (** [undef] for a typed property without default *)
  pslot : int;
  pdoc : string option;
  pattributes : attribute list;
}

and static_prop = {
  sname : string;
  sclass : cls Lazy.t;
  svis : visibility;
  stype : ty option;
  sdefault : ctx -> value;
  sindex : int * int;  (** class id of the declaring class, position: subclasses share the cell *)
  sdoc : string option;
  sattributes : attribute list;
}

and class_const = {
  kname : string;
  kclass : cls Lazy.t;
  kvis : visibility;
  kfinal : bool;
  kvalue : ctx -> value;  (** evaluated once a request, through [Class.constant] *)
  kcase : bool;  (** an enum case *)
  kdoc : string option;
  kattributes : attribute list;
}

and attribute = { aname : string; aargs : (string option * (ctx -> value)) list }

(** PHP's type declarations. *)
and ty =
  | T_mixed
  | T_null
  | T_bool
  | T_false
  | T_true
  | T_int
  | T_float
  | T_string
  | T_array
  | T_object
  | T_callable
  | T_iterable
  | T_void
  | T_never
  | T_self
  | T_parent
  | T_static
  | T_class of string
  | T_nullable of ty  (** written ?T *)
  | T_union of ty list
  | T_inter of ty list

and param = {
  aname : string;
  atype : ty option;
  by_ref : bool;
  prefer_ref : bool;  (** takes a reference when given a variable, else a value (array_multisort) *)
  variadic : bool;
  borrows : bool;  (** an array is only read while the function runs, and nobody writes it meanwhile: no copy *)
  default : (ctx -> value) option;  (** [None]: required *)
  default_text : string option;  (** the default as written, for reflection *)
  promoted : bool;
  param_attributes : attribute list;
}

(** A function, method or closure body as the engine calls it by name. *)
and fn = {
  fname : string;  (** as declared, with namespace; "{closure}" for closures *)
  params : param array;
  return_type : ty option;
  returns_ref : bool;
  fn_static : bool;
  is_generator : bool;
  deprecated : bool;
  fn_internal : bool;
  fn_file : string;
  fn_line : int;
  fn_end_line : int;
  fn_doc : string option;
  fn_attributes : attribute list;
  fn_captures : string list;  (** names of [captured] variables and statics, for dumps; "" hides one *)
  fn_uses_this : bool;  (** a closure with [$this] in its body *)
  fn_static_count : int;  (** how many of these, the last ones, are static variables *)
  fn_strict : bool;  (** declared under strict_types=1: its own calls are strict *)
  invoke_fn : ctx -> call -> value list -> value;
      (** Runs it on arguments already in positional order: by-reference parameters get a ref block;
          coerces and checks the rest, fills in defaults, raises ArgumentCountError and TypeError as PHP.
          The [ctx] is the caller's frame; the callee makes its own. A result of a by-reference
          function is a ref block. *)
}

(** What a call binds besides arguments. *)
and call = {
  this : value;  (** an object or null *)
  static : cls option;  (** late static binding *)
  scope : cls option;  (** class the body belongs to: [meth.mcls], or the scope a closure is bound to *)
  captured : value array;  (** variables a closure captured, by-reference ones as reference blocks *)
  mutable closure : value;  (** the closure that is called, or null *)
}

and meth = {
  mname : string;
  mcls : cls Lazy.t;  (** declaring class: the scope its body runs in *)
  mvis : visibility;
  mstatic : bool;
  mabstract : bool;
  mfinal : bool;
  fn : fn;
}

(** A frame: every function that can fail, warn or call what can makes one on entry; [parent] is the
    caller's. The stack is therefore never unwound by hand. *)
and ctx = {
  req : request;
  mutable parent : ctx option;  (** of a generator's frame: whoever resumed it last *)
  func : fn_info;
  scope : cls option;  (** class whose private members are visible *)
  this_ : value;  (** object or null *)
  static_ : cls option;  (** what [static::] means *)
  mutable args : value list;  (** before them, in a frame that holds its locals: those (Lifetime) *)
  mutable line : int;  (** line being executed, kept by generated code *)
  depth : int;  (** number of frames below; bounds recursion *)
}

(** Static facts of a frame. *)
and fn_info = {
  display : string;  (** "foo", "{closure}", "" for the top-level code of a file *)
  func_class : string;  (** declaring class or "" *)
  func_file : string;  (** path relative to the site's root *)
  strict : bool;  (** strict_types in the file *)
  hidden : int list;  (** positions of the parameters marked #[SensitiveParameter] *)
  is_include : string;  (** "include", "require_once" ... for the top-level code of an included file, else "" *)
}

(** Everything that one request can change. *)
and request = {
  program : program;
  host : Host.t;
  out : Output.t;
  globals : scope;
  mutable next_object_id : int;
  mutable surplus : (ctx * value list) list;
      (** arguments beyond the parameters of calls under way, by the frame that called *)
  mutable free_object_ids : int list;
  mutable next_resource_id : int;
  functions : (string, fn) Hashtbl.t;  (** by lower-case name, user functions declared so far *)
  classes : (string, cls) Hashtbl.t;  (** by lower-case name, declared so far *)
  mutable default_slots : value array array;
      (** initial slots of instances, by [cid]; [\[||\]] where not evaluated yet (Instance) *)
  mutable linked : cls option array;  (** the same, by [dserial] of the declaration (Class.self) *)
  constants : (string, value) Hashtbl.t;
  included : (string, unit) Hashtbl.t;
  static_values : (int * int, reference) Hashtbl.t;  (** static properties, by [sindex] *)
  const_values : (int * string, value) Hashtbl.t;  (** evaluated class constants and enum cases *)
  fn_statics : (int, reference) Hashtbl.t;  (** static variables of functions, by site-wide number *)
  ini : (string, string) Hashtbl.t;
  mutable error_reporting : int;
  mutable silence : int;  (** depth of [@] *)
  mutable error_handlers : (value * int) list;
  mutable exception_handlers : value list;
  mutable shutdown_functions : (value * value list) list;
  mutable autoloaders : value list;
  mutable autoloading : string list;
  mutable named_rest : (string * value) list;
      (** named arguments on their way into the variadic parameter of the function being entered *)
  mutable last_error : (int * string * string * int) option;
  mutable headers : (string * string) list;  (** in reverse order *)
  mutable status : int;  (** of the HTTP response; 0 on the command line *)
  mutable exit_status : int;  (** of the process, for the CLI *)
  mutable headers_sent : bool;
  mutable destructibles : obj list;
      (** live objects with a destructor, newest first; those that [lifetimes] follows are not among them *)
  lifetimes : lifetimes;
  mutable deadline : float;
  mutable user : (string * value) list;  (** state of extensions, by name *)
  recent_functions : (string * fn) option array;  (** found lately, by the very string that named them *)
  recent_classes : (string * cls) option array;
  ext : (string, native) Hashtbl.t;  (** typed state of extensions (random generator, preg cache ...) *)
}

(** What a request knows of the deaths of its objects (Lifetime). *)
and lifetimes = {
  ids : bool;  (** ids of dead objects are given out again *)
  destructors : bool;  (** destructors run when their object dies *)
  mutable budget : int;  (** collections that may still be spent on it *)
  mutable live : int;  (** objects whose destructor has not run *)
  mutable pending : bool;  (** one of them may have died since the last collection *)
  mutable dead : obj list;  (** found dead, newest first; not seen to yet *)
  mutable cyclic : obj list;  (** dead but in cycles: alive for PHP until gc_collect_cycles *)
  mutable followed : obj Weak.t;  (** those with a destructor, in order of creation *)
  depths : (int, int) Hashtbl.t;  (** by id of those: the depth of the last frame that held it *)
  mutable follows : int;  (** how many of [followed] are in use *)
  mutable files : (string * value array ref) list;  (** variables of files' top-level code, by file *)
}

(** Variables by name: the globals, or the locals of a function that is entered by include, extract,
    compact or variable variables. Slots hold ref blocks; an unset variable's slot is absent or undef. *)
and scope = arr

(** A translated program, as generated [program.ml] describes it. *)
and program = {
  root : string;  (** absolute directory that stands for the site's root in messages and __DIR__ *)
  files : (string, file) Hashtbl.t;  (** by path relative to root *)
  builtin_functions : (string, fn) Hashtbl.t;  (** the built-ins that can be called by name *)
  left_out : (string, string) Hashtbl.t;
      (** built-in classes ("X") and functions ("f()") that the program cannot name and that are not linked:
          name by lower-case name *)
  assets : (string, string) Hashtbl.t;  (** static files: path relative to root -> contents *)
  settings : (string * string) list;  (** document root, index, ini defaults *)
  shows_ids : bool;  (** it can print ids of objects, or see that one has died *)
  has_destructors : bool;
}

and file = {
  path : string;
  main : ctx -> scope -> value;
      (** The top-level code, run in the includer's scope; its value is that of [return] (1 without). *)
  hoisted_functions : fn list;  (** declared when the file is entered *)
  hoisted_classes : class_decl list;  (** declared when the file is entered, where their parents are known *)
}

(** A class as written, before it is linked to its parents. *)
and class_decl = {
  dname : string;
  dkind : class_kind;
  dabstract : bool;
  dfinal : bool;
  dreadonly : bool;
  dparent : string option;
  dinterfaces : string list;
  dtraits : trait_use list;
  dbacking : ty option;  (** backed enums *)
  dconsts : decl_const list;
  dprops : decl_prop list;
  dmethods : decl_method list;
  dfile : string;
  dline : int;
  dend_line : int;
  ddoc : string option;
  dattributes : attribute list;
  dinternal : bool;
  dnative : (unit -> native) option;
  dserial : int;  (** distinguishes declarations; assigned by [Class.declaration] *)
}

and trait_use = {
  used : string list;
  insteadof : (string * string * string list) list;  (** trait, method, excluded traits *)
  aliases : (string option * string * string option * visibility option) list;  (** trait, method, alias, visibility *)
}

and decl_const = {
  dk_name : string;
  dk_vis : visibility;
  dk_final : bool;
  dk_case : bool;
  dk_value : ctx -> value;
  dk_doc : string option;
  dk_attributes : attribute list;
}

and decl_prop = {
  dp_name : string;
  dp_vis : visibility;
  dp_static : bool;
  dp_readonly : bool;
  dp_type : ty option;
  dp_default : (ctx -> value) option;
  dp_doc : string option;
  dp_attributes : attribute list;
}

and decl_method = {
  dm_vis : visibility;
  dm_static : bool;
  dm_abstract : bool;
  dm_final : bool;
  dm_fn : fn;
}

type native += No_native  (** an object without built-in state *)

(** A Throwable in flight. *)
exception Throw of obj

(** [exit], [die]: unwinds to the end of the request (finally blocks do not run). *)
exception Exit

(** Leaves the body of a generator or fiber that is never resumed: only its finally blocks run. *)
exception Leave

(** A fatal error already reported: unwinds to the end of the request. *)
exception Fatal_error
