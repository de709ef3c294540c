"""Checks and encodes arguments, and decodes responses."""
