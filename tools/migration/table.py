"""Matches the methods of `mlflow.MlflowClient` with those of `MLFlow`, and lists the differences.

The source of the migration is `MlflowClient`, the target is `MLFlow`. Methods and arguments are
matched by name. A method or argument without a match must have an entry in `notes.toml`. An
unnecessary entry is reported as a problem, so the notes contain only what cannot be derived.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

_ITEMS = re.compile(r"Iterable\[(.*)\]")
_MAP = re.compile(r"Mapping\[str, (.*)\]")
_WORDS = {"str": "a string", "int": "an int", "float": "a float", "bool": "a bool"}
_NULLS = ("None", "Null")
_PLURALS = {"str": "strings", "int": "ints", "float": "floats", "bool": "bools"}
# The notation of a method of `MLFlow` in prose.
_METHOD = re.compile(r"`(\w+)\(\)")


class MigrationError(Exception):
    """Some methods or arguments have no match, or some notes are invalid or unnecessary."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Argument:
    name: str
    required: bool
    type: str


# The arguments of each method, by its name.
Methods: TypeAlias = Mapping[str, Sequence[Argument]]


@dataclass(frozen=True)
class SourceMethods:
    """The methods of a class of MLflow in the newest and in the oldest supported release."""

    newest: Methods
    oldest: Methods
    oldest_version: str
    class_name: str = "MlflowClient"

    def __contains__(self, name: object) -> bool:
        return name in self.newest or name in self.oldest

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({*self.newest, *self.oldest}))

    def arguments(self, name: str) -> Sequence[Argument]:
        """Return the arguments of a method in the newest release that has the method."""
        return self.newest[name] if name in self.newest else self.oldest[name]

    def removed_arguments(self, name: str) -> Sequence[Argument]:
        """Return the arguments of a method that only the oldest release has."""
        current = {argument.name for argument in self.arguments(name)}
        return [argument for argument in self.oldest.get(name, ()) if argument.name not in current]

    def signature(self, name: str) -> str:
        suffix = "" if name in self.newest else f" ({self.oldest_version})"
        return _signature(name, self.arguments(name)) + suffix


@dataclass(frozen=True)
class Note:
    """The handwritten description of a method.

    Attributes:
        target: Name of the method of `MLFlow`, if it has a different name.
        renamed: Arguments that have a different name in `MLFlow`, with this name.
        omitted: Arguments that `MLFlow` does not have, each with the reason or a replacement.
        ignored: Fields of requests in which the clients may differ, each with the reason.
        values: Arguments that calls of `MLFlow` need in addition, each as a template that contains
            arguments of `MlflowClient`.
        note: Description of all other differences.
    """

    target: str | None = None
    renamed: Mapping[str, str] = field(default_factory=dict)
    omitted: Mapping[str, str] = field(default_factory=dict)
    ignored: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None


@dataclass(frozen=True)
class Group:
    """Methods of `MlflowClient` without an equivalent in `MLFlow`.

    Attributes:
        reason: Why there is no equivalent, or what to use instead.
        same_name: Whether `MLFlow` has a method of the same name that does something else.
    """

    methods: Sequence[str]
    reason: str
    same_name: bool = False


@dataclass(frozen=True)
class Notes:
    """The content of `notes.toml`.

    Attributes:
        renamed: Arguments that have a different name in all methods of `MLFlow`.
        omitted: Arguments that no method of `MLFlow` has.
        entities: Entities of MLflow that have a different name in `mlflow_openapi.models`.
        methods: The description of each method that has one.
        groups: Methods without an equivalent.
    """

    renamed: Mapping[str, str]
    omitted: Mapping[str, str]
    entities: Mapping[str, str]
    methods: Mapping[str, Note]
    groups: Sequence[Group]

    def of_method(self, name: str) -> Note:
        return self.methods.get(name, Note())

    def equivalent(self, name: str) -> str | None:
        """Return the name in `MLFlow` of a method; None if `MLFlow` has no equivalent."""
        if any(name in group.methods for group in self.groups):
            return None
        return self.of_method(name).target or name

    @staticmethod
    def of(document: Mapping[str, Any]) -> Notes:
        return Notes(
            document.get("renamed", {}),
            document.get("omitted", {}),
            document.get("entities", {}),
            {name: Note(**note) for name, note in document.get("methods", {}).items()},
            [Group(**group) for group in document.get("groups", [])],
        )


@dataclass(frozen=True)
class Comparison:
    """The result of all calls of one method.

    Attributes:
        compared: Number of requests of `MlflowClient` that were compared.
        differences: Descriptions of the differences.
    """

    compared: int
    differences: Sequence[str]


@dataclass(frozen=True)
class Row:
    source: str
    target: str
    differences: str


def rows(
    source: SourceMethods,
    target: Methods,
    notes: Notes,
    comparisons: Mapping[str, Comparison],
) -> list[Row]:
    """Return a row for each method of `MlflowClient`, sorted by name.

    Args:
        source: The methods of `MlflowClient`.
        target: The methods of `MLFlow`.
        notes: The content of `notes.toml`.
        comparisons: The result of calling the methods, by their name in `MlflowClient`.

    Raises:
        MigrationError: A method or argument has neither a match nor a note, or a note is invalid
            or unnecessary.
    """
    return _Matcher(source, target, notes, comparisons).rows()


def unknown_methods(prose: str, target: Methods) -> list[str]:
    """Return a problem for each method that the prose mentions and `MLFlow` does not have."""
    names = dict.fromkeys(_METHOD.findall(prose))
    return [
        f"The prose mentions `{name}()`, but MLFlow has no such method."
        for name in names
        if name not in target
    ]


class _Matcher:
    def __init__(
        self,
        source: SourceMethods,
        target: Methods,
        notes: Notes,
        comparisons: Mapping[str, Comparison],
    ) -> None:
        self._comparisons = comparisons
        self._source = source
        self._target = target
        self._notes = notes
        # The entries of `notes.renamed` and `notes.omitted` that have matched an argument.
        self._used: set[str] = set()

    def rows(self) -> list[Row]:
        problems = [*self._note_problems()]
        if problems:
            raise MigrationError(problems)
        found = []
        grouped = {name: group for group in self._notes.groups for name in group.methods}
        for name in self._source:
            if name in grouped:
                found.append(Row(self._source.signature(name), "", grouped[name].reason))
                continue
            target = self._notes.of_method(name).target or name
            if target not in self._target:
                problems.append(f"{name} has no equivalent in MLFlow and no entry in the notes.")
                continue
            differences: list[str] = []
            problems += self._compare(name, target, differences)
            found.append(
                Row(
                    self._source.signature(name),
                    _signature(target, self._target[target]),
                    "; ".join(differences) or "none",
                )
            )
        for name in [*self._notes.renamed, *self._notes.omitted]:
            if name not in self._used:
                problems.append(f"The entry '{name}' for all methods is unnecessary.")
        if problems:
            raise MigrationError(problems)
        return found

    def _compare(self, name: str, target: str, differences: list[str]) -> Iterator[str]:
        """Append the differences of two methods to a list, and yield the problems."""
        note = self._notes.of_method(name)
        target_arguments = {argument.name: argument for argument in self._target[target]}
        matches: dict[str, str | None] = {}
        omitted: dict[str, list[str]] = {}
        arguments, removed = self._source.arguments(name), self._source.removed_arguments(name)
        for argument in [*arguments, *removed]:
            match, reason = self._match(argument.name, note, target_arguments)
            matches[argument.name] = match
            label = f"`{argument.name}`" + (
                f" ({self._source.oldest_version})" if argument in removed else ""
            )
            if match is None and reason is None:
                yield (
                    f"{name}: the argument '{argument.name}' has no equivalent in {target} and no "
                    "entry in the notes."
                )
            elif reason is not None:
                omitted.setdefault(reason, []).append(label)
            elif match != argument.name:
                differences.append(f"{label} is named `{match}`")
        differences += [f"no {', '.join(labels)}: {reason}" for reason, labels in omitted.items()]
        if (comparison := self._comparisons.get(name)) is not None:
            differences += comparison.differences
            if not (comparison.compared or differences or note.note):
                yield f"{name}: no call could be compared, and there is no entry in the notes."
        in_source_order = [matches[argument.name] for argument in arguments]
        positional = [argument.name for argument in self._target[target] if argument.required]
        required = {matches[argument.name] for argument in arguments if argument.required}
        if new := [argument for argument in positional if argument not in required]:
            differences.append(f"{_quoted(new)} {'is' if len(new) == 1 else 'are'} required")
        elif in_source_order[: len(positional)] != positional:
            differences.append(f"different order: {_quoted(positional)}")
        if target != name:
            differences.insert(0, "different name")
        if note.note is not None:
            differences.append(note.note)

    def _match(
        self, name: str, note: Note, target_arguments: Mapping[str, Argument]
    ) -> tuple[str | None, str | None]:
        """Return the name of the argument in `MLFlow`, or the reason why there is none."""
        if name in note.omitted:
            return None, note.omitted[name]
        if name in note.renamed:
            return note.renamed[name], None
        if name in target_arguments:
            return name, None
        if self._notes.renamed.get(name) in target_arguments:
            self._used.add(name)
            return self._notes.renamed[name], None
        if name in self._notes.omitted:
            self._used.add(name)
            return None, self._notes.omitted[name]
        return None, None

    def _note_problems(self) -> Iterator[str]:
        grouped = [name for group in self._notes.groups for name in group.methods]
        for name in [*self._notes.methods, *grouped]:
            if name not in self._source:
                yield (
                    f"The entry '{name}' is unnecessary: {self._source.class_name} has no such "
                    "method."
                )
        for name in grouped:
            if grouped.count(name) > 1 or name in self._notes.methods:
                yield f"'{name}' has two entries."
        for group in self._notes.groups:
            for name in group.methods:
                if group.same_name != (name in self._target):
                    has = "has a" if name in self._target else "has no"
                    yield f"The entry '{name}' is wrong: MLFlow {has} method of this name."
        for name, note in self._notes.methods.items():
            yield from self._method_note_problems(name, note)
        for text in self._prose():
            yield from unknown_methods(text, self._target)

    def _method_note_problems(self, name: str, note: Note) -> Iterator[str]:
        if note.target == name or (note.target is not None and note.target not in self._target):
            yield f"The entry '{name}' is wrong: '{note.target}' is not another method of MLFlow."
            return
        if name not in self._source:
            return
        source_names = [
            argument.name
            for argument in [*self._source.arguments(name), *self._source.removed_arguments(name)]
        ]
        target_names = [argument.name for argument in self._target.get(note.target or name, ())]
        for argument in [*note.renamed, *note.omitted]:
            if argument not in source_names or argument in target_names:
                yield f"The entry '{name}': '{argument}' is unnecessary."
        for argument in note.renamed.values():
            if argument not in target_names:
                yield f"The entry '{name}': the method of MLFlow has no argument '{argument}'."

    def _prose(self) -> Iterator[str]:
        yield from self._notes.omitted.values()
        for note in self._notes.methods.values():
            yield from note.omitted.values()
            yield note.note or ""
        for group in self._notes.groups:
            yield group.reason


def argument_names(
    notes: Notes, note: Note, source: Iterable[str], target: Sequence[Argument]
) -> dict[str, str]:
    """Return the name in `MLFlow` of each argument of a method that `MLFlow` has."""
    target_names = {argument.name for argument in target}
    names = {}
    for name in source:
        match = note.renamed.get(name, name)
        if match not in target_names:
            match = notes.renamed.get(name, name)
        if name not in note.omitted and match in target_names:
            names[name] = match
    return names


def accepted(argument: Argument) -> tuple[str, str | None]:
    """Describe the values that an argument of `MLFlow` accepts, and the values of a dict."""
    members = [member for member in _split(argument.type) if member not in _NULLS]
    # An entity is mentioned once for all methods: it is accepted instead of its ID.
    plain = [member for member in members if member in _WORDS] or members
    maps = [match for member in members if (match := _MAP.fullmatch(member))]
    values = _PLURALS.get(maps[0][1], f"`{maps[0][1]}`") if maps else None
    return " or ".join(dict.fromkeys(_described(member) for member in plain)), values


def _split(annotation: str) -> list[str]:
    """Split a union at its top level."""
    members, depth, start = [], 0, 0
    for index, character in enumerate(annotation):
        depth += (character == "[") - (character == "]")
        if character == "|" and depth == 0:
            members.append(annotation[start:index].strip())
            start = index + 1
    return [*members, annotation[start:].strip()]


def _described(annotation: str) -> str:
    if annotation in _WORDS:
        return _WORDS[annotation]
    if match := _ITEMS.fullmatch(annotation):
        items = [_PLURALS.get(member, f"`{member}`") for member in _split(match[1])]
        return f"a list of {items[0]}"
    if match := _MAP.fullmatch(annotation):
        if match[1] == "Any":
            return "a dict"
        values = _PLURALS.get(match[1], f"`{match[1]}`")
        return f"a dict with {values} as values"
    if annotation.startswith("Literal["):
        return "its name"
    return f"a `{annotation}`"


def _signature(name: str, arguments: Sequence[Argument]) -> str:
    listed = ", ".join(
        argument.name if argument.required else f"{argument.name}=" for argument in arguments
    )
    return f"`{name}({listed})`"


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
