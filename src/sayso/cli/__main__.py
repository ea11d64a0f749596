"""``python -m sayso.cli``: the same as ``sayso``."""

from sayso.cli import main

main()
