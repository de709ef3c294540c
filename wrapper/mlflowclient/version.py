"""The version of the distribution, in a separate module that the build can read."""

# Not read from the metadata: that takes milliseconds, and editable installs have outdated metadata.
__version__ = "0.1.0.dev0"
