"""The commands of the console script: one module a noun, on typer and rich, which the extra `cli`
brings.

The modules are read at each start, also to complete a word: what a command needs beside typer, it
imports when it runs.
"""
