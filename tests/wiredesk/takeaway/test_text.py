from collections.abc import Callable
from dataclasses import replace

import pytest

from summarize import Bullet, Summary
from translate.article.parse import parse_article
from translate.flags import Flag
from translate.glossary.table import Glossary
from translate.glossary.usage import settled
from translate.models.info import ModelInfo
from translate.translation import SentencePair, Translation
from wiredesk.review import OPEN, Review
from wiredesk.takeaway.text import (
    as_markdown,
    as_text,
    bullets_to_copy,
    english_to_copy,
    in_words,
    numbers,
    to_check,
)

MODEL = ModelInfo("owner/model", "0123456789", "ctranslate2", "int8")
EXTRACTIVE = ModelInfo("extractive", "1", "none", "none")
ARTICLE = parse_article(
    "To er anholdt. De stjal\nen bil.\n\nAnnonce\n\n- Ingen kom til skade, siger politiet."
)
ENGLISH = ("Two are arrested.", "They stole a car.", '"No one was hurt," say police.')
FLAGS = ((), (Flag("length", "Cut in two."), Flag("number", "Check 2.")), ())
PAIRS = tuple(
    SentencePair(sentence, target, None, flags)
    for sentence, target, flags in zip(ARTICLE.sentences, ENGLISH, FLAGS, strict=True)
)
BULLETS = (
    Bullet("Two are arrested. They stole a car.", (0, 1)),
    Bullet("No one was hurt.", (2,), (Flag("unsupported", "Nobody says so."),)),
)
SUMMARY = Summary(
    Translation(ARTICLE, PAIRS, MODEL, ("This looks like Norwegian.",)),
    ENGLISH,
    BULLETS,
    EXTRACTIVE,
    replaced=2,
)
REPLACED = (
    "2 bullets of the model said what the story doesn't; sentences of it stand in their place"
)
CREDIT = (
    "Machine translation, not reviewed. Translated by owner/model@01234567 (ctranslate2, int8), "
    "bullets by no model (sentences of the story)."
)


def test_text_has_everything_in_order() -> None:
    assert as_text(SUMMARY) == (
        'Two are arrested. They stole a car.\n\n"No one was hurt," say police.\n\n'
        "- Two are arrested. They stole a car. [1, 2]\n"
        "- ⚠ No one was hurt. [3]\n\n"
        "! This looks like Norwegian.\n"
        f"! {REPLACED}\n"
        "! Sentence 2: Cut in two.\n"
        "! Sentence 2: Check 2.\n"
        "! Bullet 2: Nobody says so.\n\n" + CREDIT
    )


def test_markdown_has_everything_in_order() -> None:
    assert as_markdown(SUMMARY) == (
        f"*{CREDIT}*\n\n"
        "## Bullets\n\n- Two are arrested. They stole a car. [1, 2]\n- ⚠ No one was hurt. [3]\n\n"
        "## To check\n\n- This looks like Norwegian.\n"
        f"- {REPLACED}\n"
        "- Sentence 2: Cut in two.\n- Sentence 2: Check 2.\n- Bullet 2: Nobody says so.\n\n"
        "## English\n\nTwo are arrested.¹ They stole a car.²\n\n"
        '"No one was hurt," say police.³\n\n'
        "## Danish\n\nTo er anholdt.¹ De stjal en bil.²\n\n"
        "\\- Ingen kom til skade, siger politiet.³\n"
    )


def test_story_without_doubts_has_no_list_of_them() -> None:
    pairs = tuple(replace(pair, flags=()) for pair in PAIRS)
    clean = Summary(Translation(ARTICLE, pairs, MODEL), ENGLISH, BULLETS[:1], EXTRACTIVE)
    assert to_check(clean, OPEN) == []
    assert "!" not in as_text(clean)
    assert "To check" not in as_markdown(clean)


def test_copied_english_has_the_label_and_quotes_what_is_to_check() -> None:
    assert english_to_copy(SUMMARY) == (
        CREDIT + "\n\n"
        'Two are arrested. They stole a car.\n\n"No one was hurt," say police.\n\n'
        "To check:\n"
        "- This looks like Norwegian.\n"
        f"- {REPLACED}\n"
        "- Sentence 2 (They stole a car.): Cut in two.\n"
        "- Sentence 2 (They stole a car.): Check 2.\n"
        "- Bullet 2 (No one was hurt.): Nobody says so."
    )


def test_copied_bullets_have_the_same() -> None:
    first, rest = bullets_to_copy(SUMMARY).split("\n\n", 1)
    assert first == CREDIT
    assert rest.startswith(
        "- Two are arrested. They stole a car.\n- ⚠ No one was hurt.\n\nTo check:\n- This looks"
    )


def test_long_sentence_is_quoted_by_its_beginning() -> None:
    long = replace(BULLETS[1], text="Police say " + "very " * 30 + "little.")
    (line,) = (
        line
        for line in bullets_to_copy(replace(SUMMARY, bullets=(long,))).splitlines()
        if "Bullet 1" in line
    )
    assert line == (
        "- Bullet 1 (Police say very very very very very very very very very …): Nobody says so."
    )


@pytest.mark.parametrize("write", [as_text, as_markdown, english_to_copy, bullets_to_copy])
def test_reviewed_story_says_so_and_has_nothing_to_check(
    write: Callable[[Summary, Review], str],
) -> None:
    text = write(SUMMARY, Review(True, "Ann Hill"))
    assert "Machine translation, reviewed by Ann Hill. Translated by owner/model" in text
    assert "not reviewed" not in text
    assert "Check 2" not in text
    assert "Norwegian" not in text


@pytest.mark.parametrize("write", [as_text, as_markdown, english_to_copy, bullets_to_copy])
def test_what_a_terminal_would_obey_is_dropped(write: Callable[[Summary], str]) -> None:
    bullets = (Bullet("Red \x1b[31m\0\u202ealert", (0,)),)
    targets = ("Red \x1b[31m\0\u202ealert", *ENGLISH[1:])
    pairs = tuple(replace(pair, target=target) for pair, target in zip(PAIRS, targets, strict=True))
    text = write(Summary(Translation(ARTICLE, pairs, MODEL), targets, bullets, EXTRACTIVE))
    assert not set("\x1b\0\u202e") & set(text)
    assert "alert" in text


def test_headlines_are_headings_in_markdown() -> None:
    article = parse_article("To er anholdt\n\nDe stjal en bil i Aarhus natten til torsdag.")
    english = ("Two arrested", "They stole a car.")
    pairs = tuple(map(SentencePair, article.sentences, english))
    summary = Summary(Translation(article, pairs, MODEL), english, (), EXTRACTIVE)
    assert "## English\n\n### Two arrested¹\n\nThey stole a car.²" in as_markdown(summary)


def test_one_replaced_bullet_is_one() -> None:
    (_, bullet, *_) = to_check(replace(SUMMARY, replaced=1), OPEN)
    assert bullet.startswith("1 bullet of the model said what the story doesn't")


def test_story_without_bullets_has_no_part_for_them() -> None:
    empty = replace(SUMMARY, bullets=())
    assert "## Bullets" not in as_markdown(empty)
    assert "\n\n\n" not in as_text(empty)


@pytest.mark.parametrize(("sources", "shown"), [((0,), "1"), ((2, 0), "3, 1")])
def test_sentences_are_counted_from_one(sources: tuple[int, ...], shown: str) -> None:
    assert numbers(sources) == shown


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (EXTRACTIVE, "no model (sentences of the story)"),
        (MODEL, "owner/model@01234567 (ctranslate2, int8)"),
        (
            ModelInfo("Qwen", "1234", "llama.cpp", "Q4_K_M", offline=True),
            "the offline model, rougher than the full one (Qwen@1234 (llama.cpp, Q4_K_M))",
        ),
    ],
)
def test_model_in_words(model: ModelInfo, words: str) -> None:
    assert in_words(model) == words


def test_doubt_of_a_sentence_is_not_said_again_of_its_bullet() -> None:
    carried = Bullet("They stole a car.", (1,), PAIRS[1].flags)
    summary = replace(SUMMARY, bullets=(carried,))
    assert [doubt for doubt in to_check(summary, OPEN) if "Cut in two" in doubt] == [
        "Sentence 2: Cut in two."
    ]
    assert "- ⚠ They stole a car. [2]" in as_text(summary)


def test_what_became_of_a_glossary_s_terms_is_told() -> None:
    glossary = Glossary.of({"bil": "motor car"})
    uses = settled(PAIRS[1].source.text, PAIRS[1].target, glossary, {"bil": ["car"]}).uses
    kept = settled("En bil.", "A motor car.", glossary).uses
    pairs = (PAIRS[0], replace(PAIRS[1], terms=uses), replace(PAIRS[2], terms=kept))
    summary = replace(SUMMARY, translation=Translation(ARTICLE, pairs, MODEL))
    line = "bil → motor car: kept 1, put in 1"
    assert f"\n= {line}\n" in as_text(summary)
    assert f"## Glossary\n\n- {line}\n" in as_markdown(summary)
