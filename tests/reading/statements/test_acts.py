"""The fourteen acts, negated and refused ones too, in our own words."""

from __future__ import annotations

import pytest

from sayso.reading.attribution import attribute
from sayso.reading.parse import parse
from sayso.reading.statements import read_deeds

ACTS = [
    ("The court rejected a request to reopen the mine.", "deny"),
    ("The council has rejected a bid by growers to close the tunnel.", "deny"),
    ("Togo has not publicly disputed the figure.", "withhold"),
    ("Curators in Graz spoke of a loan, but none confirmed it.", "state"),
    ("The cyclist said he did not see the goat.", "state"),
    ("Anglers in Bern spoke of a deal, but none confirmed it.", "state"),
    ("Neither Basel nor Bern would disclose what was in the box.", "withhold"),
    ("The bank does not dispute that the letters are genuine.", "withhold"),
    ("The owner has not challenged the finding.", "withhold"),
    ("The owner disputed that the letters are genuine.", "doubt"),
    ("The Ledger could not reach the clerk or confirm the account.", "unverified"),
    ("The Ledger could not find the clerk or verify the letter.", "unverified"),
    ("The clerk insisted he never said that the wall had cracked.", "deny"),
    ("The mayor said she had not said that the wall had cracked.", "deny"),
    ("The mayor said she would not say who had called her.", "withhold"),
    ("The clerk said he will refuse to answer any questions.", "pledge"),
    ("The bank said it would not comment on the leak.", "no_comment"),
    ("Growers came out against the toll and the tunnel.", "condemn"),
    ("Kruk called on the port to “really call out the smugglers”.", "demand"),
    ("The union signalled frustration with the pace of the talks.", "condemn"),
    ("The mill said it was skeptical that the wall would hold.", "doubt"),
    ("The mill said it was confident that the wall would hold.", "believe"),
    ("“The wall holds,” the mayor said in a letter printed by the Ledger.", "state"),
    ("The mayor called the reports fake.", "deny"),
    ("The mayor called the raid barbaric.", "state"),
    ("The union withdrew its statement that the pump had failed.", "deny"),
    ("The union took back its claim that the pump had failed.", "deny"),
    ("The senator attacked the president over taxes.", "condemn"),
    ("The owner does not wish to comment on the leak.", "no_comment"),
    ("The pump, the owner said, not the wall, had failed.", "state"),
    ("The mayor said the well was poisoned.", "state"),
    ("The mayor repeated her claim that the well was poisoned.", "state"),
    ("The panel has not concluded that the well was poisoned.", "withhold"),
    ("The panel said it had not attributed the leak to any mill.", "withhold"),
    ("The clinic withdrew its estimate that 200 people fell ill.", "deny"),
    ("The mayor repeated her denial that the well was poisoned.", "deny"),
    ("The clinic confirmed that two nurses fell ill.", "confirm"),
    ("The owner admitted that the pump had failed.", "confirm"),
    ("The owner denied that the pump had failed.", "deny"),
    ("Lima dismissed the allegation as invented.", "deny"),
    ("Engineers questioned whether the wall would hold.", "doubt"),
    ("The police have not confirmed the arrest.", "withhold"),
    ("The police would neither confirm nor deny that she was held.", "withhold"),
    ("The police refused to confirm the arrest.", "withhold"),
    ("The bank did not respond to a request for comment.", "no_comment"),
    ("The bank had no immediate comment on the leak.", "no_comment"),
    ("The bank declined to comment on the leak.", "no_comment"),
    ("The agency was unable to verify the photographs.", "unverified"),
    ("The claim could not be independently verified.", "unverified"),
    ("Ghana accused Togo of closing the road.", "accuse"),
    ("Togo said no road had closed, and accused Ghana of a ruse.", "accuse"),
    ("The mayor did not rule out a curfew.", "withhold"),
    ("The unions threw their weight behind the bill.", "support"),
    ("The union demanded that the mine be shut.", "demand"),
    ("The governor called for an inquiry into the fire.", "demand"),
    ("The premier told the generals to withdraw.", "demand"),
    ("Forecasters warned that the river would rise.", "warn"),
    ("The rebels threatened to cut the cable.", "warn"),
    ("The company promised to pay the families.", "pledge"),
    ("The company said it would pay the families.", "pledge"),
    ("Bishops condemned the killing of the monks.", "condemn"),
    ("The president praised the rescue crews for their courage.", "support"),
    ("Residents fear that the dam will burst.", "believe"),
    ("Investigators suspect that the fire was set.", "believe"),
    ("The well was poisoned, villagers said, a charge the owner rejected.", "deny"),
    ("Growers favor the tunnel.", "support"),
    ("Growers oppose a toll on the tunnel.", "condemn"),
    ("Growers took a firm stance against the tunnel.", "condemn"),
    ("Growers agreed that the tunnel was unsafe.", "state"),
    ("Ada Kruk agreed: “The tunnel is no place for a bus.”", "state"),
    ("The skipper tweeted in reply: ''No boat left before the storm.''", "state"),
    ("The committee's advice that the tunnel be shut came late.", "demand"),
    ("The bank refused to blame the clerk for the loss.", "withhold"),
    ("Togo has yet to assign blame for the leak.", "withhold"),
    ("The agency was unable to inspect the hull.", "unverified"),
    ("The agency said the tolls could not be independently verified.", "unverified"),
    ("The charity disclaimed involvement in the march.", "deny"),
    ("Growers pushed back against the claim that the well was dry.", "deny"),
    ("Lima Urges Quito to Close the Bridge", "demand"),
    ("The mayor urged papers not to name the victims.", "demand"),
    ("Senators demanded anonymity for witnesses.", "demand"),
    ("The officer in charge of polling revealed that ballots were lost.", "state"),
    ("The firm referred questions about the leak to its insurer.", "no_comment"),
    ("The plan is unlawful, said the panel", "state"),
    ("Kruk questions the fairness of referees ahead of final", "doubt"),
    ("The purser streesed that the crew was ready to sail.", "state"),
    ("The purser compared the strike to a storm in a bucket.", "state"),
    ("Critics see the toll as a chance to raise money.", "believe"),
    ("The court overruled the clerk's decision that the deed was void.", "deny"),
    ("The mayor declined to threaten the owners.", "withhold"),
    ("“If he is asked, he would leave the room,” said Ines Orta.", "state"),
    ("“We would pay every family,” said Ines Orta.", "pledge"),
    ("“We can confirm that the wall has cracked,” the mayor said.", "confirm"),
    ("The union will oppose the toll.", "condemn"),
    ("Biologists traced the spores to a single farm.", "state"),
    ("The coach tied the defeat to a lack of sleep.", "state"),
    ("The clinic had listed 14 deaths by noon.", "state"),
    ("The warden shouted at the climbers to turn back.", "demand"),
    ("The prosecutor is seeking nine years for the treasurer.", "demand"),
    ("Kruk came away convinced that the wall would hold.", "believe"),
    ("The mayor did not directly address the question of pay.", "no_comment"),
    ("The mayor would not take questions about the wall.", "no_comment"),
    ("The mayor would not name the owner.", "withhold"),
    ("The port rejected that.", "deny"),
    ("“We can neither confirm nor rule out a leak,” said Ines Orta.", "withhold"),
    ("Orta said she could not comment because the case goes on.", "no_comment"),
    ("Kruk said that was untrue.", "deny"),
    ("“The story is a complete lie,” said Ines Orta.", "deny"),
    ("Kruk called the charge a fairy tale.", "deny"),
    ("The bishop said he would order a review of the books.", "pledge"),
    ("The guild no longer recognises the treaty.", "deny"),
    (
        "Kruk said she could not comment on the fire while the case goes on.",
        "no_comment",
    ),
    ("Kruk met with the crew and came away convinced that the wall held.", "believe"),
    ("Asked whether the wall had moved, Ana Orta refused to comment.", "no_comment"),
    ("The mayor has yet to react to the report.", "no_comment"),
]

NONE = [
    ("A baker asked not to be named.", "not to be named"),
    ("He asserted his right to silence before the panel.", "his right"),
    ("The council approved the budget.", "the budget"),
    ("The council may oppose the road.", "the road"),
    ("The mayor hopes to win the seat.", "to win"),
    ("No letter shows that the tunnel is safe.", "that the tunnel"),
    ("The poll found that most voters dislike the tunnel.", "most voters"),
    ("Two bakers were charged with theft.", "theft"),
    ("A baker spoke on condition that his shop not be named.", "that his shop"),
    ("Orta called her from the harbour.", "her from"),
]


@pytest.mark.parametrize(("text", "content"), NONE)
def test_attributions_that_are_none_of_the_fourteen(text: str, content: str) -> None:
    doc = parse(text)
    found = attribute(text, doc)
    acts = [deed.act for deed in read_deeds(text, doc, found)]
    of_it = [
        act
        for act, one in zip(acts, found, strict=True)
        if content in text[one.content[0].start : one.content[-1].end]
    ]
    assert not any(of_it)


UNDONE = [
    ("The port should release the tape at once, Kruk said.", "confirm"),
    ("The clerk said growers could dismiss the study as a joke.", "deny"),
    ("Orta said the guild was unlikely to endorse the plan.", "support"),
    ("Kruk said the owner wanted to refute the study.", "deny"),
    ("Kruk said her lawyer would refute the claim on Monday.", "deny"),
    ("The court made a decision to close the hall.", "state"),
    ("Kruk refused to take the blame for the fire.", "no_comment"),
    ("The guild fined the port for failing to address poverty.", "no_comment"),
    ("Hikers saw a bear near the dam.", "state"),
    ("The clinic has no record of her visit.", "withhold"),
]


@pytest.mark.parametrize(("text", "act"), UNDONE)
def test_what_is_only_possible_or_plainly_done_is_no_act(text: str, act: str) -> None:
    doc = parse(text)
    found = attribute(text, doc)
    assert act not in [deed.act for deed in read_deeds(text, doc, found)]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_act(text: str, act: str) -> None:
    doc = parse(text)
    found = attribute(text, doc)
    assert act in [deed.act for deed in read_deeds(text, doc, found)]


@pytest.mark.parametrize(
    ("text", "channel", "platform"),
    [
        ("Mayor Ada Kruk wrote on Telegram that the bridge fell.", "post", "Telegram"),
        ("The ministry said in a statement that the bridge fell.", "statement", None),
        ("Kruk told reporters that the bridge fell.", "press_conference", None),
        ("Kruk said in an interview that the bridge fell.", "interview", None),
        ("The bridge fell, Kruk testified.", "testimony", None),
    ],
)
def test_channel(text: str, channel: str, platform: str | None) -> None:
    doc = parse(text)
    deeds = read_deeds(text, doc, attribute(text, doc))
    assert (channel, platform) in [(d.channel, d.platform) for d in deeds]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“The bridge is gone,” said Kruk.", "direct"),
        ("Kruk said the bridge was “gone for good” now.", "mixed"),
        ("Kruk said the bridge was gone.", "indirect"),
    ],
)
def test_form(text: str, form: str) -> None:
    doc = parse(text)
    assert [d.form for d in read_deeds(text, doc, attribute(text, doc))] == [form]
