"""Helpers for tests of several folders: servers, the spec, waiting, and the page reader."""
