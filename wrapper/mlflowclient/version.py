"""The version of the distribution, in a separate module that the build can read."""

# The metadata is not used: reading takes milliseconds, and editable installs do not update it.
__version__ = "0.1.0.dev0"
