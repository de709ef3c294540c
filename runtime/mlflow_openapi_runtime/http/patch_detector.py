"""Recognizes whether a tool has put something into httpx that sees the requests."""

from __future__ import annotations

import logging
import os
import sys
from operator import attrgetter
from types import FunctionType

from .. import http


class PatchDetector:
    """Recognises whether a tool has put something into httpx that sees the requests.

    Tracing, mocks and monkeypatches replace methods of the classes, or put functions into an object
    beside them. Many look like what they replace (`functools.wraps`), and they may have been there
    before this module was imported. So each method that a request passes must be a function with
    code of httpx.

    What is put into httpcore sees each request anyway.
    """

    def __init__(self) -> None:
        self._log = logging.getLogger("httpx")
        self._methods: tuple[_RequestMethods, _RequestMethods] | None = None

    def found_in(self, client: http.Client | http.AsyncClient, transport: object) -> bool:
        """Whether something sees the requests of a client beside its own transport."""
        if self._log.isEnabledFor(logging.INFO):
            return True
        # Read once, since another thread may replace it.
        methods = self._methods
        if methods is None or not (
            methods[0].are_those_of(type(client)) and methods[1].are_those_of(type(transport))
        ):
            methods = _RequestMethods(type(client)), _RequestMethods(type(transport))
            self._methods = methods
        attributes = vars(client)
        return not (
            methods[0].are_pristine
            and methods[1].are_pristine
            and methods[0].names.isdisjoint(attributes)
            and methods[1].names.isdisjoint(vars(transport))
            and id(transport) in map(id, attributes.values())
        )


class _RequestMethods:
    """The methods of a class that a request passes: the first ones, and those which they call.

    Attributes:
        names: Their names.
        are_pristine: Whether all of them are functions with code of httpx or of this package.
    """

    _FIRST = ("build_request", "send", "handle_request", "handle_async_request")
    _PACKAGES = ("httpx", __name__.partition(".")[0])
    # Other objects have an attribute of this name; the method has code of `contextlib`.
    _NOT_CALLED = ("stream",)

    def __init__(self, owner: type) -> None:
        self._owner = owner
        self.are_pristine = owner.__module__.partition(".")[0] in self._PACKAGES
        folders = tuple(
            os.path.dirname(sys.modules[package].__file__ or "") + os.sep
            for package in self._PACKAGES
        )
        found: dict[str, object] = {}
        waiting = [name for name in self._FIRST if hasattr(owner, name)]
        while waiting:
            name = waiting.pop()
            method = getattr(owner, name, None)
            function = method.fget if isinstance(method, property) else method
            if name in found or name in self._NOT_CALLED or not callable(function):
                continue
            # Not `isinstance`: a proxy of wrapt claims to be what it wraps.
            is_own = type(function) is FunctionType and function.__code__.co_filename.startswith(
                folders
            )
            if is_own and function is not method:
                continue  # A property, as it should be.
            found[name] = method
            if is_own:
                waiting += function.__code__.co_names
            else:
                self.are_pristine = False
        self.names = frozenset(found)
        self._get = attrgetter("__getattribute__", *found)
        # The objects are kept, so that no other one gets the identity of one of them.
        self._held = self._get(owner)
        if self._held[0] is not object.__getattribute__:
            self.are_pristine = False
        self._identities = list(map(id, self._held))
        self._codes = self._codes_of(self._held)

    def are_those_of(self, owner: type) -> bool:
        """Whether the class still has these methods, with the same code.

        They are compared by identity, since a proxy of wrapt equals what it wraps.
        """
        if owner is not self._owner:
            return False
        methods = self._get(owner)
        if list(map(id, methods)) != self._identities:
            return False
        return self._codes_of(methods) == self._codes

    def _codes_of(self, methods: tuple[object, ...]) -> list[object]:
        if self.are_pristine:
            return list(map(_code_of, methods[1:]))
        return [getattr(method, "__code__", None) for method in methods]


_code_of = attrgetter("__code__")
