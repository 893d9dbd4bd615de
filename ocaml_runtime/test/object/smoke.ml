(* What generated code looks like, by hand: the same program as smoke.php, printed the same. *)
open Php_runtime
open Types

let file = "smoke.php"
let str = Value.of_string
let say ctx s = Ctx.echo ctx (s ^ "\n")

(* function add(int $a, $b = 2) { return $a + $b; } *)
let add_info = Ctx.info "add" ~file

let add ctx a b =
  let ctx = Ctx.enter ctx add_info [ a; b ] in
  ctx.line <- 3;
  Op.add ctx a b

let add_fn =
  Fn.make "add" ~file ~line:3
    ~params:[ Fn.param "a" ~ty:T_int; Fn.param "b" ~default:(fun _ -> Value.of_int 2) ]
    (fun ctx _ args -> add ctx args.(0) args.(1))

(* class Point { public function __construct(private int $x, protected $y = 0) {} ... } *)
let point_construct_info = Ctx.info "__construct" ~cls:"Point" ~file

let point_construct ctx cls this x y =
  let ctx = Ctx.enter_method ctx point_construct_info cls this [ x; y ] in
  ctx.line <- 5;
  Object.set_slot ctx this 0 x;
  Object.set_slot ctx this 1 y;
  Value.null

let point_get_info = Ctx.info "__get" ~cls:"Point" ~file

let point_get ctx cls this name =
  let ctx = Ctx.enter_method ctx point_get_info cls this [ name ] in
  ctx.line <- 6;
  Errors.throw_error ctx "LogicException" "no %s" (Value.to_string name)

let point_make_info = Ctx.info "make" ~cls:"Point" ~file

let point_make ctx cls static args =
  let ctx = Ctx.enter_static ctx point_make_info cls ~static [] in
  ctx.line <- 7;
  Object.create ctx static args

let point_decl =
  Class.decl "Point" ~file ~line:4
    ~consts:[ Class.const "A" (fun _ -> Value.of_int 3); Class.const "B" ~vis:Private (fun ctx -> Class.constant ctx (Ctx.scope ctx) "A") ]
    ~props:
      [
        Class.prop "x" ~vis:Private ~ty:T_int;
        Class.prop "y" ~vis:Protected;
        Class.prop "count" ~static:true ~default:(fun _ -> Value.of_int 0);
      ]
    ~methods:
      [
        Class.meth
          (Fn.make "__construct" ~cls:"Point" ~file ~line:5
             ~params:[ Fn.param "x" ~ty:T_int ~promoted:true; Fn.param "y" ~default:(fun _ -> Value.of_int 0) ]
             (fun ctx call args -> point_construct ctx (Class.scope call) (Class.this call) args.(0) args.(1)));
        Class.meth
          (Fn.make "__get" ~cls:"Point" ~file ~line:6 ~params:[ Fn.param "n" ] (fun ctx call args ->
               point_get ctx (Class.scope call) (Class.this call) args.(0)));
        Class.meth ~static:true
          (Fn.make "make" ~cls:"Point" ~file ~line:7 ~params:[ Fn.param "args" ~variadic:true ] (fun ctx call args ->
               point_make ctx (Class.scope call) (Class.static call) (Php_array.to_list (Value.to_array args.(0)))));
      ]

let sub_decl = Class.decl "Sub" ~file ~line:9 ~parent:"Point" ~props:[ Class.prop "z" ~default:(fun _ -> str "zed") ]

let suit_decl =
  Class.decl "Suit" ~kind:Enum ~backing:T_string ~file ~line:10
    ~consts:[ Class.case "Hearts" ~value:(fun _ -> str "H"); Class.case "Spades" ~value:(fun _ -> str "S") ]

let closure_info = Ctx.info "{closure}" ~file

let closure_fn =
  Fn.make "{closure}" ~file ~line:12 ~params:[ Fn.param "n" ] ~captures:[ "k"; "sum" ] (fun ctx call args ->
      let ctx = Ctx.enter_call ctx closure_info call [ args.(0) ] in
      ctx.line <- 12;
      let sum = Ref.of_value call.captured.(1) in
      Ref.set sum (Op.add ctx (Ref.get sum) (Op.mul ctx args.(0) call.captured.(0)));
      Value.null)

let attempt ctx f =
  match f () with
  | v -> say ctx (Convert.to_string ctx v)
  | exception Throw e -> say ctx (Convert.to_string ctx (Value.of_object e))

let main ctx _scope =
  Class.declare_if_needed ctx suit_decl;
  ctx.line <- 14;
  attempt ctx (fun () -> Call.by_name ctx "add" [ str "40" ]);
  ctx.line <- 15;
  attempt ctx (fun () -> Call.by_name ctx "add" [ str "x" ]);
  ctx.line <- 16;
  attempt ctx (fun () -> Call.by_name ctx "add" []);
  ctx.line <- 17;
  attempt ctx (fun () -> Call.by_name ctx "nosuch" []);
  ctx.line <- 18;
  let p = Call.static_meth ctx (Class.self ctx sub_decl) "make" [ Value.of_int 7 ] in
  say ctx (Object.class_name (Value.to_object p) ^ " " ^ Convert.to_string ctx (Object.fetch ctx p "z"));
  ctx.line <- 19;
  attempt ctx (fun () -> Object.fetch ctx p "x");
  ctx.line <- 20;
  Object.assign ctx p "dyn" (Value.of_int 1);
  ctx.line <- 21;
  attempt ctx (fun () -> Class.constant ctx (Class.self ctx point_decl) "B");
  ctx.line <- 22;
  attempt ctx (fun () -> Object.fetch ctx (Call.static_meth ctx (Class.self ctx suit_decl) "from" [ str "S" ]) "name");
  ctx.line <- 23;
  attempt ctx (fun () -> Call.static_meth ctx (Class.self ctx suit_decl) "from" [ str "X" ]);
  ctx.line <- 24;
  let sum = Ref.make (Value.of_int 0) in
  let c = Closure.make ctx closure_fn [| Value.of_int 10; Ref.to_value sum |] in
  ignore (Call.value ctx c [ Value.of_int 4 ]);
  ignore (Call.value ctx c [ Value.of_int 5 ]);
  say ctx (Convert.to_string ctx (Ref.get sum));
  ctx.line <- 26;
  attempt ctx (fun () ->
      Exn.protect ctx
        ~finally:(fun () -> Errors.throw_error ctx "RuntimeException" "second")
        (fun () -> Errors.throw_error ctx "LogicException" "first"));
  ctx.line <- 27;
  attempt ctx (fun () -> Call.meth ctx Value.null "foo" []);
  ctx.line <- 28;
  attempt ctx (fun () -> Object.create ctx (Class.lookup ctx "Nope") []);
  ctx.line <- 29;
  ignore (Include.run ctx (Scope.create ()) Include.Include "x.php");
  ctx.line <- 30;
  ignore (Var.read ctx "undef" Value.undef);
  ctx.line <- 31;
  Call.by_name ctx "add" [ Value.of_array (Php_array.empty ()) ]

let () =
  let files = Hashtbl.create 1 in
  Hashtbl.replace files file { path = file; main; hoisted_functions = [ add_fn ]; hoisted_classes = [ point_decl; sub_decl; suit_decl ] };
  let program =
    {
      root = (if Array.length Sys.argv > 1 then Sys.argv.(1) else "/r");
      files;
      builtin_functions = Hashtbl.create 1;
      left_out = Hashtbl.create 1;
      assets = Hashtbl.create 1;
      settings = [];
      shows_ids = false;
      has_destructors = false;
    }
  in
  let ctx = Request.start program Host.nowhere ~write:print_string ~script:file in
  exit (Request.run ctx file)
