"""What any outlet prints whatever the event is no evidence that one copies the other."""

from __future__ import annotations

import pytest
from flood import FLOOD, OWN, report

from sayso.joining.origins.shared import shared

KINDS = {
    "about the author, under a heading": (
        "About the author\nOdd Vik is a senior correspondent who has reported from the"
        " northern courts for eleven years and keeps two dogs in a small flat."
    ),
    "about the author, with what they cover": (
        "Linnea Falk covers ports, shipping and the fishing fleet for the Coastal Ledger."
        " She can be reached at the newsroom or by telephone on weekday mornings."
    ),
    "about the author, without a name": (
        "The author is a freelance journalist based in Bodin who writes about shipping,"
        " labor disputes and the changing environment of the fjords."
    ),
    "who pays": (
        "Our newsroom is funded by readers. If you value independent reporting from the"
        " coast, please consider making a small monthly donation today."
    ),
    "a request that nobody answered": (
        "The company could not be reached for comment outside business hours, and a"
        " message left with its lawyer was not returned."
    ),
    "calls that nobody returned": (
        "The agency did not return several telephone calls seeking comment on Friday, and"
        " questions sent by electronic mail to the press office went unanswered."
    ),
    "a newsletter": (
        "Get our best stories of the week delivered to your inbox every Saturday morning"
        " before breakfast. Subscribe to our weekly newsletter here."
    ),
    "a correction": (
        "An earlier version of this article misstated the year in which the old harbour"
        " was dredged and the number of vessels that were moored there."
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_copy_for_boilerplate_alone(kind: str) -> None:
    one = report(1, (FLOOD[0], KINDS[kind]), "One")
    other = report(2, (OWN[0], KINDS[kind]), "Two")
    assert shared(one.text, other.text) == ()


EVENTS = (
    "A correspondent who has covered the northern courts for years was arrested at the"
    " gate, and her camera was smashed against the railing by guards.",
    "The author of the leaked memo left the ministry in spring and moved to a village in"
    " the hills, where reporters found him mending a stone wall.",
    "Villagers could not reach the bridge, and calls for boats went out on every channel"
    " while the water rose past the second step of the chapel.",
)


@pytest.mark.parametrize("event", EVENTS)
def test_events_that_use_the_same_words_are_copied(event: str) -> None:
    one = report(1, (FLOOD[0], event), "One")
    assert shared(one.text, report(2, (OWN[0], event), "Two").text)
