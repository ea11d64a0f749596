"""English is told from other languages, short texts get the benefit of the doubt."""

import pytest

from sayso.intake import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said on Monday that the bridge had been closed.", "en"),
        ("Harbour closed", "en"),
        ("Zelenskyy’s “no”", "en"),
        ("Der Minister sagte am Montag, dass die Brücke nicht offen ist.", "de"),
        ("Le ministre a dit que le pont n'est pas ouvert pour les camions.", "fr"),
        ("El ministro dijo que el puente no se abre por la noche.", "es"),
        ("Министр сказал, что мост не откроют и что это не так", "ru"),
        ("部长说这座桥没有开放", "zh"),
        ("大臣は橋が開いていないと述べた", "ja"),
        ("장관은 다리가 열리지 않았다고 말했다", "ko"),
        (" ".join(["Vladimir", "Petrovic", "Novak", "Horvat", "Kovac"] * 10), "und"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert detect(text) == language


def test_english_that_quotes_another_language_stays_english() -> None:
    text = "The mayor told the crowd: “No pasarán, la ciudad es de todos.” It was late."
    assert detect(text) == "en"
