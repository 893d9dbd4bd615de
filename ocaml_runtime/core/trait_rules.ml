open Types

let lower = String.lowercase_ascii

let strip s =
  if s <> "" && s.[0] = '\\' then String.sub s 1 (String.length s - 1) else s

let check ctx decl traits fail =
  let failf fmt = Printf.ksprintf fail fmt in
  let named name =
    let name = strip name in
    match List.find_opt (fun (t : cls) -> t.clower = lower name) traits with
    | Some _ as found -> found
    | None ->
        (match !Hooks.find_class ctx name with
        | None -> failf "Could not find trait %s" name
        | Some c when c.kind <> Trait ->
            failf
              "Class %s is not a trait, Only traits may be used in 'as' and 'insteadof' statements"
              c.cname
        | Some c -> failf "Required Trait %s wasn't added to %s" c.cname decl.dname);
        None
  in
  let has (t : cls) m = Hashtbl.mem t.methods (lower m) in
  let excluded = ref [] in
  let precedence (name, m, others) =
    Option.iter
      (fun (t : cls) ->
        if not (has t m) then
          failf "A precedence rule was defined for %s::%s but this method does not exist" t.cname m;
        List.iter
          (fun other ->
            Option.iter
              (fun (o : cls) ->
                if o == t then
                  failf
                    "Inconsistent insteadof definition. The method %s is to be used from %s, but %s \
                     is also on the exclude list"
                    m t.cname t.cname;
                if List.mem (o.cid, lower m) !excluded then
                  failf
                    "Failed to evaluate a trait precedence (%s). Method of trait %s was defined to be \
                     excluded multiple times"
                    m o.cname;
                excluded := (o.cid, lower m) :: !excluded)
              (named other))
          others)
      (named name)
  in
  let alias (from, m, new_name, _) =
    match from with
    | Some name ->
        Option.iter
          (fun (t : cls) ->
            if not (has t m) then
              failf "An alias was defined for %s::%s but this method does not exist" t.cname m)
          (named name)
    | None -> (
        match List.filter (fun t -> has t m) traits with
        | [] -> (
            match new_name with
            | Some a ->
                failf "An alias (%s) was defined for method %s(), but this method does not exist" a m
            | None ->
                failf
                  "The modifiers of the trait method %s() are changed, but this method does not \
                   exist. Error"
                  m)
        | [ _ ] -> ()
        | (a : cls) :: (b : cls) :: _ ->
            failf
              "An alias was defined for method %s(), which exists in both %s and %s. Use %s::%s or \
               %s::%s to resolve the ambiguity"
              m a.cname b.cname a.cname m b.cname m)
  in
  List.iter (fun u -> List.iter precedence u.insteadof) decl.dtraits;
  List.iter (fun u -> List.iter alias u.aliases) decl.dtraits
