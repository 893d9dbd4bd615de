"""Second pass of resolution: classes are linked to parents, interfaces and traits.

After it `parent`, `interfaces`, `traits`, `children`, `ancestors`, `trait_methods`, properties from traits and
`slots` are set; `complete` tells whether all of that is certain.
"""

from __future__ import annotations

from typing import Any

from php2ml.names import lower_case
from php2ml.program import ClassInfo, Program, PropInfo, TraitMethod, builtin_ancestors
from php2ml.syntax import ast
from php2ml.syntax.ast import Modifier

VISIBILITY = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE


def link_classes(program: Program) -> None:
    done: set[ClassInfo] = set()
    for cls in list(program.all_classes()):
        link(program, cls, done, [])
    for cls in program.all_classes():
        # Below every declaration that the name may mean.
        names = [cls.parent_name] if cls.parent_name is not None else []
        for name in [*names, *cls.interface_names]:
            for above in program.classes.get(lower_case(name), ()):
                if cls not in above.children:
                    above.children.append(cls)


def link(program: Program, cls: ClassInfo, done: set[ClassInfo], path: list[ClassInfo]) -> None:
    if cls in done or cls in path:
        return
    path.append(cls)
    complete = len(program.classes[cls.lower]) == 1
    ancestors = {cls.lower}

    def find(name: str) -> ClassInfo | None:
        """The class above of that name, linked; counts a built-in one."""
        nonlocal complete
        low = lower_case(name)
        ancestors.add(low)
        found = program.cls(low)
        if found is not None:
            if found in path or low in program.aliases:
                complete = False
                return None
            link(program, found, done, path)
            ancestors.update(found.ancestors)
            complete = complete and found.complete
            return found
        if low not in program.classes and program.builtins.lookup_class(low) is not None:
            ancestors.update(builtin_ancestors(program.builtins, low))
        else:
            complete = False
        return None

    if cls.parent_name is not None:
        cls.parent = find(cls.parent_name)
        if cls.parent is None and lower_case(cls.parent_name) not in program.classes:
            cls.builtin_parent = program.builtins.lookup_class(lower_case(cls.parent_name))
    cls.interfaces = [found for name in cls.interface_names if (found := find(name))]
    for name in cls.trait_names:
        below = set(ancestors)
        found = find(name)
        ancestors.clear()
        ancestors.update(below)
        if found is not None and found.kind == "trait":
            cls.traits.append(found)
        else:
            complete = False
    cls.ancestors = frozenset(ancestors)
    cls.complete = complete
    use_traits(program, cls)
    lay_out(program, cls)
    done.add(cls)
    path.pop()


# ---------------------------------------------------------------------------------------- traits


def use_traits(program: Program, cls: ClassInfo) -> None:
    """Copies what the traits bring."""
    if not cls.traits:
        return
    excluded: set[tuple[str, str]] = set()
    aliases: list[ast.TraitUseAlias] = []
    for member in cls.node.members:
        if isinstance(member, ast.TraitUse):
            for item in member.adaptations:
                if isinstance(item, ast.TraitUsePrecedence):
                    for name in item.insteadof:
                        excluded.add((lower_case(program.names[name]), lower_case(item.method.name)))
                else:
                    aliases.append(item)
    for trait in cls.traits:
        offered = dict(trait.trait_methods)
        for lower, info in trait.methods.items():
            offered[lower] = TraitMethod(lower, info.name, info, info.modifiers)
        for lower, method in offered.items():
            modifiers = method.modifiers
            for alias in aliases:
                if lower_case(alias.method.name) != lower:
                    continue
                if alias.trait is not None and lower_case(program.names[alias.trait]) != trait.lower:
                    continue
                changed = method.modifiers
                if alias.new_modifier & VISIBILITY:
                    changed = (changed & ~VISIBILITY) | alias.new_modifier
                if alias.new_name is None:
                    modifiers = changed
                else:
                    new = alias.new_name.name
                    add_method(cls, TraitMethod(lower_case(new), new, method.function, changed))
            if (trait.lower, lower) not in excluded:
                add_method(cls, TraitMethod(lower, method.name, method.function, modifiers))
        for source, target in (
            (trait.own_props, cls.own_props),
            (trait.static_props, cls.static_props),
        ):
            for name, prop in source.items():
                if name not in target:
                    target[name] = PropInfo(
                        name, cls, prop.type, prop.default, prop.modifiers, prop.node,
                        prop.static, prop.readonly, prop.promoted, hooks=prop.hooks,
                    )  # fmt: skip


def add_method(cls: ClassInfo, method: TraitMethod) -> None:
    if method.lower in cls.methods:
        return
    present = cls.trait_methods.get(method.lower)
    if present is None or present.function.abstract:
        cls.trait_methods[method.lower] = method


# ----------------------------------------------------------------------------------------- slots


def lay_out(program: Program, cls: ClassInfo) -> None:
    """Numbers the instance properties."""
    if cls.kind in ("interface", "trait"):
        return
    slots: list[PropInfo] = []
    if cls.parent is not None:
        slots = list(cls.parent.slots)
        cls.slot_base = cls.parent.slot_base
    elif cls.builtin_parent is not None:
        base = builtin_slots(program, cls.builtin_parent)
        if base is None:
            cls.complete = False
        else:
            cls.slot_base = base
    if not cls.complete:
        return
    taken = {prop.name: index for index, prop in enumerate(slots) if not prop.private}
    inherited = builtin_props(program, cls.root_builtin())
    for name, prop in cls.own_props.items():
        index = taken.get(name)
        if index is not None:
            prop.slot = slots[index].slot
            slots[index] = prop
        elif name in inherited:
            prop.slot = inherited[name]
        else:
            prop.slot = cls.slot_base + len(slots)
            slots.append(prop)
    cls.slots = slots


def builtin_lineage(program: Program, cls: Any | None) -> list[Any]:
    """A built-in class and its parents, topmost first."""
    result: list[Any] = []
    while cls is not None:
        result.insert(0, cls)
        cls = program.builtins.lookup_class(lower_case(cls.parent)) if cls.parent else None
    return result


def builtin_props(program: Program, cls: Any | None) -> dict[str, int]:
    """Instance properties of a built-in class by name, with their slots; private ones are hidden."""
    names: dict[str, int] = {}
    count = 0
    for item in builtin_lineage(program, cls):
        for prop in getattr(item, "props", None) or []:
            if getattr(prop, "static", False):
                continue
            if prop.name not in names:
                names[prop.name] = count
                count += 1
    return names


def builtin_slots(program: Program, cls: Any) -> int | None:
    """How many slots the properties of a built-in class take; None when its properties are not known."""
    for item in builtin_lineage(program, cls):
        if getattr(item, "props", None) is None:
            return None
    return len(builtin_props(program, cls))
