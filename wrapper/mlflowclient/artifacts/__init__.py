"""Artifacts: the files and folders of runs and models."""
