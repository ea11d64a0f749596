"""One attribution -> one deed: what the speaker did by speaking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.model import Act, Attribution, Basis, Channel, CueClass, Form
from sayso.reading.statements.acts import read_act
from sayso.reading.statements.channels import read_channel
from sayso.reading.statements.evidence import read_basis
from sayso.reading.statements.forms import read_form


@dataclass(frozen=True, slots=True)
class Deed:
    """What a speaker did: ``act`` is null where the cue is none of the fourteen."""

    act: Act | None
    cue_class: CueClass
    form: Form
    channel: Channel | None
    platform: str | None
    to: str | None
    basis: Basis | None


def read_deeds(
    text: str,
    doc: Doc,
    attributions: Sequence[Attribution],
    sides: Sequence[frozenset[str]] = (),
) -> tuple[Deed, ...]:
    """One deed for each attribution, in order; ``sides`` are the lower-case names of
    those whom its speakers speak for, as far as they are known."""
    known = [*sides, *[frozenset[str]()] * (len(attributions) - len(sides))]
    return tuple(
        _deed(text, doc, a, own) for a, own in zip(attributions, known, strict=True)
    )


def _deed(text: str, doc: Doc, attribution: Attribution, own: frozenset[str]) -> Deed:
    act, cue_class = read_act(text, doc, attribution, own)
    channel, platform, to = read_channel(text, doc, attribution)
    form = read_form(text, attribution, act)
    basis = read_basis(doc, attribution)
    return Deed(act, cue_class, form, channel, platform, to, basis)
