"""What was taken back, in words: the key for it works on every page, also far from where
the decision was made."""

from __future__ import annotations

from sayso.ledger.ids import own_speaker_id
from sayso.views.decisions import Decision
from sayso.views.naming import cut
from sayso.web.labels import decided, decided_on

LONGEST = 60
"""Characters of a claim or a statement in the notice."""


def taken_back(decision: Decision) -> str:
    """``“the pier sank” is not of “the bridge fell”``: what held until now."""
    one, names = (
        decision.judgement,
        [_named(each.id, each.words) for each in decision.named],
    )
    first, others = names[0], " and ".join(names[1:2])
    match one.verb:
        case "same_claim":
            return f"{first} and {others} are one claim"
        case "same_speaker":
            return f"{first} and {others} are one"
        case "different_claim":
            return f"{first} is not of {others}"
        case "other_speaker" if one.subject.startswith("p"):
            return f"{first} is not {others}"
        case "other_speaker" if one.value == own_speaker_id(one.subject):
            return f"someone not yet known said {first}"
        case "other_speaker":
            return f"{others} said {first}"
        case "not_a_claim":
            return f"{first} is no claim"
        case "not_a_statement":
            return f"{first} is no statement"
        case "undo":
            return f"the undoing of decision {one.undoes}"
    on = decided_on(one)
    told = f" (“{cut(on, LONGEST)}”)" if on else ""
    return f"{decided(one)}{told}, of {first}"


def _named(given: str, words: str) -> str:
    shown = cut(words, LONGEST)
    return shown if given.startswith("p") else f"“{shown}”"
