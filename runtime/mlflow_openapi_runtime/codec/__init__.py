"""Validates and encodes arguments, and decodes responses."""
