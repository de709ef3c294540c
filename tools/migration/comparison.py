"""Calls all methods of `MlflowClient` and of `MLFlow` with the same values, and compares them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

from mlflowclient import MLFlow
from tools.migration.client_calls import Call, Caller, user
from tools.migration.differences import Accepted, Comparer
from tools.migration.recorder import Recorder
from tools.migration.responses import Operations
from tools.migration.table import (
    Argument,
    Comparison,
    MigrationError,
    Notes,
    accepted,
    argument_names,
)
from tools.paths import ROOT

# Requests contain the user. With this one, the page does not depend on who writes the page.
_USER = "user"

# Repeats a call of `MlflowClient`, with other values of some arguments.
Repeat: TypeAlias = Callable[[Call, Mapping[str, Any]], Call]


def compare(
    version: str,
    module: str,
    class_: str,
    methods: Mapping[str, str],
    target: Mapping[str, Sequence[Argument]],
    notes: Notes,
) -> dict[str, Comparison]:
    """Compare the calls of the methods of a class in an installed release of MLflow.

    Args:
        version: The release.
        module: Module of the class.
        class_: Name of the class.
        methods: The equivalent in `MLFlow` of each method.
        target: The methods of `MLFlow`.
        notes: The notes of the class.
    """
    if not methods:
        return {}
    operations = Operations.load()
    responses = list(operations.responses())
    with tempfile.TemporaryDirectory() as folder, user(_USER):
        Path(folder, "notes.txt").write_text("hello", encoding="utf-8")
        plan = {"methods": list(methods), "responses": responses, "folder": folder}
        source_calls = _source_calls(version, module, class_, plan)
        with (
            Recorder(responses) as recorder,
            MLFlow(recorder.url, trust_env=False, retries=0) as client,
        ):
            caller = Caller(recorder, client, notes.entities)
            return {
                name: _compare_method(
                    [call for call in source_calls if call.method == name],
                    caller,
                    operations,
                    methods[name],
                    target[methods[name]],
                    notes,
                    class_,
                )
                for name in methods
            }


def _compare_method(
    calls: Sequence[Call],
    caller: Caller,
    operations: Operations,
    target: str,
    target_arguments: Sequence[Argument],
    notes: Notes,
    class_: str,
) -> Comparison:
    name = calls[0].method
    note = notes.of_method(name)
    source_names = {argument for call in calls for argument in call.arguments}
    names = argument_names(notes, note, source_names, target_arguments)

    def repeat(call: Call, values: Mapping[str, Any]) -> Call:
        arguments = {
            names[argument]: values.get(argument, value)
            for argument, value in call.arguments.items()
            if argument in names
        }
        for argument, template in note.values.items():
            # Without the key that a template names, both clients refuse the call.
            with suppress(KeyError):
                arguments[argument] = template.format_map(call.arguments)
        return caller.call(target, arguments, call.varied, name)

    substitutes = _substitutes(calls[0], repeat, target_arguments)
    targets = [
        repeat(call, {name: value for name, value in substitutes.items() if name != call.varied})
        if call.varied is None or call.varied in names
        else None
        for call in calls
    ]
    by_name = {argument.name: argument for argument in target_arguments}
    comparer = Comparer(
        operations,
        calls,
        targets,
        names,
        retry=lambda call, argument, value: repeat(call, {argument: value}),
        accepted=lambda argument: Accepted(*accepted(by_name[argument])),
        source_name=class_,
        ignored=note.ignored,
    )
    return comparer.compare()


def _substitutes(
    typical: Call, repeat: Repeat, target_arguments: Sequence[Argument]
) -> Mapping[str, Any]:
    """Return the value to pass instead of a typical value, if `MLFlow` refuses the typical value.

    This is the value that `MlflowClient` sends, or an entity that is made from it.
    """
    if repeat(typical, {}).requests:
        return {}
    body = typical.requests[-1]["body"] if typical.requests else None
    types = {argument.name: argument.type for argument in target_arguments}
    for name, value in typical.arguments.items():
        sent = body.get(name, value) if isinstance(body, dict) else value
        for class_ in [None, *re.findall(r"\b[A-Z]\w+", types.get(name, ""))]:
            substitutes = {name: sent if class_ is None else _as_entity(class_, sent)}
            if repeat(typical, substitutes).requests:
                return substitutes
    return {}


def _as_entity(class_: str, wire: Any) -> Any:
    if isinstance(wire, list):
        return [_as_entity(class_, item) for item in wire]
    return {"$entity": [class_, wire]}


def _source_calls(version: str, module: str, class_: str, plan: Mapping[str, Any]) -> list[Call]:
    python = ROOT / ".mlflow" / version / "bin" / "python"
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "MLFLOW"))
    }
    environment["PYTHONPATH"] = str(ROOT)
    command = [str(python), "-m", "tools.migration.mlflow_calls", module, class_]
    process = subprocess.run(
        command,
        input=json.dumps(plan),
        capture_output=True,
        text=True,
        env=environment,
        cwd=plan["folder"],
        check=False,
    )
    if process.returncode != 0:
        raise MigrationError([f"The calls failed in {python}: {process.stderr.strip()}"])
    return [Call(**call) for call in json.loads(process.stdout)]
