"""The version of the distribution, in a module of its own that the build can read."""

# Not read from the metadata, which takes milliseconds and is outdated in an editable installation.
__version__ = "0.1.0.dev0"
