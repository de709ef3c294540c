"""Benchmarks that compare the client with other libraries."""
