"""Built-in functions, classes and constants, as the runtime's own sources declare them."""
