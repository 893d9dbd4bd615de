"""Resolution: from syntax trees to a `Program` in which every name has its meaning.

    resolve(files, builtins, root) -> Program

Before: trees as parsed.  After: every `Name` is in `Program.names`, every function-like has its
`FunctionInfo` with `ScopeInfo`, every class its `ClassInfo` linked to its parents, every include its
`IncludeTarget`.  What is unresolved stays unresolved: it is an error only when reached.
"""

from php2ml.resolve.resolve import resolve

__all__ = ["resolve"]
