"""Benchmarks of the client beside its peers."""
