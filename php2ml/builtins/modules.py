"""The modules of the runtime: what each refers to, declares and does when it is initialised.

The linker takes the modules that others refer to. A built-in class or constant is found by name, so a module that declares
some has to be asked for (`Link.needs`) by programs that name one; and a module that names a class of
another in a string (a parent, a result) needs that other module.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from php2ml.builtins.table import RUNTIME

_LIBRARY = ("core", "std", "sapi")
_COMMENT_OR_STRING = re.compile(
    r"""\(\*.*?\*\)|'(?:[^'\\]|\\.)'|"(?:[^"\\]|\\.)*"|\{(?P<tag>[a-z_]*)\|.*?\|(?P=tag)\}""", re.DOTALL
)
_CLASS = re.compile(r'\bdeclare\s+"\s*(?:(?:abstract|final|readonly)\s+)*(?:class|interface|enum|trait)\s+(\w+)')
_INITIAL = re.compile(r"^let\s+(?:\(\)|_)\s*=", re.MULTILINE)
_MODULE_WORD = re.compile(r"\b[A-Z][A-Za-z0-9_]*")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(slots=True)
class Runtime:
    """The modules of the runtime's library."""

    needs: dict[str, set[str]] = field(default_factory=dict)  # by module
    classes: dict[str, str] = field(default_factory=dict)  # module by lower-case class name
    class_names: dict[str, str] = field(default_factory=dict)  # as written, by lower-case name
    initialised: set[str] = field(default_factory=set)  # modules that do something at start-up
    core: set[str] = field(default_factory=set)  # those of them that every program has
    hosts: set[str] = field(default_factory=set)  # modules that servers and the command line refer to

    def closure(self, modules: Iterable[str]) -> set[str]:
        """What is linked with `modules`, and they."""
        found: set[str] = set()
        todo = list(modules)
        while todo:
            module = todo.pop()
            if module in self.needs and module not in found:
                found.add(module)
                todo += self.needs[module]
        return found

    def mentioned(self, text: str) -> set[str]:
        """The modules that an OCaml text may refer to."""
        return {word for word in set(_MODULE_WORD.findall(text)) if word in self.needs}


def _module(stem: str) -> str:
    return stem[0].upper() + stem[1:]


@lru_cache(maxsize=1)
def load() -> Runtime:
    """Read the modules of the runtime from its sources."""
    runtime = Runtime()
    sources = {
        _module(path.stem): (part, path.read_text(encoding="latin-1"))
        for part in _LIBRARY
        for path in sorted((RUNTIME / part).rglob("*.ml"))
    }
    for module, (part, text) in sources.items():
        for found in _CLASS.finditer(text):
            runtime.classes[found.group(1).lower()] = module
            runtime.class_names[found.group(1).lower()] = found.group(1)
        if _INITIAL.search(text):
            runtime.initialised.add(module)
            if part == "core" and module != "Generator":
                runtime.core.add(module)
    by_name = {name: runtime.classes[lower] for lower, name in runtime.class_names.items()}
    for module, (_, text) in sources.items():
        strings: list[str] = []

        def take(found: re.Match[str], strings: list[str] = strings) -> str:
            if found.group(0)[0] in '"{':
                strings.append(found.group(0))
            return " "

        code = _COMMENT_OR_STRING.sub(take, text)
        needs = {word for word in _MODULE_WORD.findall(code) if word in sources}
        needs |= {by_name[word] for string in strings for word in _WORD.findall(string) if word in by_name}
        runtime.needs[module] = needs - {module}
    for path in sorted((RUNTIME / "host").rglob("*.ml")):
        runtime.hosts |= runtime.mentioned(path.read_text(encoding="latin-1"))
    return runtime
