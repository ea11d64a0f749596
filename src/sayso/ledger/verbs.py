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

_WORDS = {
    "act": frozenset((*get_args(Act), "null")),
    "value": frozenset(get_args(Value)),
    "A-F": frozenset("ABCDEF"),
    "1-6": frozenset("123456"),
}


def check(verb: str, subject: str, value: str | None, reason: str | None) -> None:
    """Raises ``BadRequest`` where the verb does not take the subject or the value, and
    where a grade has no reason."""
    if verb not in FORMS:
        raise BadRequest(f"{verb}: is no judgement; choose one of {', '.join(FORMS)}")
    forms = FORMS[verb].get(subject[:1])
    if forms is None:
        kinds = " or a ".join(KINDS[kind] for kind in FORMS[verb])
        raise BadRequest(f"{subject}: {verb} is about a {kinds}; give its id")
    if _form_of(forms, value) is None:
        wanted = " or ".join(_told(form) for form in forms)
        raise BadRequest(f"{value or 'nothing'}: {verb} takes {wanted}")
    if verb == "grade" and not (reason or "").strip():
        raise BadRequest(f"grade {value}: say why; give a reason (--reason WORDS)")


def ids_of(verb: str, subject: str, value: str | None) -> tuple[str, ...]:
    """The ids that a judgement names: its subject, then those in its value."""
    form = _form_of(FORMS.get(verb, {}).get(subject[:1], ()), value)
    if form is None or form == ("words",):
        return (subject,)
    words = zip(form, (value or "").split(), strict=True)
    return (subject, *(word for kind, word in words if kind in KINDS))


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
    return word in _WORDS.get(kind, frozenset())


def _told(form: tuple[str, ...]) -> str:
    names = (f"the id of a {KINDS[kind]}" if kind in KINDS else kind for kind in form)
    return " and ".join(names) or "no value"
