"""The commands of the console script, on typer and rich, which the extra `cli` installs.

The modules are imported at each start, even to complete a word, so a command imports what it needs
beside typer when it runs.
"""
