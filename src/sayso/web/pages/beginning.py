"""Where the examples are: in the package, or beside it where it is worked on."""

from __future__ import annotations

from pathlib import Path

import sayso

_PACKAGE = Path(sayso.__file__).parent
EXAMPLES = next(
    (
        folder
        for folder in (_PACKAGE / "examples", _PACKAGE.parents[1] / "examples")
        if (folder / "index.csv").is_file()
    ),
    _PACKAGE / "examples",
)
