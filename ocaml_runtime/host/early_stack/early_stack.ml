let () = Php_stack.Big_stack.ensure ~threads:false
