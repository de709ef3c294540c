"""The commands of the console script, built on typer and rich (extra `cli`).

All modules are imported at each start, even for shell completion. To keep the start fast, a
command imports everything except typer only when the command runs.
"""
