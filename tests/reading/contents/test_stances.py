"""What speakers commit to, and the words that decide it, in our own words."""

from __future__ import annotations

import pytest

from sayso.model import Content, Report
from sayso.reading import read


def contents(text: str) -> tuple[Content, ...]:
    return read(Report("r1", "Ledger", None, None, "2025-05-05", "en", text)).contents


def words(text: str, content: Content) -> str:
    return " ".join(text[s.start : s.end] for s in content.decided_by)


STANCES = [
    ("The mayor said the well was poisoned.", "CT+", ""),
    ("The mayor said the well was probably poisoned.", "PR+", "probably"),
    ("The mayor said the well may be poisoned.", "PS+", "may"),
    ("The mayor denied that the well was poisoned.", "CT-", "denied"),
    ("The mayor said the well was not poisoned.", "CT-", "not"),
    ("The mayor said the well appeared to be poisoned.", "PR+", "appeared"),
    ("The mayor said the owner was ready to appear.", "CT+", ""),
    ("The mayor said the well should be shut.", "CT+", ""),
    ("The mayor said the well dried up in May.", "CT+", ""),
    ("The mayor denied that the well was sold last May.", "CT-", "denied"),
    ("The clinic said the might of the flood was known.", "CT+", ""),
    ("The mayor said the well might dry up in May.", "PS+", "might"),
    ("The clinic said signs were put up at the well.", "CT+", ""),
    ("The clinic said there were signs of poison.", "PS+", "signs"),
    ("The mayor said the expected rain filled the well.", "CT+", ""),
    ("The mayor said rain was expected.", "PR+", "expected"),
    ("The bank said bread had risen more than expected.", "CT+", ""),
    ("The mayor said the mill was older than previously thought.", "CT+", ""),
    ("The mayor said the ferry had arrived as expected.", "CT+", ""),
    ("He said rain as heavy as this is expected to return.", "PR+", "expected"),
    ("The mayor opposes a new well.", "CT-", "opposes"),
    ("Villagers protested against the killing of the dogs.", "CT+", ""),
    ("Doctors are not certain that the well was poisoned.", "PR-", "are not certain"),
    ("The clinic said it was reviewing its prices.", "CT+", ""),
    ("The clinic said there was little confidence in the mayor.", "CT+", ""),
    ("The mayor is adamant that the well was poisoned.", "CT+", "is adamant"),
    ("The clinic said it was looking into the reports.", "Uu", "looking"),
    ("The clinic said it was seeking to establish the facts.", "Uu", "establish"),
    ("The mayor said she was not aware of the details.", "Uu", "not aware"),
    ("The mayor said she was unaware of any order.", "Uu", "unaware"),
    ("The mayor said she was aware of the reports.", "Uu", "aware"),
    (
        "The clinic has concluded with moderate confidence that the well was poisoned.",
        "PR+",
        "moderate confidence",
    ),
    (
        "“This is not one man's fault,” the mayor said. “It is a town's.”",
        "CT+",
        "",
    ),
    (
        "The clinic has not confirmed that the well was poisoned.",
        "Uu",
        "has not confirmed",
    ),
    ("Doctors believe the well was poisoned.", "PR+", "believe"),
    ("Villagers fear the well was poisoned.", "PS+", "fear"),
    ("The mayor said there was no poison in the well.", "CT-", "no"),
    ("The mayor said the clinic had found no poison.", "CT-", "no"),
    ("The mayor said nothing had changed at the well.", "CT-", "nothing"),
    ("“Nothing was stolen from the well,” the mayor said.", "CT-", "Nothing"),
    (
        "The mayor said no link with the well had been established.",
        "Uu",
        "no established",
    ),
    ("The mayor said there was no evidence of poison.", "Uu", "no evidence"),
    ("The mayor said the allegation was childish.", "CT-", "childish"),
    (
        "The mayor said she did not know who had poisoned the well.",
        "Uu",
        "said she did not know",
    ),
    ("“We do not yet know why the well dried up,” the mayor said.", "Uu", "not know"),
    ("“I don’t know whether the well was safe,” he said.", "Uu", "n’t know"),
    (
        "The mayor said it was unclear who had poisoned the well.",
        "Uu",
        "unclear",
    ),
    ("The mayor said the cause was still unknown.", "Uu", "unknown"),
    ("The mayor said it was not clear how the well dried up.", "Uu", "not clear"),
    ("“I do not believe that the well was poisoned,” he said.", "PR-", "not believe"),
    ("“I don’t think the well was poisoned,” she said.", "PR-", "n’t think"),
    ("“That is a lie,” he said of the charge.", "CT-", "lie"),
    ("The mayor said there was no doubt that the well was safe.", "CT+", ""),
    ("The mayor said the children did not know the well.", "CT-", "not"),
]


DISPUTES = [
    ("The mayor disputed that the ferry had sunk.", "CT-", "disputed"),
    ("The mayor disputed the clinic's account of the fever.", "CT-", "disputed"),
    ("The mayor disputed that the ferry had not sunk.", "CT+", "disputed not"),
    ("The mayor did not dispute that the ferry had sunk.", "PR+", "did not dispute"),
    ("The mayor does not dispute the clinic's figures.", "PR+", "does not dispute"),
    ("The mayor has not openly disputed the fine.", "Uu", "has not openly disputed"),
    ("The mayor doubted that the ferry had sunk.", "PS-", "doubted"),
]


@pytest.mark.parametrize(("text", "value", "word"), DISPUTES)
def test_who_disputes_a_thing_says_it_is_not_so(
    text: str, value: str, word: str
) -> None:
    (content,) = contents(text)
    assert (content.value, words(text, content)) == (value, word)


UNABLE = [
    ("“We are not in a position to say who cut the cable,” he said.", "not position"),
    ("“We can neither confirm nor deny the ferry's sale,” he said.", "neither confirm"),
    ("The mayor said it would be premature to draw conclusions.", "premature"),
    ("The mayor said it was too early to judge the sale.", "too early"),
    (
        "The mayor said she had seen the mill burn but would not speculate on fraud.",
        "not speculate",
    ),
    ("“It is far too soon to tell,” the mayor said.", "too soon"),
    ("The mayor said there was no way of knowing who had cut it.", "no way"),
    ("The mayor said it was improper for her to speak on the sale.", "improper"),
    ("“It's impossible to know how many goats drowned,” he said.", "impossible"),
    ("The mayor said the island had no confirmed case of fever.", "no confirmed"),
]
POSSIBLE = [
    ("The mayor said a leak could not be ruled out.", "not ruled"),
    ("“We cannot exclude that the cable was cut,” he said.", "not exclude"),
    ("The mayor considered it impossible to exclude a leak.", "impossible exclude"),
    ("“I would not be surprised if the cable was cut,” he said.", "not surprised"),
    ("The mayor said it would be no surprise if it had sunk.", "no surprise"),
]
ABLE = [
    ("The mayor said it was too early to plant the beans.", "CT+"),
    ("The mayor said she could not swim to the ferry.", "CT-"),
    ("“We cannot accept the sale of the ferry,” he said.", "CT-"),
    ("“We cannot answer the door,” the mayor said.", "CT-"),
]


@pytest.mark.parametrize(("text", "word"), UNABLE)
def test_who_cannot_tell_commits_to_nothing(text: str, word: str) -> None:
    (content,) = contents(text)
    assert (content.value, words(text, content)) == ("Uu", word)


@pytest.mark.parametrize(("text", "word"), POSSIBLE)
def test_what_is_not_excluded_is_possible(text: str, word: str) -> None:
    (content,) = contents(text)
    assert content.value == "PS+"
    assert words(text, content).endswith(word)


@pytest.mark.parametrize(("text", "value"), ABLE)
def test_inability_to_do_is_no_doubt(text: str, value: str) -> None:
    (content,) = contents(text)
    assert content.value == value


INQUIRIES = [
    ("The mayor said an investigation had been launched.", "Uu", "investigation"),
    ("The mayor said an inquiry was under way.", "Uu", "inquiry"),
    ("The mayor said the matter was “under review.”", "Uu", "review"),
    ("The mayor said the causes were still being examined.", "Uu", "examined"),
    ("“We are studying the situation,” the mayor said.", "Uu", "studying"),
    ("Police said they had opened a criminal case over suspected arson.", "Uu", "case"),
    ("The mayor said the council had opened an inquiry into the sale.", "CT+", ""),
    ("The mayor confirmed that he was studying the case.", "CT+", ""),
    ("The mayor said the investigation was a waste of money.", "CT+", ""),
    ("The mayor said the clinic was under water.", "CT+", ""),
]


@pytest.mark.parametrize(("text", "value", "word"), INQUIRIES)
def test_inquiry_says_nothing_of_how_a_matter_stands(
    text: str, value: str, word: str
) -> None:
    (content,) = contents(text)
    assert (content.value, words(text, content)) == (value, word)


CONFLICTS = [
    ("The mayor said there were conflicting accounts of the fire.", "Uu", "accounts"),
    (
        "The mayor said there is a lot of contradictory information.",
        "Uu",
        "information",
    ),
    ("The mayor said the statements were inconsistent.", "Uu", "inconsistent"),
    ("“We keep getting confusing messages,” the mayor said.", "CT+", ""),
    ("The mayor said the path was confusing.", "CT+", ""),
    ("The mayor said his memo had settled the conflicting claims.", "CT+", ""),
]


@pytest.mark.parametrize(("text", "value", "word"), CONFLICTS)
def test_who_tells_that_accounts_conflict_commits_to_none(
    text: str, value: str, word: str
) -> None:
    (content,) = contents(text)
    assert (content.value, words(text, content).split(" ")[-1]) == (value, word)


DISMISSALS = [
    (
        "“It's nonsense,” he said. “He milks whatever moves, goats too.”",
        "CT-",
        "nonsense",
    ),
    ("“That is a lie, and you know it's a lie,” he said.", "CT-", "lie"),
    ("“Ola is lying, and he knows why he is lying,” he said.", "CT-", "lying"),
    ("The mayor said Ola is lying", "CT-", "lying"),
    ("The mayor called the accusation “a recycled fairy tale.”", "CT-", "tale"),
    ("The mayor said the claim was “just hot air.”", "CT-", "air"),
    ("The mayor said the findings were “a novel written by clerks.”", "CT-", "novel"),
    ("“The testimony is worth nothing. It is false,” he said.", "CT-", "false"),
    ("The mayor said it would be wrong to wait.", "CT+", ""),
    ("The mayor said it was absurd to sow in the snow.", "CT+", ""),
    ("The mayor said it was false to say so.", "CT-", "false"),
    ("The mayor said that was wrong.", "CT-", "wrong"),
    ("The mayor said the claim was not a lie.", "CT+", ""),
    ("The mayor said the goat was lying in the road.", "CT+", ""),
    ("“They are lying in the hay by now,” the mayor said.", "CT+", ""),
    ("The mayor said the theatre staged a farce.", "CT+", ""),
    ("The mayor said the report on the hoax was long.", "CT+", ""),
]


@pytest.mark.parametrize(("text", "value", "word"), DISMISSALS)
def test_what_others_say_is_called_untrue(text: str, value: str, word: str) -> None:
    (content,) = contents(text)
    assert (content.value, words(text, content)) == (value, word)


NEGATIONS = [
    ("“At no time did the clinic hide a fever,” the mayor said.", "CT-", "no"),
    ("“Not once did we open the gate,” the mayor said.", "CT-", "Not"),
    ("“In no way was the ferry sold,” the mayor said.", "CT-", "no"),
    ("The mayor said that in none of them had the drug been found.", "CT-", "none"),
    ("The mayor said the ferry had yet to arrive.", "CT-", "yet"),
    ("The mayor claimed to have known nothing.", "CT-", "nothing"),
    ("The mayor said the sale had nothing to do with her.", "CT-", "nothing"),
    ("The mayor said it was clear that nobody had drowned.", "CT-", "nobody"),
    ("“The clinic cannot avoid paying for the goats,” he said.", "CT+", ""),
    ("The mayor said she was not just a farmer but a judge.", "CT+", ""),
    ("“It is not only the price that we mind,” he said.", "CT+", ""),
]


@pytest.mark.parametrize(("text", "value", "word"), NEGATIONS)
def test_negation_that_is_no_mere_not(text: str, value: str, word: str) -> None:
    (content,) = contents(text)
    assert (content.value, words(text, content)) == (value, word)


def test_what_evidence_shows_is_what_is_told() -> None:
    text = "The mayor said the files proved that nobody had sold the ferry."
    assert {content.value for content in contents(text)} == {"CT-"}


ASIDES = [
    ("The mayor said the guard opened the gate so it could feed.", "CT+", ""),
    ("The mayor said the pump, which could leak, was sold.", "CT+", ""),
    ("The mayor said goats jumped because they might drown.", "CT+", ""),
    ("The mayor said she was sorry for hinting at a sale.", "CT+", ""),
    ("The mayor said the toll could rise because the road was shut.", "PS+", "could"),
    ("The mayor said it could be that the dam was cracked.", "PS+", "could"),
]


@pytest.mark.parametrize(("text", "value", "word"), ASIDES)
def test_hedge_in_a_side_clause_weakens_nothing_else(
    text: str, value: str, word: str
) -> None:
    (content,) = contents(text)
    assert (content.value, words(text, content)) == (value, word)


CONDITIONS = [
    ("“If these losses are confirmed, they would ruin the herders,” he said.", "Uu"),
    ("“If such a letter exists, the council will be told,” he said.", "Uu"),
    ("“If the guard has sold the key, I think that is sad,” he said.", "Uu"),
    ("The mayor said that if a gate had been opened, she would be sad.", "Uu"),
    ("“If the guard had shut it, the goats would have lived,” he said.", "CT+"),
    ("“If it rains, the ferry will sail late,” the mayor said.", "CT+"),
    ("The mayor said the ferry will sail late if it has rained.", "CT+"),
]


@pytest.mark.parametrize(("text", "value"), CONDITIONS)
def test_if_of_what_may_have_been_leaves_it_open(text: str, value: str) -> None:
    (content,) = contents(text)
    assert content.value == value
    assert content.condition


QUOTATIONS = [
    ("“There was no fire. There was smoke, and people ran,” he said.", "CT-", "no"),
    ("“There was smoke. There was no fire,” the mayor said.", "CT+", ""),
    ("“Wait for the audit. I can neither confirm nor deny it,” he said.", "Uu", None),
    ("“The clinic firmly rejects the allegation of theft,” he said.", "CT-", "rejects"),
    ("“The clinic rejected the offer of a ferry,” he said.", "CT+", ""),
    ("The mayor said nurses now doubt that the fever came by boat.", "PR-", "doubt"),
]


@pytest.mark.parametrize(("text", "value", "word"), QUOTATIONS)
def test_quotation_of_several_sentences_or_of_a_denial(
    text: str, value: str, word: str | None
) -> None:
    content = contents(text)[0]
    assert content.value == value
    assert word is None or words(text, content) == word


LEFT_OPEN = [
    ("The mayor said no conclusion had been reached.", "Uu", "no conclusion"),
    ("The mayor said the pictures did not show who sold it.", "Uu", "not show"),
    ("The mayor said it had read the news and was trying to establish who drowned.", "Uu", "establish"),
    ("The mayor said a leak was unlikely.", "PR-", "unlikely"),
    ("The mayor said lasting harm is improbable.", "PR-", "improbable"),
    ("The mayor said the clinic is unlikely to shut.", "PR-", "unlikely"),
    ("The mayor said the pictures did not show a goat.", "CT-", "not"),
    ("The mayor said no bridge had been reached.", "CT-", "no"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "word"), LEFT_OPEN)
def test_what_is_improbable_or_not_shown(text: str, value: str, word: str) -> None:
    content = contents(text)[0]
    assert (content.value, words(text, content)) == (value, word)


def test_denial_that_quotes_a_denial_stays_one() -> None:
    text = "The mayor rejected the allegation. “There was no deal,” she said."
    assert {content.value for content in contents(text)} == {"CT-"}
    text = "The mayor rejected this allegation: “There was no deal with the ferrymen.”"
    assert {content.value for content in contents(text)} == {"CT-"}


FAILINGS = [
    ("The mayor said the alarm had failed to sound.", "CT-", "failed"),
    ("The mayor said the guard neglected to shut the gate.", "CT-", "neglected"),
    ("The mayor said the harvest had failed.", "CT+", ""),
    ("The mayor accused the guard of failing to shut the gate.", "CT+", ""),
    ("The mayor derided the plan as “a shell game.”", "CT-", "game"),
]


@pytest.mark.parametrize(("text", "value", "word"), FAILINGS)
def test_what_failed_to_be_was_not(text: str, value: str, word: str) -> None:
    (content,) = contents(text)
    assert (content.value, words(text, content)) == (value, word)


@pytest.mark.parametrize(("text", "value", "word"), STANCES)
def test_stance(text: str, value: str, word: str) -> None:
    (content,) = contents(text)
    assert content.value == value
    assert words(text, content) == word


def test_demand_takes_its_content_as_given() -> None:
    (content,) = contents("Oslo condemned the seizure of the tanker.")
    assert content.presupposed


def test_outlet_keeps_its_distance() -> None:
    (content,) = contents("Oslo demanded the return of the allegedly seized tanker.")
    assert content.outlet_value == "PS+"


def test_pointing_content_follows_what_was_said() -> None:
    text = (
        "Ghana said that Togo had closed the border road. "
        "Togo has not commented on the matter. The Ledger could not confirm it."
    )
    first, *others = contents(text)
    assert [c.refers_to for c in others] == [first.id, first.id]


def test_two_assertions_are_two_contents() -> None:
    text = "Togo dismissed the Ghanaian claim as well as allegations of smuggling fuel."
    assert len(contents(text)) == 2


@pytest.mark.parametrize(
    ("words", "value", "unit", "bound"),
    [
        ("1,500 soldiers", 1500, "soldiers", "exact"),
        ("at least 56 civilians", 56, "civilians", "at_least"),
        ("more than two thousand homes", 2000, "homes", "at_least"),
        ("about twelve boats", 12, "boats", "about"),
    ],
)
def test_figure(words: str, value: float, unit: str, bound: str) -> None:
    (content,) = contents(f"The mayor said that {words} were lost.")
    figure = content.figures[0]
    assert (figure.value, figure.unit, figure.bound) == (value, unit, bound)
