import json

import pytest

from translate.article.parse import parse_article
from translate.flags import Flag
from translate.models.info import ModelInfo
from translate.translation import SentencePair, Translation

MODEL = ModelInfo("tiny-marian", "0123456789abcdef", "ctranslate2", "int8")
ARTICLE = parse_article(
    "Røveri i Horsens\n\nAf Maja Holmsted/ritzau/\n\nTo er anholdt. Det sker efter et røveri.\n\n"
    "Artiklen fortsætter under annoncen\n\n- Ingen kom til skade, siger politiet.\n\n/ritzau/"
)
ENGLISH = ("Robbery in Horsens", "Two are arrested.", "It follows a robbery.", "No one was hurt.")
FLAG = Flag("length", "Cut in two.", (0, 5), None)
PAIRS = tuple(
    SentencePair(sentence, target, -0.5, (FLAG,) if number == 1 else ())
    for number, (sentence, target) in enumerate(zip(ARTICLE.sentences, ENGLISH, strict=True))
)


@pytest.fixture
def translation() -> Translation:
    return Translation(ARTICLE, PAIRS, MODEL, ("This looks like Norwegian.",))


def test_text_has_the_paragraphs_of_the_original_that_are_translated(
    translation: Translation,
) -> None:
    assert (
        str(translation)
        == translation.text
        == ("Robbery in Horsens\n\nTwo are arrested. It follows a robbery.\n\nNo one was hurt.")
    )


def test_every_paragraph_comes_with_its_pairs(translation: Translation) -> None:
    found = [
        (paragraph.kind, [pair.target for pair in pairs])
        for paragraph, pairs in translation.paragraphs()
    ]
    assert found == [
        ("headline", ["Robbery in Horsens"]),
        ("byline", []),
        ("body", ["Two are arrested.", "It follows a robbery."]),
        ("notice", []),
        ("quote", ["No one was hurt."]),
        ("signature", []),
    ]


def test_dictionary_survives_json_and_holds_everything(translation: Translation) -> None:
    found = json.loads(json.dumps(translation.to_dict()))
    assert found["text"] == translation.text
    assert found["warnings"] == ["This looks like Norwegian."]
    assert found["model"] == {
        "id": "tiny-marian",
        "revision": "0123456789abcdef",
        "engine": "ctranslate2",
        "precision": "int8",
        "offline": False,
    }
    assert found["article"]["raw"] == ARTICLE.raw
    assert [p["kind"] for p in found["article"]["paragraphs"]] == [
        p.kind for p in ARTICLE.paragraphs
    ]
    assert found["pairs"][1] == {
        "source": {"start": 44, "end": 58, "text": "To er anholdt."},
        "target": "Two are arrested.",
        "score": -0.5,
        "flags": [
            {
                "kind": "length",
                "message": "Cut in two.",
                "source_span": [0, 5],
                "target_span": None,
            }
        ],
        "alternatives": [],
        "repaired": False,
        "terms": [],
        "parts": 1,
        "complete": True,
    }


@pytest.mark.parametrize("pairs", [(), PAIRS[:-1], PAIRS[::-1], (*PAIRS, PAIRS[0])])
def test_pairs_that_are_not_those_of_the_article_are_refused(
    pairs: tuple[SentencePair, ...],
) -> None:
    with pytest.raises(AssertionError, match="one pair per sentence"):
        Translation(ARTICLE, pairs, MODEL)


def test_article_without_a_sentence_has_an_empty_translation() -> None:
    assert str(Translation(parse_article("/ritzau/"), (), MODEL)) == ""


def test_model_in_one_line_has_a_short_revision() -> None:
    assert str(MODEL) == "tiny-marian@01234567 (ctranslate2, int8)"
