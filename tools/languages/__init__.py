"""Generates and compiles clients in other languages."""
