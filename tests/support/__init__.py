"""Helpers that tests in several folders use: servers, the spec, waiting, and the page reader."""
