"""The graph of modules: OCaml forbids cycles, PHP files do not.

Where a file refers to one that (directly or not) refers back, the reference that a depth-first walk
finds last goes through `links.ml`, a module of forward references that the other file fills in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from php2ml.ir import ir
from php2ml.ir.visit import walk
from php2ml.ocaml import ast
from php2ml.ocaml.emit import forward_reference, is_lazy


@dataclass(slots=True, eq=False)
class Links:
    """References that must be forward ones: (module, name) of the target to the name in `Links`."""

    modules: dict[str, ir.Module]
    cut: set[tuple[str, str]] = field(default_factory=set)  # (from, to)
    names: dict[tuple[str, str], str] = field(default_factory=dict)

    def external(self, source: str) -> Callable[[str, str], ast.Expr]:
        """How the module `source` names something of another module."""

        def name_of(module: str, name: str) -> ast.Expr:
            if (source, module) not in self.cut:
                return ast.Ident(f"{module}.{name}")
            link = ast.Prefix("!", ast.Ident(f"Links.{self.names[module, name]}"))
            target = self.function(module, name)
            if target.params or is_lazy(target):
                return link
            return ast.Apply(ast.Ident("Lazy.force"), [link])

        return name_of

    def function(self, module: str, name: str) -> ir.Function:
        for function in (*self.modules[module].items, *self.modules[module].tables):
            if function.name == name:
                return function
        raise KeyError(f"{module}.{name}")

    def stores(self, module: str) -> list[tuple[str, ast.Expr]]:
        """The forward references that `module` fills in."""
        result: list[tuple[str, ast.Expr]] = []
        for (target, name), link in self.names.items():
            if target == module:
                value: ast.Expr = ast.Ident(name)
                function = self.function(module, name)
                if not function.params and not is_lazy(function):
                    value = ast.Apply(ast.Ident("Lazy.from_val"), [value])
                result.append((link, value))
        return result

    def structure(self) -> ast.Structure:
        """The module `Links`."""
        items: ast.Structure = [
            ast.Comment(
                "References between files that include one another: filled in by the module that each name starts with."
            ),
            ast.Open("Php_runtime"),
        ]
        for (module, name), link in self.names.items():
            items.append(ast.Let([ast.Definition(forward_reference(self.function(module, name), link))]))
        return items


def find_links(modules: list[ir.Module]) -> Links:
    """Return the references to be cut. Modules are walked in the order given, references in that of the source."""
    by_name = {module.name: module for module in modules}
    links = Links(by_name)
    references = {module.name: _references(module, by_name) for module in modules}
    state: dict[str, int] = {}  # 1: being walked, 2: done
    for module in modules:
        if module.name in state:
            continue
        stack = [(module.name, iter(dict.fromkeys(target for target, _ in references[module.name])))]
        state[module.name] = 1
        while stack:
            source, targets = stack[-1]
            target = next(targets, None)
            if target is None:
                state[source] = 2
                stack.pop()
            elif state.get(target) == 1:
                links.cut.add((source, target))
            elif target not in state:
                state[target] = 1
                stack.append((target, iter(dict.fromkeys(name for name, _ in references[target]))))
    taken: set[str] = set()
    for module in modules:
        for target, name in references[module.name]:
            if (module.name, target) in links.cut and (target, name) not in links.names:
                link = f"{target[0].lower()}{target[1:]}__{name}"
                while link in taken:
                    link += "_"
                taken.add(link)
                links.names[target, name] = link
    return links


def _references(module: ir.Module, modules: dict[str, ir.Module]) -> list[tuple[str, str]]:
    """Return what a module refers to in other modules of the site: (module, name), in order."""
    found: dict[tuple[str, str], None] = {}
    for function in (*module.items, *module.tables):
        for e in walk(function.body):
            if isinstance(e, ir.CallFn) and e.module and e.module != module.name:
                found[e.module, e.name] = None
            elif isinstance(e, ir.Var) and "." in e.name:
                target, _, name = e.name.rpartition(".")
                if target in modules and target != module.name:
                    found[target, name] = None
    return list(found)
