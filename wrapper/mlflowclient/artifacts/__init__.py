"""Transfers artifacts, which are the files and folders of runs and models."""
