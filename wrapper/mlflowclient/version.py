"""The version of the distribution. It stands here alone: the build reads it, and no call looks for
it.
"""

__version__ = "0.1.0.dev0"
