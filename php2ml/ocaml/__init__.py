"""OCaml: its syntax tree, the printer, names, and the emission of the IR."""
