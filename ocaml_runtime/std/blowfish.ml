let mask = 0xFFFFFFFF

(* Blowfish's initial tables are the first binary digits of pi's fraction, 1042 words of
   32 bits: 18 for P, then four S boxes. Machin: pi = 16 atan(1/5) - 4 atan(1/239), in
   fixed point. *)
let pi_words =
  lazy
    (let words = 1042 + 4 in
     (* numbers: an integer word, then fraction words, most significant first *)
     let divide a from d =
       let rest = ref 0 in
       for i = from to words do
         let n = (!rest lsl 32) lor Array.unsafe_get a i in
         Array.unsafe_set a i (n / d);
         rest := n mod d
       done
     in
     let sum = Array.make (words + 1) 0 in
     let add negative t from =
       let carry = ref 0 in
       for i = words downto 0 do
         let x = if i >= from then t.(i) else 0 in
         let n = if negative then sum.(i) - x + !carry else sum.(i) + x + !carry in
         sum.(i) <- n land mask;
         carry := n asr 32
       done
     in
     let atan factor inverse negative =
       let power = Array.make (words + 1) 0 in
       power.(0) <- factor;
       divide power 0 inverse;
       let from = ref 0 and k = ref 0 in
       while !from <= words do
         let term = Array.copy power in
         divide term !from ((2 * !k) + 1);
         add (negative <> (!k land 1 = 1)) term !from;
         divide power !from (inverse * inverse);
         while !from <= words && power.(!from) = 0 do
           incr from
         done;
         incr k
       done
     in
     atan 16 5 false;
     atan 4 239 true;
     Array.sub sum 1 1042)

let rounds = 16

(* [p] and [s] encipher the pair in [x]. *)
let encipher p s x =
  let l = ref x.(0) and r = ref x.(1) in
  for i = 0 to rounds - 1 do
    let left = !l lxor p.(i) in
    let f =
      ((s.(left lsr 24) + s.(256 + ((left lsr 16) land 255)))
      lxor s.(512 + ((left lsr 8) land 255)))
      + s.(768 + (left land 255))
    in
    let right = !r lxor (f land mask) in
    l := right;
    r := left
  done;
  let left = !r and right = !l in
  x.(0) <- left lxor p.(rounds + 1);
  x.(1) <- right lxor p.(rounds)

let word s i =
  let byte k = Char.code s.[i + k] in
  (byte 0 lsl 24) lor (byte 1 lsl 16) lor (byte 2 lsl 8) lor byte 3

(* The key as 18 words, and the initial P: the variants differ for bytes from 128. *)
let key_schedule key variant initial =
  let key =
    (match String.index_opt key '\000' with Some i -> String.sub key 0 i | None -> key)
    ^ "\000"
  in
  let n = String.length key in
  let bug = variant = 'x' in
  let safety = if variant = 'a' then 0x10000 else 0 in
  let at = ref 0 and sign = ref 0 and diff = ref 0 in
  let expanded =
    Array.init 18 (fun _ ->
        let right = ref 0 and wrong = ref 0 in
        for j = 0 to 3 do
          let c = Char.code key.[!at] in
          right := ((!right lsl 8) lor c) land mask;
          let extended = if c > 127 then c lor 0xFFFFFF00 else c in
          wrong := ((!wrong lsl 8) lor extended) land mask;
          if j > 0 then sign := !sign lor (!wrong land 0x80);
          at := (!at + 1) mod n
        done;
        diff := !diff lor (!right lxor !wrong);
        if bug then !wrong else !right)
  in
  let p = Array.mapi (fun i k -> initial.(i) lxor k) expanded in
  let d = ((!diff lor (!diff lsr 16)) land 0xffff) + 0xffff in
  let sign = (!sign lsl 9) land lnot d land safety in
  p.(0) <- p.(0) lxor sign;
  (expanded, p)

let bcrypt ~key ~variant ~cost ~salt =
  let pi = Lazy.force pi_words in
  let expanded, p = key_schedule key variant pi in
  let s = Array.sub pi 18 1024 in
  let salt = Array.init 4 (fun i -> word salt (4 * i)) in
  let x = [| 0; 0 |] in
  (* both tables become the cipher's own output, with two words of salt mixed in each
     time *)
  let refill salted =
    x.(0) <- 0;
    x.(1) <- 0;
    let turn = ref 0 in
    let fill table =
      for i = 0 to (Array.length table / 2) - 1 do
        if salted then begin
          x.(0) <- x.(0) lxor salt.(!turn);
          x.(1) <- x.(1) lxor salt.(!turn + 1);
          turn := 2 - !turn
        end;
        encipher p s x;
        table.(2 * i) <- x.(0);
        table.((2 * i) + 1) <- x.(1)
      done
    in
    fill p;
    fill s
  in
  refill true;
  for _ = 1 to 1 lsl cost do
    for i = 0 to 17 do
      p.(i) <- p.(i) lxor expanded.(i)
    done;
    refill false;
    for i = 0 to 17 do
      p.(i) <- p.(i) lxor salt.(i land 3)
    done;
    refill false
  done;
  let text = "OrpheanBeholderScryDoubt" in
  let out = Buffer.create 24 in
  for i = 0 to 2 do
    x.(0) <- word text (8 * i);
    x.(1) <- word text ((8 * i) + 4);
    for _ = 1 to 64 do
      encipher p s x
    done;
    Array.iter
      (fun w ->
        for j = 3 downto 0 do
          Buffer.add_char out (Char.chr ((w lsr (8 * j)) land 255))
        done)
      x
  done;
  Buffer.contents out
