"""Tools for the developers of this repository. None of them is distributed."""
