"""What contents that only point are about, in our own words."""

from __future__ import annotations

import pytest

from sayso.model import Report
from sayso.reading import read

TABLE = [
    (
        "The mayor said the mill had poisoned the river. Anglers said the trout had died in a week. "
        "The mill's owner disputed that account.",
        "disputed",
        "trout had died",
    ),
    (
        "The mayor said the mill had poisoned the river. A former clerk said she was paid to lose the papers. "
        "The mill denied the allegation.",
        "denied",
        "paid to lose",
    ),
    (
        "The clinic said that 14 people had fallen ill. The mayor said the water was clean. "
        "The ministry disputed the figure.",
        "disputed",
        "14 people",
    ),
    (
        "Shopkeepers said looting had emptied the depot in the night. The mayor said the road was open again. "
        "The province condemned the looting.",
        "condemned",
        "looting had emptied",
    ),
    (
        "Anglers accused Halden Paper of opening the gates at night. The mayor said the road was open again. "
        "Halden Paper did not respond to a request for comment.",
        "did not respond to",
        "opening the gates",
    ),
    (
        "The mayor said the mill had poisoned the river. The mill's owner said that was untrue.",
        "said",
        "poisoned the river",
    ),
    (
        "The miller, Odd Falk, said the gates had jammed. The mayor called on both towns to wait. "
        "The water board has not commented on the miller's account.",
        "has not commented on",
        "gates had jammed",
    ),
    (
        "Mayor Ada Holt said the well had run dry. The district said the well was full. "
        "The engineers disputed Holt's claim.",
        "disputed",
        "run dry",
    ),
    (
        "Halden’s mayor on Tuesday dismissed as “gossip” the Danish claim that the mill had poisoned a river.",
        "dismissed",
        "poisoned a river",
    ),
    (
        "The mill's owner did not return calls. Anglers said the mill had poisoned the river at Halden.",
        "did not return",
        "poisoned the river",
    ),
    (
        "The miller, Odd Falk, said the gates had jammed. The mayor called Falk. "
        "The water board rejected the miller's account.",
        "rejected",
        "gates had jammed",
    ),
    (
        "Anglers accused Halden Paper of opening the gates at night. Halden Paper's owner declined to answer.",
        "declined",
        "opening the gates",
    ),
    (
        "Anglers accused Halden Paper of opening the gates at night. Halden Paper refused to comment on the accusation.",
        "refused to comment on",
        "opening the gates",
    ),
]


@pytest.mark.parametrize(("text", "cue", "meant"), TABLE)
def test_who_answers_means_what_others_said(text: str, cue: str, meant: str) -> None:
    reading = read(Report("r1", "Ledger", None, None, "2025-05-05", "en", text))
    printed = {
        c.id: " ".join(text[s.start : s.end] for s in c.spans) for c in reading.contents
    }
    cues = {
        s.id: " ".join(text[c.start : c.end] for c in s.attribution.cue)
        for s in reading.statements
    }
    pointing = [c for c in reading.contents if c.refers_to]
    assert [cues[c.statement_id] for c in pointing] == [cue]
    assert meant in printed[pointing[0].refers_to or ""]


MATTER = [
    ("“We have heard conflicting accounts,” the governor added.", True),
    ("The governor added that there was a lot of contradictory information.", True),
    ("The governor added that the reports were inconsistent.", True),
    ("The governor added that there were conflicting accounts of the fire.", False),
    ("The governor added that there was no contradictory evidence.", False),
    ("The governor added that the signs in the hall were confusing.", False),
]


@pytest.mark.parametrize(("told", "points"), MATTER)
def test_conflicting_accounts_are_of_the_matter(told: str, points: bool) -> None:
    text = (
        "Anglers said that Halden Paper had poisoned the river at Halden in March. "
        "A clerk at Halden Paper said that it poisoned the river for years. "
        f"{told} The bakers of Moss said bread will cost more."
    )
    reading = read(Report("r1", "Ledger", None, None, "2025-05-05", "en", text))
    printed = {
        c.id: " ".join(text[s.start : s.end] for s in c.spans) for c in reading.contents
    }
    meant = [printed[c.refers_to] for c in reading.contents if c.refers_to]
    assert len(meant) == points
    assert all("poisoned" in words for words in meant)


def test_nothing_is_meant_where_nothing_was_said() -> None:
    text = "The mill's owner denied the allegation."
    reading = read(Report("r1", "Ledger", None, None, "2025-05-05", "en", text))
    assert [c.refers_to for c in reading.contents] == [None]
