"""The hard cases of whom a source means, in sentences made for this test.

In each text a source is set in double brackets; ``[[x]]`` is what the attribution's
source span holds, in order. Cues and contents are left to the sentence around it.
"""

from __future__ import annotations

import re

import pytest

from sayso.model import Attribution, Mention, Report, Span
from sayso.reading.parse import parse
from sayso.reading.speakers import resolve

MARK = re.compile(r"\[\[(.*?)\]\]")


def read(marked: str) -> list[tuple[Mention, ...]]:
    """The mentions meant by each marked source."""
    text = MARK.sub(r"\1", marked)
    attributions, removed = [], 0
    for found in MARK.finditer(marked):
        start = found.start() - removed
        span = Span(start, start + len(found.group(1)))
        attributions.append(Attribution((span,), (), ()))
        removed += 4
    report = Report("r1", None, None, None, None, "en", text)
    resolved = resolve(parse(text), report, tuple(attributions))
    by_id = {mention.id: mention for mention in resolved.mentions}
    return [tuple(by_id[i] for i in ids) for ids in resolved.speakers]


def names(marked: str) -> list[str]:
    return [" + ".join(mention.name for mention in group) for group in read(marked)]


FULL_NAMES = [
    ("[[Finnish Foreign Minister Elina Valtonen]] said no. [[Valtonen]] said so twice.",
     ["Elina Valtonen", "Elina Valtonen"]),
    ("[[Park Min Seo]], the vice minister, met Park Chan Ho in Busan. [[Park]] said it went well.",
     ["Park Min Seo", "Park Min Seo"]),
    ("[[Maria Silva]] spoke first. Later [[João Silva]] replied. [[Ms. Silva]] said she was glad.",
     ["Maria Silva", "João Silva", "Maria Silva"]),
    ("[[Kremlin spokesman Dmitry Peskov]] said yes. [[Mr. Peskov]] said no more.",
     ["Dmitry Peskov", "Dmitry Peskov"]),
    ("[[Samira Haddad, 34, a nurse in Tyre,]] said the road was closed.", ["Samira Haddad"]),
    ("[[The group’s director, Jane Rowe,]] said the count was wrong.", ["Jane Rowe"]),
    ("[[Omar Abdel Karim director of the Basra Centre for Rights]] said so.", ["Omar Abdel Karim"]),
    ("[[Karim al-Masri]] said it was quiet. [[Al-Masri]] said it would not last.",
     ["Karim al-Masri", "Karim al-Masri"]),
    ("[[Ursula von der Leyen]] said yes. [[Von der Leyen]] added a warning.",
     ["Ursula von der Leyen", "Ursula von der Leyen"]),
    ("[[The Norwegian Refugee Council]] said many fled. [[The NRC]] said more would.",
     ["Norwegian Refugee Council", "Norwegian Refugee Council"]),
]  # fmt: skip
FULL_NAMES += [
    ("[[French President Claire Dumas]] said no.", ["Claire Dumas"]),
    ("[[German Chancellor Uwe Brandt]] said no.", ["Uwe Brandt"]),
    ("[[Texas Gov. Ray Holt]] said no. [[Holt]] said never.", ["Ray Holt", "Ray Holt"]),
    ("[[Secretary of State Ruth Cole]] said no.", ["Ruth Cole"]),
    ("[[Resident Amna Idris]] said no.", ["Amna Idris"]),
    ("[[Jordan Bell]] said no.", ["Jordan Bell"]),
    ("[[His predecessor, Ray Holt,]] said no.", ["Ray Holt"]),
]  # fmt: skip
PARTIES = [
    ("The race between Republican Dale Marsh and Democrat Helen Pike is close. [[Marsh]] said no. "
     "[[Pike]] said yes.", ["Dale Marsh", "Helen Pike"]),
    ("[[Republicans Dale Marsh and Ann Cole]] said no.", ["Dale Marsh + Ann Cole"]),
    ("[[Republican Marsh]] said no. Later [[Dale Marsh]] said so.", ["Dale Marsh", "Dale Marsh"]),
    ("In the race, [[Liberal Democrat Anna Reed]] said no. [[Reed]] said so.",
     ["Anna Reed", "Anna Reed"]),
    ("Polls put Peronist Luis Prado ahead of Green Mary Stott. [[Prado]] said no. [[Stott]] said so.",
     ["Luis Prado", "Mary Stott"]),
    ("[[Kansas Democrat Nina Orr]] and [[Independent Paula Voss]] spoke.", ["Nina Orr", "Paula Voss"]),
    ("[[Republican Georgia Holt]] said no.", ["Georgia Holt"]),
    ("[[Eva Green]] spoke. [[Al Green]] did not.", ["Eva Green", "Al Green"]),
    ("[[The GOP]] said no. [[The GOP's complaint to the court]] says so. [[A GOP aide]] left.",
     ["GOP", "GOP", "A GOP aide"]),
    ("[[Republican Dale Marsh]] met [[Democrat Hugo Pike]]. [[The Democrat]] said so. "
     "[[The Republican]] said no.", ["Dale Marsh", "Hugo Pike", "Hugo Pike", "Dale Marsh"]),
    ("[[GOP Rep. Ann Lee]] said no. It rained. [[The Republican]] said so. [[Republicans]] left.",
     ["Ann Lee", "Ann Lee", "Republicans"]),
    ("[[Labour]] said no. [[Labour voters]] did not.", ["Labour", "Labour voters"]),
    ("In May, [[Tory Bell]] left. [[Bell]] said no.", ["Tory Bell", "Tory Bell"]),
    ("[[Christian Bell]] spoke. [[Republican Party chairman Rob Lowe]] did not.",
     ["Christian Bell", "Rob Lowe"]),
    ("[[The Conservative Middle East Council]] said no.", ["Conservative Middle East Council"]),
]  # fmt: skip
PRONOUNS = [
    ("[[Elina Valtonen]] said no. \"Never,\" [[she]] said.", ["Elina Valtonen", "Elina Valtonen"]),
    ("[[Anna Berg]] met David Stone. [[She]] said [[he]] had agreed.",
     ["Anna Berg", "Anna Berg", "David Stone"]),
    ("[[David Stone]] said Anna Berg had lied. [[He]] accused the press as well.",
     ["David Stone", "David Stone"]),
    ("[[The company Nordwind]] denied it. [[It]] said the plant was safe.",
     ["Nordwind", "Nordwind"]),
    ("[[The United Nations]] raised concern. [[It]] said aid was needed.",
     ["United Nations", "United Nations"]),
    ("[[Opposition lawmakers]] walked out. [[They]] said the vote was a farce.",
     ["Opposition lawmakers", "Opposition lawmakers"]),
    ("[[Julia Roth]], [[who]] denies the charge, left early.", ["Julia Roth", "Julia Roth"]),
    ("Although [[he]] denied it, [[President Luis Arce]] said a deal was near.",
     ["Luis Arce", "Luis Arce"]),
    ("[[Western envoys]] raised the report, but [[none]] confirmed it.",
     ["Western envoys", "Western envoys"]),
]  # fmt: skip
DESCRIPTIONS = [
    ("[[Polish Defense Minister Adam Nowak]] visited. [[The minister]] said it was fine.",
     ["Adam Nowak", "Adam Nowak"]),
    ("[[Adam Nowak, a spokesman for the army,]] said yes. Later [[the spokesman]] said no.",
     ["Adam Nowak", "Adam Nowak"]),
    ("[[Lena Moreau, 64, a former judge,]] wept. [[The 64-year-old]] said she was free.",
     ["Lena Moreau", "Lena Moreau"]),
    ("[[The Chilean Health Ministry]] counted 12 cases. [[The ministry]] said more were likely.",
     ["Chilean Health Ministry", "Chilean Health Ministry"]),
    ("[[The Foreign Ministry]] said in a statement that [[envoy Tom Lind]] objected. "
     "[[The ministry]] said talks would go on.", ["Foreign Ministry", "Tom Lind", "Foreign Ministry"]),
    ("[[The Kenyan hiker]] was found on Monday. [[James Otieno, 31,]] said he had lost his way.",
     ["James Otieno", "James Otieno"]),
    ("[[The rebel group Ansar]] spoke. [[The group]] said it had withdrawn.",
     ["Ansar", "Ansar"]),
    ("[[A rights monitor]] said 12 died. \"12 died,\" [[the Aleppo Observatory for Rights]] said. "
     "[[The monitor]] said so again.", ["Aleppo Observatory for Rights"] * 3),
]  # fmt: skip
SEVERAL = [
    ("[[The US and NATO]] have not confirmed it.", ["US + NATO"]),
    ("[[Japan, Australia and their allies]] accused Beijing.", ["Japan + Australia + their allies"]),
    ("[[Angela Merkel and Emmanuel Macron]] called for calm.", ["Angela Merkel + Emmanuel Macron"]),
    ("[[Some scholars, including Cairo professor Hala Nasser,]] criticised the ban.",
     ["Some scholars + Hala Nasser"]),
    ("A boat hit a pier, [[a Basque-led rowing club and two residents]] said, while the port "
     "said no.", ["Basque-led rowing club + two residents"]),
    ("[[The army and police officers]] said no.", ["army and police officers"]),
    ("[[French and German officials]] said no.", ["French and German officials"]),
    ("[[The Ministry of Health and Social Affairs]] said no.", ["Ministry of Health and Social Affairs"]),
    ("[[The Lopez campaign and several election lawyers]] say the count is wrong.",
     ["Lopez campaign + several election lawyers"]),
]  # fmt: skip
PRINTED = [
    ("[[Turkey’s spy agency]] said so.", ["Turkey’s spy agency"]),
    ("[[Yoon’s office]] said so.", ["Yoon’s office"]),
    ("[[The Saudi-led coalition]] said so.", ["Saudi-led coalition"]),
    ("[[Iran’s state media]] has not commented.", ["Iran’s state media"]),
    ("[[Many experts]] doubt it.", ["Many experts"]),
    ("[[Moscow]] denied it.", ["Moscow"]),
    ("Russia sent aid. [[Moscow]] denied it was late.", ["Russia"]),
    ("[[The White House]] declined to comment.", ["White House"]),
    ("[[The Kremlin]] rejected the claim.", ["Kremlin"]),
    ("[[The Associated Press]] could not verify the video.", ["Associated Press"]),
    ("[[Downing Street]] said the visit was on.", ["Downing Street"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "wanted"),
    FULL_NAMES + PARTIES + PRONOUNS + DESCRIPTIONS + SEVERAL + PRINTED,
)
def test_names(marked: str, wanted: list[str]) -> None:
    got = [re.sub(r"^(?:the|The) ", "", name) for name in names(marked)]
    assert got == wanted


KNOWN_OF = [
    ("[[Vice South Korean Foreign Minister Kim Hong Kyun]] said so.",
     ("person", "KR", "Vice Foreign Minister", None)),
    ("[[Britain’s UN Ambassador Barbara Woodward]] said so.",
     ("person", "GB", "Ambassador", "UN")),
    ("[[Kremlin spokesman Dmitry Peskov]] said so.", ("person", "RU", "spokesman", "Kremlin")),
    ("[[Rami Khalil, head of the Tyre Centre for Relief,]] said so.",
     ("person", None, "head", "Tyre Centre for Relief")),
    # whose president: a body that has no name
    ("[[Nils Bergo, president of the rowing club,]] said so.",
     ("person", None, "president of the rowing club", None)),
    ("[[Nils Bergo, leader of a farm union in the north,]] said so.",
     ("person", None, "leader of a farm union", None)),
    ("[[Nils Bergo, president of the Harbour Club,]] said so.",
     ("person", None, "president", "Harbour Club")),
    ("[[Nils Bergo, president of Peru,]] said so.", ("person", "PE", "president", None)),
    ("[[NATO Secretary-General Mark Rutte]] said so.",
     ("person", None, "Secretary-General", "NATO")),
    ("[[Sen. Ann Lee (R-Ohio)]] said so.", ("person", "US", "Sen.", None)),
    ("[[Christian Democrat Uwe Kranz]] said no.", ("person", None, "Christian Democrat", None)),
    ("[[Fellow Democrat Joe Holt]] said no.", ("person", "US", "Fellow Democrat", None)),
    ("[[Georgia Republican Joe Holt]] said no.", ("person", "US", "Republican", None)),
    ("[[The GOP’s Dale Marsh]] said no.", ("person", "US", None, "GOP")),
    ("[[Labour's Tom Hale]] said no.", ("person", None, None, "Labour")),
    ("[[The Democrats' Jane Roe]] said no.", ("person", "US", None, "Democrats")),
    ("[[The National Party's Barnaby Moe]] said no.", ("person", None, None, "National Party")),
    ("[[Longtime Democrat Ann Lee]] said no.", ("person", "US", "Longtime Democrat", None)),
    ("[[US deputy ambassador Robert Wood]] said so.",
     ("person", "US", "deputy ambassador", None)),
    ("[[a Pentagon spokesman]] said so.", ("unnamed", "US", "spokesman", "Pentagon")),
    ("[[The Icelandic Coast Guard]] said so.", ("organization", "IS", None, None)),
    ("[[Ukrainian officials]] said so.", ("unnamed", "UA", None, None)),
    ("[[The Russian Embassy]] said so.", ("organization", "RU", None, None)),
    ("[[The Syrian government]] said so.", ("government", "SY", None, None)),
    ("[[Seoul]] said so.", ("government", "KR", None, None)),
    ("[[The Saudi-led coalition]] said so.", ("organization", None, None, None)),
    ("[[California]] said so.", ("government", "US", None, None)),
    ("[[The Pentagon]] said so.", ("organization", "US", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "wanted"), KNOWN_OF)
def test_kind_country_role_affiliation(
    marked: str, wanted: tuple[str | None, ...]
) -> None:
    ((mention,),) = read(marked)
    got = (mention.kind, mention.country, mention.role, mention.affiliation)
    assert got == wanted


def test_anonymity_is_a_field_of_its_own() -> None:
    ((one,), (two,)) = read(
        "[[a senior US official who spoke on condition of anonymity because talks "
        "were private]] said so. [[An official]] in Rome, who was not authorized to "
        "speak to reporters, agreed."
    )
    assert one.name == "a senior US official"
    assert one.anonymity is not None
    assert one.anonymity.startswith("who spoke on condition of anonymity")
    assert two.anonymity == "who was not authorized to speak to reporters"
    assert one.id != two.id


def test_a_place_is_no_speaker_to_be_taken_up() -> None:
    assert names("[[Igor Petrov]] spoke in Moscow. [[He]] said it was over.") == [
        "Igor Petrov",
        "Igor Petrov",
    ]


def test_a_name_that_is_not_printed_is_an_alias_with_its_source() -> None:
    ((seoul,),) = read("[[Seoul]] said it would answer.")
    assert (seoul.name, seoul.aliases) == ("Seoul", ("South Korea",))
    assert seoul.alias_source


def test_a_quotation_that_runs_on_keeps_its_speaker() -> None:
    text = "Ann Lee said: “We wait.” “We hope.”"
    first = Attribution((Span(0, 7),), (Span(8, 12),), (Span(14, 24),))
    second = Attribution((), (), (Span(25, 35),))
    report = Report("r1", None, None, None, None, "en", text)
    resolved = resolve(parse(text), report, (first, second))
    assert resolved.speakers[0] == resolved.speakers[1] != ()


def test_no_source_no_speaker() -> None:
    text = "It was announced that the bridge is closed."
    one = Attribution((), (Span(3, 16),), (Span(17, 42),))
    report = Report("r1", None, None, None, None, "en", text)
    assert resolve(parse(text), report, (one,)).speakers == ((),)
