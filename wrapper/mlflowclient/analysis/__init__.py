"""Metric histories and plots of runs."""
