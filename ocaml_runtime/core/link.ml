module type ANY = sig end

let needs (_ : (module ANY) list) = ()
