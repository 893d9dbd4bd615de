"""php2ml: PHP sites, ahead of time and as whole programs, to reviewable OCaml projects."""

__version__ = "0.1.0"
