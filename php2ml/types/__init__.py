"""Types: the lattice, the table of results, the whole-program inference (`infer`)."""
