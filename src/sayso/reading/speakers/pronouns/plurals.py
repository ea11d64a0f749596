"""Whom "they", "both" or "none" means: those who spoke together, or a body."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.pronouns.agreement import is_many
from sayso.reading.speakers.pronouns.points import FARTHEST, SUBJECT, points_of
from sayso.reading.speakers.pronouns.setting import Setting
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.turns import Turns


def spoken_together(
    part: Part, roster: Roster, turns: Turns, setting: Setting
) -> tuple[Candidate, ...]:
    """Those who spoke together last, an unnamed plural, or a body."""
    here = roster.sentences[part.first]
    rated: list[tuple[float, tuple[Candidate, ...]]] = []
    for token, speakers in turns.all_before(part.first):
        away = here - roster.sentences[token]
        if away <= FARTHEST and (len(speakers) > 1 or is_many(speakers[0])):
            rated.append(
                (2.5 - away + (speakers[0].plural or len(speakers) > 1), speakers)
            )
    rated += _joined(part, roster)
    for one in roster.candidates:
        points = points_of(one, part, roster, turns.before(part.first), setting)
        if is_many(one) and points is not None:
            rated.append((points - 2.0 * (one.kind == "government"), (one,)))
    best = max(rated, key=lambda pair: pair[0])[1] if rated else ()
    last = turns.before(part.first, setting.says, setting.around)
    return last if best and best[0] in last else best


def _joined(
    part: Part, roster: Roster
) -> Iterator[tuple[float, tuple[Candidate, ...]]]:
    """ "Roe and Doe locked arms. They …": names joined as the subject of a sentence."""
    here = roster.sentences[part.first]
    for name in roster.names:
        token = roster.doc[name.last]
        away = here - roster.sentences[name.first]
        if not (0 <= away <= 2 and name.last < part.first and token.conjuncts):
            continue
        together = [
            one
            for each in (token, *token.conjuncts)
            if each.i < part.first and (one := roster.at(each.i)) is not None
        ]
        if token.dep_ in {"nsubj", "nsubjpass"} and len(together) > 1:
            yield SUBJECT + SUBJECT - away, tuple(dict.fromkeys(together))
