"""The verbs of the cue list -> their vectors, ready made for the encoder that is shipped.

    python -m sayso.training.verbs

To be run when the encoder was trained again, and when many verbs are new in the list; it
takes a second and needs no extra.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from sayso.reading.encoder.alone import KEPT, embed_anew
from sayso.reading.statements.likeness import known_verbs


def keep(path: Path = KEPT) -> int:
    """Writes the texts and their vectors (fp32) to ``path``; returns how many."""
    texts = sorted(set(known_verbs()))
    vectors = np.stack([embed_anew(text) for text in texts])
    np.savez_compressed(path, texts=np.array(texts), vectors=vectors)
    return len(texts)


if __name__ == "__main__":
    print(f"{keep()} verbs kept in {KEPT}")
