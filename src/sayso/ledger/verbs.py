"""The verbs of judgements: what each is about and which values it takes."""

from __future__ import annotations

from typing import get_args

from sayso.errors import BadRequest
from sayso.model import Act, Value

KINDS = {"s": "statement", "k": "claim", "p": "speaker", "r": "report"}
"""The first letter of an id -> what it is the id of."""

Forms = tuple[tuple[str, ...], ...]
FORMS: dict[str, dict[str, Forms]] = {
    "same_claim": {"k": (("k",),)},
    "different_claim": {"s": (("k",), ("k", "k"))},
    "not_a_claim": {"k": ((),)},
    "same_speaker": {"p": (("p",),)},
    "other_speaker": {"s": ((), ("p",)), "p": (("p",),)},
    "act": {"s": (("act",),)},
    "stance": {"s": (("value",), ("k", "value"))},
    "not_a_statement": {"s": ((),)},
    "grade": {"p": (("A-F",),), "k": (("1-6",),)},
    "note": dict.fromkeys(KINDS, (("words",),)),
}
"""Verb -> kind of its subject -> the forms of its value, word by word."""

_WORDS: dict[str, tuple[str, ...]] = {
    "act": (*get_args(Act), "null"),
    "value": get_args(Value),
    "A-F": tuple("ABCDEF"),
    "1-6": tuple("123456"),
}
_MEANT = {
    "same_claim k": "the first is merged into the second, which stays",
    "same_speaker p": "the first is merged into the second, which stays",
    "different_claim s": "the claim it is not of, then the one it is of, if you know",
    "other_speaker s": "none: someone not yet known",
}
"""What the ids in a value are, where that is not plain."""


def check(verb: str, subject: str, value: str | None, reason: str | None) -> None:
    """Raises ``BadRequest`` where the verb does not take the subject or the value, and
    where a grade has no reason."""
    forms = _forms(verb).get(subject[:1])
    if forms is None:
        kinds = " or a ".join(KINDS[kind] for kind in FORMS[verb])
        raise BadRequest(f"{subject}: {verb} is about a {kinds}; give its id")
    if _form_of(forms, value) is None:
        wanted = _wanted(verb, subject[0], forms)
        raise BadRequest(f"{value or 'nothing'}: {verb} takes {wanted}")
    if verb == "grade" and not (reason or "").strip():
        raise BadRequest(f"grade {value}: say why; give a reason (--reason WORDS)")


def told_of(verb: str) -> str:
    """What a verb takes, in words. Raises ``BadRequest`` for what is none."""
    each = (
        f"the id of a {KINDS[kind]}, then {_wanted(verb, kind, forms)}"
        for kind, forms in _forms(verb).items()
    )
    return "; or ".join(dict.fromkeys(each))


def ids_of(verb: str, subject: str, value: str | None) -> tuple[str, ...]:
    """The ids that a judgement names: its subject, then those in its value."""
    form = _form_of(FORMS.get(verb, {}).get(subject[:1], ()), value)
    if form is None or form == ("words",):
        return (subject,)
    words = zip(form, (value or "").split(), strict=True)
    return (subject, *(word for kind, word in words if kind in KINDS))


def _forms(verb: str) -> dict[str, Forms]:
    if verb not in FORMS:
        raise BadRequest(f"{verb}: is no judgement; choose one of {', '.join(FORMS)}")
    return FORMS[verb]


def _wanted(verb: str, kind: str, forms: Forms) -> str:
    meant = _MEANT.get(f"{verb} {kind}")
    told = ", or ".join(_told(form) for form in forms)
    return f"{told} ({meant})" if meant else told


def _form_of(forms: Forms, value: str | None) -> tuple[str, ...] | None:
    words = (value or "").split()
    for form in forms:
        if form == ("words",) and words:
            return form
        if len(form) == len(words) and all(map(_fits, form, words)):
            return form
    return None


def _fits(kind: str, word: str) -> bool:
    if kind in KINDS:
        return word.startswith(kind) and len(word) > 1
    return word in _WORDS.get(kind, ())


def _told(form: tuple[str, ...]) -> str:
    return " and ".join(map(_named, form)) or "nothing more"


def _named(kind: str) -> str:
    if kind in KINDS:
        return f"the id of a {KINDS[kind]}"
    return f"one of: {', '.join(_WORDS[kind])}" if kind in _WORDS else kind
