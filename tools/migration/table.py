"""Matches the methods of `mlflow.MlflowClient` with ours, and tells what differs.

A method is matched by its name, an argument by its name too. What matches nothing needs an entry in
the notes, and an entry that nothing needs is a fault: so the notes stay as short as they can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

_MAP = re.compile(
    r"(typing\.)?(dict|Dict|Mapping)\[|(typing\.)?Optional\[(typing\.)?(dict|Dict|Mapping)\["
)
_LIST = re.compile(r"Iterable\[(\w+)\]")
_ENUM = re.compile(r"(\w+) \| Literal\[")
# In prose, a method of ours is written so.
_METHOD = re.compile(r"`(\w+)\(\)")


class MigrationError(Exception):
    """Methods or arguments without a match, and notes that nothing needs."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True)
class Argument:
    name: str
    required: bool
    type: str


# Arguments by the method's name.
Methods: TypeAlias = Mapping[str, Sequence[Argument]]


@dataclass(frozen=True)
class Theirs:
    """The methods of `MlflowClient` in its newest release, and in the oldest that we follow."""

    newest: Methods
    oldest: Methods
    oldest_version: str

    def __contains__(self, name: object) -> bool:
        return name in self.newest or name in self.oldest

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({*self.newest, *self.oldest}))

    def arguments(self, name: str) -> Sequence[Argument]:
        """Those of the newest release that has the method."""
        return self.newest[name] if name in self.newest else self.oldest[name]

    def former(self, name: str) -> Sequence[Argument]:
        """Those that the newest release has no more."""
        known = {argument.name for argument in self.arguments(name)}
        return [argument for argument in self.oldest.get(name, ()) if argument.name not in known]

    def signature(self, name: str) -> str:
        only = "" if name in self.newest else f" ({self.oldest_version})"
        return _signature(name, self.arguments(name)) + only


@dataclass(frozen=True)
class Note:
    """What a person knows of a method.

    Attributes:
        ours: Our method, when its name is another one.
        renamed: Arguments with another name.
        left_out: Arguments that ours lacks, and why, or what to do.
        note: What else differs.
    """

    ours: str | None = None
    renamed: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None


@dataclass(frozen=True)
class Group:
    """Methods of theirs for which ours has none, and the reason.

    Attributes:
        same_name: Whether ours has a method of the name that does something else.
    """

    methods: Sequence[str]
    why: str
    same_name: bool = False


@dataclass(frozen=True)
class Notes:
    """The file of notes. `renamed` and `left_out` are for the arguments of all methods."""

    renamed: Mapping[str, str]
    left_out: Mapping[str, str]
    methods: Mapping[str, Note]
    groups: Sequence[Group]

    @staticmethod
    def of(document: Mapping[str, Any]) -> Notes:
        return Notes(
            document["renamed"],
            document["left_out"],
            {name: Note(**note) for name, note in document["methods"].items()},
            [Group(**group) for group in document["groups"]],
        )


@dataclass(frozen=True)
class Row:
    theirs: str
    ours: str
    differs: str


def rows(theirs: Theirs, ours: Methods, notes: Notes) -> list[Row]:
    """A row for each method of theirs, by name.

    Raises:
        MigrationError: Something has no match and no note, or a note is not needed.
    """
    return _Matching(theirs, ours, notes).rows()


def unknown_methods(prose: str, ours: Methods) -> list[str]:
    """A fault for each method that prose names and `MLFlow` does not have."""
    names = dict.fromkeys(_METHOD.findall(prose))
    return [
        f"The prose mentions `{name}()`, but MLFlow has no such method."
        for name in names
        if name not in ours
    ]


class _Matching:
    def __init__(self, theirs: Theirs, ours: Methods, notes: Notes) -> None:
        self._theirs = theirs
        self._ours = ours
        self._notes = notes
        self._used: set[str] = set()

    def rows(self) -> list[Row]:
        faults = [*self._faults_of_notes()]
        found = []
        if not faults:
            grouped = {name: group for group in self._notes.groups for name in group.methods}
            for name in self._theirs:
                if name in grouped:
                    found.append(Row(self._theirs.signature(name), "", grouped[name].why))
                    continue
                target = self._notes.methods.get(name, Note()).ours or name
                if target not in self._ours:
                    faults.append(f"{name} has no equivalent in MLFlow and no entry in the notes.")
                    continue
                differs: list[str] = []
                faults += self._compare(name, target, differs)
                told = "; ".join(differs) or "same"
                found.append(
                    Row(self._theirs.signature(name), _signature(target, self._ours[target]), told)
                )
            for name in [*self._notes.renamed, *self._notes.left_out]:
                if name not in self._used:
                    faults.append(f"The entry '{name}' for all methods is unnecessary.")
        if faults:
            raise MigrationError(faults)
        return found

    def _compare(self, name: str, target: str, differs: list[str]) -> Iterator[str]:
        """Add what differs to a list; yield the faults."""
        note = self._notes.methods.get(name, Note())
        ours = {argument.name: argument for argument in self._ours[target]}
        matches: dict[str, str | None] = {}
        without: dict[str, list[str]] = {}
        arguments, former = self._theirs.arguments(name), self._theirs.former(name)
        for argument in [*arguments, *former]:
            match, why = self._match(argument.name, note, ours)
            matches[argument.name] = match
            told = f"`{argument.name}`" + (
                f" ({self._theirs.oldest_version})" if argument in former else ""
            )
            if match is None and why is None:
                yield (
                    f"{name}: the argument '{argument.name}' has no equivalent in {target} and no "
                    "entry in the notes."
                )
            elif why is not None:
                without.setdefault(why, []).append(told)
            elif match != argument.name:
                differs.append(f"{told} is named `{match}`")
        differs += [f"no {', '.join(names)}: {why}" for why, names in without.items()]
        differs += _types(arguments, ours, matches)
        given = [matches[argument.name] for argument in arguments]
        positional = [argument.name for argument in self._ours[target] if argument.required]
        always = {matches[argument.name] for argument in arguments if argument.required}
        if new := [argument for argument in positional if argument not in always]:
            differs.append(f"{_quoted(new)} {'is' if len(new) == 1 else 'are'} required")
        elif given[: len(positional)] != positional:
            differs.append(f"different order: {_quoted(positional)}")
        if target != name:
            differs.insert(0, "different name")
        if note.note is not None:
            differs.append(note.note)

    def _match(
        self, name: str, note: Note, ours: Mapping[str, Argument]
    ) -> tuple[str | None, str | None]:
        """The argument of ours, or why there is none."""
        if name in note.left_out:
            return None, note.left_out[name]
        if name in note.renamed:
            return note.renamed[name], None
        if name in ours:
            return name, None
        if self._notes.renamed.get(name) in ours:
            self._used.add(name)
            return self._notes.renamed[name], None
        if name in self._notes.left_out:
            self._used.add(name)
            return None, self._notes.left_out[name]
        return None, None

    def _faults_of_notes(self) -> Iterator[str]:
        grouped = [name for group in self._notes.groups for name in group.methods]
        for name in [*self._notes.methods, *grouped]:
            if name not in self._theirs:
                yield f"The entry '{name}' is unnecessary: MlflowClient has no such method."
        for name in grouped:
            if grouped.count(name) > 1 or name in self._notes.methods:
                yield f"'{name}' has two entries."
        for group in self._notes.groups:
            for name in group.methods:
                if group.same_name != (name in self._ours):
                    has = "has a" if name in self._ours else "has no"
                    yield f"The entry '{name}' is wrong: MLFlow {has} method of this name."
        for name, note in self._notes.methods.items():
            yield from self._faults_of_note(name, note)
        for text in self._prose():
            yield from unknown_methods(text, self._ours)

    def _faults_of_note(self, name: str, note: Note) -> Iterator[str]:
        if note.ours == name or (note.ours is not None and note.ours not in self._ours):
            yield f"The entry '{name}' is wrong: '{note.ours}' is not another method of MLFlow."
            return
        if name not in self._theirs:
            return
        theirs = [
            argument.name
            for argument in [*self._theirs.arguments(name), *self._theirs.former(name)]
        ]
        ours = [argument.name for argument in self._ours.get(note.ours or name, ())]
        for argument in [*note.renamed, *note.left_out]:
            if argument not in theirs or argument in ours:
                yield f"The entry '{name}': '{argument}' is unnecessary."
        for argument in note.renamed.values():
            if argument not in ours:
                yield f"The entry '{name}': our method has no argument '{argument}'."

    def _prose(self) -> Iterator[str]:
        yield from self._notes.left_out.values()
        for note in self._notes.methods.values():
            yield from note.left_out.values()
            yield note.note or ""
        for group in self._notes.groups:
            yield group.why


def _types(
    theirs: Sequence[Argument], ours: Mapping[str, Argument], matches: Mapping[str, str | None]
) -> Iterator[str]:
    """The types that callers stumble over. The client refuses the other ones, and says what it
    takes.
    """
    for argument in theirs:
        if (match := matches[argument.name]) is None:
            continue
        found = ours[match].type
        if _MAP.match(argument.type) and "Mapping[" not in found:
            yield f"`{match}` is {_plain_type(found)}"
        elif argument.type == "int" and (enum := _ENUM.match(found)):
            yield f"`{match}` is a `{enum[1]}` or its name"
        elif argument.type == "Any" and found.removesuffix(" | None") == "str":
            yield f"`{match}` is a string"


def _plain_type(annotation: str) -> str:
    """What to give in place of a dict."""
    if items := _LIST.match(annotation):
        return f"a list of `{items[1]}`"
    name = annotation.removesuffix(" | None")
    return "a JSON object as a string" if name == "str" else f"a `{name}`"


def _signature(name: str, arguments: Sequence[Argument]) -> str:
    listed = ", ".join(
        argument.name if argument.required else f"{argument.name}=" for argument in arguments
    )
    return f"`{name}({listed})`"


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
