"""Name keys: what speakers are found by in the ledger, through an index."""

from __future__ import annotations

import functools

from sayso.joining.speakers.folding import name_parts
from sayso.joining.speakers.lands import state_code
from sayso.joining.speakers.words import bare, listed
from sayso.model import Mention, Speaker

Named = Mention | Speaker
REMEMBERED = 1024
"""Named ones whose keys are remembered: each is compared with all of its report."""


@functools.lru_cache(REMEMBERED)
def name_keys(one: Named) -> frozenset[str]:
    """Keys of a mention or speaker; two that could be one share a key.

    Unnamed speakers have none: they are never one with another. A person is found by
    first and last name ("n:"), by either alone where no more is printed ("s:"); a
    state by its code ("g:"), a body by its name ("o:").
    """
    if one.kind == "unnamed":
        return frozenset()
    if code := state_code(one):
        return frozenset({f"g:{code}"})
    if one.kind == "person":
        return _person_keys([one.name, *full_forms(one)])
    return frozenset(f"o:{bare(name)}" for name in body_names(one))


def body_names(one: Named) -> list[str]:
    """Names that tell a body apart: its own, acronyms, and those of several words."""
    forms = one.aliases if isinstance(one, Speaker) else one.forms
    others = [form for form in forms if form.isupper() or len(form.split()) > 1]
    return [name for name in (one.name, *others) if tells_apart(name)]


def full_forms(one: Named) -> list[str]:
    """Other names of a person that have as many words as a full one."""
    forms = one.aliases if isinstance(one, Speaker) else one.forms
    return [form for form in forms if len(form.split()) > 1 and form[0].isupper()]


def _person_keys(names: list[str]) -> frozenset[str]:
    keys: set[str] = set()
    for name in names:
        parts = name_parts(name)
        if len(parts) > 1:
            keys |= {f"n:{parts[0][0]} {parts[-1]}", f"n:{parts[-1][0]} {parts[0]}"}
            keys |= {f"s:{parts[-1]}", f"s:{parts[0]}"}
        elif parts:
            keys.add(f"s:{parts[0]}")
    return frozenset(keys)


def tells_apart(name: str) -> bool:
    """Whether a body's name is a name, not a description such as "company"."""
    return any(letter.isupper() for letter in name)


def is_common(name: str) -> bool:
    """Whether a body's name is of words that many countries' bodies are called by."""
    return all(word in listed("common_names") for word in bare(name).split())
