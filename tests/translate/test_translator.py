from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.conftest import FIXTURES, PAIRS, STORY, STORY_IN_ENGLISH, TINY_MARIAN
from translate import translate
from translate.article.parse import parse_article
from translate.engines.backend import Hypothesis
from translate.engines.ctranslate import CTranslate2Backend
from translate.engines.marian import MarianBackend
from translate.engines.memory import TranslationMemory, memory_path
from translate.errors import (
    EmptyTextError,
    EngineError,
    GlossaryError,
    ModelNotFoundError,
    TextTooLongError,
)
from translate.glossary.table import Glossary
from translate.models.info import Engine, ModelInfo
from translate.translation import SentencePair
from translate.translator import Translator, shared_translator

CLAUSES = [
    tuple(line.split("\t"))
    for line in (FIXTURES / "long-sentence.tsv").read_text(encoding="utf-8").splitlines()
]


@dataclass
class Counting:
    """A backend that marks each source and notes what it was given, and when.

    `english` is what it says instead, first choice and others.
    """

    seen: list[str] = field(default_factory=list)
    english: dict[str, list[str]] = field(default_factory=dict)
    asked_again: list[str] = field(default_factory=list)
    model = ModelInfo("counting", "1", "none", "none")
    max_source_length = 60
    quotes_dashes = True
    complete = True

    def source_length(self, source: str) -> int:
        return len(source)

    def translate(self, sources: Sequence[str]) -> Iterator[Hypothesis]:
        for source in sources:
            self.seen.append(source)
            text = f'"{source[2:]}"' if source.startswith("- ") else source
            text = self.english.get(source, [text.upper()])[0]
            yield Hypothesis(text, -float(len(source)), self.complete)

    def alternatives(self, source: str, first: Hypothesis) -> Iterator[Hypothesis]:
        assert first.text == self.english.get(source, [first.text])[0]
        self.asked_again.append(source)
        for text in self.english.get(source, [])[1:]:
            yield Hypothesis(text, -2.0 * len(source))


class WithBackend(Translator):
    """A translator around a backend that is given, and maybe a memory."""

    def __init__(
        self, backend: Counting, memory: TranslationMemory | None = None, *, repair: bool = True
    ) -> None:
        super().__init__(repair=repair)
        self._backend, self._memory = backend, memory


@pytest.fixture
def counting() -> Counting:
    return Counting()


@pytest.fixture
def upper(counting: Counting) -> Translator:
    """Translates by capital letters."""
    return WithBackend(counting)


def test_story_comes_out_exactly(translator: Translator) -> None:
    assert str(translator.translate(STORY)) == STORY_IN_ENGLISH


def test_second_story_comes_out_exactly(translator: Translator) -> None:
    danish = (FIXTURES / "tiny-story-2.txt").read_text(encoding="utf-8")
    english = (FIXTURES / "tiny-story-2.en.txt").read_text(encoding="utf-8").strip()
    assert str(translator.translate(danish)) == english


@pytest.mark.torch
def test_reference_engine_gives_the_same_story() -> None:
    translation = Translator(TINY_MARIAN, "transformers").translate(STORY)
    assert str(translation) == STORY_IN_ENGLISH
    assert translation.model.engine == "transformers"


def test_every_pair_has_its_sentence_its_score_and_no_flag(translator: Translator) -> None:
    translation = translator.translate(STORY)
    assert [(pair.source.plain, pair.target) for pair in translation.pairs] == list(PAIRS[:12])
    assert all(-1 < (pair.score or -1) < 0 for pair in translation.pairs)
    assert not any(pair.flags for pair in translation.pairs)
    assert translation.warnings == ()


@pytest.mark.parametrize("text", ["", " ", "\n\t\r\n", "\u00a0"])
def test_blank_text_is_an_error(upper: Translator, text: str) -> None:
    with pytest.raises(EmptyTextError, match="paste a Danish story"):
        upper.translate(text)


def test_text_over_the_limit_is_an_error_that_names_both_lengths(upper: Translator) -> None:
    with pytest.raises(TextTooLongError, match=r"200,001 characters; at most 200,000 .* in parts"):
        upper.translate("a" * 200_001)
    with pytest.raises(TextTooLongError):
        upper.translate(parse_article("a" * 200_001))
    with pytest.raises(TextTooLongError):
        next(upper.iter_pairs("a" * 200_001))


def test_text_at_the_limit_is_translated_whole(upper: Translator) -> None:
    text = "To blev dræbt i Aarhus. " * 8333 + "Vi går. "
    assert len(text) == 200_000
    assert len(upper.translate(text).pairs) == 8334


@pytest.mark.parametrize("text", ["/ritzau/", "Artiklen fortsætter under annoncen", "***", "\0"])
def test_text_without_a_sentence_has_a_warning(upper: Translator, text: str) -> None:
    translation = upper.translate(text)
    assert str(translation) == ""
    assert translation.warnings == ("There is no sentence to translate in this text.",)
    assert translation.article.raw == text


def test_equal_sentences_go_through_the_model_once(upper: Translator, counting: Counting) -> None:
    translation = upper.translate("Vi går hjem. Det regner. Vi går hjem.\n\nVi går\nhjem.")
    assert counting.seen == ["Vi går hjem.", "Det regner."]
    assert [pair.target for pair in translation.pairs] == [
        "VI GÅR HJEM.",
        "DET REGNER.",
        "VI GÅR HJEM.",
        "VI GÅR HJEM.",
    ]
    assert [pair.source.start for pair in translation.pairs] == [0, 13, 25, 39]


def test_pairs_come_in_reading_order_each_as_soon_as_it_is_there(
    upper: Translator, counting: Counting
) -> None:
    pairs = upper.iter_pairs("Vi går hjem. Det regner. Vi går hjem. Det sner.")
    assert counting.seen == []
    assert next(pairs).target == "VI GÅR HJEM."
    assert counting.seen == ["Vi går hjem."]
    assert [pair.target for pair in pairs] == ["DET REGNER.", "VI GÅR HJEM.", "DET SNER."]


def test_iterator_and_whole_give_the_same(translator: Translator) -> None:
    article = parse_article(STORY)
    pairs = tuple(translator.iter_pairs(article))
    assert translator.finished(article, pairs) == translator.translate(STORY)


def test_progress_counts_every_sentence(upper: Translator) -> None:
    calls: list[tuple[int, int]] = []
    upper.translate("Vi går hjem. Det regner. Vi går hjem.", lambda *call: calls.append(call))
    assert calls == [(1, 3), (2, 3), (3, 3)]


def test_twenty_threads_get_the_same_and_load_one_model(translator: Translator) -> None:
    alone = translator.translate(STORY)
    fresh = Translator(TINY_MARIAN)
    with ThreadPoolExecutor(20) as pool:
        translations = list(pool.map(fresh.translate, [STORY] * 20))
        backends = set(pool.map(lambda _: id(fresh.backend), range(20)))
    assert [str(translation) for translation in translations] == [str(alone)] * 20
    assert len(backends) == 1


@pytest.mark.torch
def test_model_that_failed_to_load_is_tried_again(cache: Path, tmp_path: Path) -> None:  # noqa: ARG001
    translator = Translator(tmp_path / "model")
    with pytest.raises(ModelNotFoundError, match="neither a folder"):
        translator.warm_up()
    (tmp_path / "model").symlink_to(TINY_MARIAN)
    translator.warm_up()


def test_long_sentence_is_translated_in_parts_with_a_flag(translator: Translator) -> None:
    danish, english = (" ".join(side) for side in zip(*CLAUSES, strict=True))
    backend = translator.backend
    assert backend.source_length(danish) > backend.max_source_length
    (pair,) = translator.translate(danish).pairs
    assert pair.target == english
    (flag,) = pair.flags
    assert flag.kind == "length"
    assert flag.message.startswith("Too long for the model: cut at clauses and translated in ")


def test_every_part_of_a_long_sentence_is_sent(upper: Translator, counting: Counting) -> None:
    sentence = "Politiet fandt tre biler, " * 10 + "men ingen var stjålet."
    (pair,) = upper.translate(sentence).pairs
    assert len(counting.seen) > 2
    assert pair.target == sentence.upper()
    assert pair.score == -max(map(len, counting.seen))
    assert max(map(len, counting.seen)) <= counting.max_source_length


def test_output_that_was_cut_off_has_a_flag(upper: Translator, counting: Counting) -> None:
    counting.complete = False
    (pair,) = upper.translate("Vi går hjem.").pairs
    assert [(flag.kind, flag.message) for flag in pair.flags] == [
        ("length", "The model stopped before the end of the sentence.")
    ]


ARRESTED = "Politiet anholdt 14 mænd."
WRONG, RIGHT = "Police arrested 40 men.", "The police arrested 14 men."


def test_sentence_with_an_error_is_repaired(upper: Translator, counting: Counting) -> None:
    counting.english[ARRESTED] = [WRONG, "Police arrested men.", RIGHT]
    (pair,) = upper.translate(ARRESTED).pairs
    assert (pair.target, pair.flags, pair.repaired) == (RIGHT, (), True)
    assert pair.score == -2.0 * len(ARRESTED)
    assert [other.target for other in pair.alternatives] == [WRONG, "Police arrested men."]
    assert {flag.kind for other in pair.alternatives for flag in other.flags} == {"number"}


def test_sentence_that_no_other_choice_mends_keeps_the_first(
    upper: Translator, counting: Counting
) -> None:
    counting.english[ARRESTED] = [WRONG, "Police arrested 41 men."]
    (pair,) = upper.translate(ARRESTED).pairs
    assert (pair.target, pair.repaired) == (WRONG, False)
    assert "number" in {flag.kind for flag in pair.flags}
    assert [other.target for other in pair.alternatives] == ["Police arrested 41 men."]


def test_sentence_without_an_error_is_not_decoded_again(
    upper: Translator, counting: Counting
) -> None:
    counting.english[ARRESTED] = [RIGHT, WRONG]
    (pair,) = upper.translate(ARRESTED).pairs
    assert (pair.target, pair.alternatives, pair.repaired) == (RIGHT, (), False)
    assert counting.asked_again == []


def test_equal_sentences_are_repaired_once(upper: Translator, counting: Counting) -> None:
    counting.english[ARRESTED] = [WRONG, RIGHT]
    pairs = upper.translate(f"{ARRESTED} Vi går hjem.\n\nPolitiet anholdt\u00a014 mænd.").pairs
    assert [pair.target for pair in pairs] == [RIGHT, "VI GÅR HJEM.", RIGHT]
    assert counting.asked_again == [ARRESTED]


def test_repaired_pair_comes_before_the_next_sentence_is_sent(
    upper: Translator, counting: Counting
) -> None:
    counting.english[ARRESTED] = [WRONG, RIGHT]
    pairs = upper.iter_pairs(f"{ARRESTED} Vi går hjem.")
    assert next(pairs).target == RIGHT
    assert counting.seen == [ARRESTED]


def test_without_repair_the_first_choice_is_kept_with_its_flag(counting: Counting) -> None:
    counting.english[ARRESTED] = [WRONG, RIGHT]
    (pair,) = WithBackend(counting, repair=False).translate(ARRESTED).pairs
    assert (pair.target, pair.repaired) == (WRONG, False)
    assert "number" in {flag.kind for flag in pair.flags}


def test_sentence_translated_in_parts_is_not_repaired(
    upper: Translator, counting: Counting
) -> None:
    upper.translate("Politiet fandt tre biler, " * 10 + "men ingen var stjålet.")
    assert counting.asked_again == []


def test_spans_are_into_the_sentence_as_it_was_pasted(
    upper: Translator, counting: Counting
) -> None:
    counting.english[ARRESTED] = [WRONG]
    (pair,) = upper.translate("Poli\u00adtiet  anholdt\u00a014 mænd.").pairs
    places = [flag.source_span for flag in pair.flags if flag.kind == "number"]
    assert [pair.source.text[slice(*place)] for place in places if place] == ["14"]


def test_alternatives_are_all_that_the_model_offers_least_doubtful_first(
    upper: Translator, counting: Counting
) -> None:
    counting.english[ARRESTED] = [RIGHT, WRONG, "Police arrested 14 men.", RIGHT]
    offered = upper.alternatives(f"Vi går. {ARRESTED}", 1)
    assert [one.target for one in offered] == [RIGHT, "Police arrested 14 men.", WRONG]
    assert [bool(one.flags) for one in offered] == [False, False, True]


def test_alternatives_of_a_sentence_in_a_quotation_are_shown_as_in_the_story(
    upper: Translator, counting: Counting
) -> None:
    counting.english["- Vi går, siger hun."] = ['"We go," she says.', '"We leave," she says.']
    quote = parse_article("- Det er slut. Vi går, siger hun.")
    assert [one.target for one in upper.alternatives(quote, 1)] == [
        'We go," she says.',
        'We leave," she says.',
    ]


def test_alternatives_of_a_sentence_that_is_not_there_are_an_error(upper: Translator) -> None:
    with pytest.raises(IndexError):
        upper.alternatives("Vi går hjem.", 1)


@pytest.mark.parametrize(
    "engine", ["ctranslate2", pytest.param("transformers", marks=pytest.mark.torch)]
)
def test_alternatives_of_a_real_model_are_distinct_and_hold_its_first_choice(
    engine: Engine,
) -> None:
    danish, english = PAIRS[0]
    offered = [one.target for one in Translator(TINY_MARIAN, engine).alternatives(danish)]
    assert english in offered
    assert len(offered) == len(set(offered)) > 2


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("- Det er slut. Vi går, siger hun.", ['"DET ER SLUT.', 'VI GÅR, SIGER HUN."']),
        (
            "- Vi går, siger hun. Skolen er lukket.",
            ['"VI GÅR, SIGER HUN."', "SKOLEN ER LUKKET."],
        ),
    ],
)
def test_dash_quote_of_several_sentences_is_one_quotation(
    upper: Translator, danish: str, english: list[str]
) -> None:
    assert [pair.target for pair in upper.translate(danish).pairs] == english


def test_what_the_model_gets_has_no_line_ends_and_nothing_invisible(
    upper: Translator, counting: Counting
) -> None:
    upper.translate("Politiet fandt en\nbil ved hav\u00adnen i\u00a0Korsør.")
    assert counting.seen == ["Politiet fandt en bil ved havnen i Korsør."]


def test_text_that_is_not_danish_is_translated_with_a_warning(upper: Translator) -> None:
    text = "Regjeringen vil bruke mer penger på sykehus, sier statsministeren i dag."
    translation = upper.translate(text)
    assert len(translation.pairs) == 1
    (warning,) = translation.warnings
    assert warning.startswith("This looks like Norwegian (")


def test_function_shares_one_translator_per_model() -> None:
    assert str(translate(STORY, model=TINY_MARIAN)) == STORY_IN_ENGLISH
    shared = shared_translator(TINY_MARIAN)
    assert shared is shared_translator(TINY_MARIAN)
    assert shared is not shared_translator(TINY_MARIAN, "transformers")
    assert shared.model.id == "tiny-marian"


def test_twenty_threads_share_one_translator() -> None:
    with ThreadPoolExecutor(20) as pool:
        found = pool.map(lambda _: shared_translator(FIXTURES / "shared"), range(20))
    assert len(set(map(id, found))) == 1


@pytest.mark.torch
def test_engine_that_fails_is_an_error_of_ours(
    reference: MarianBackend, greedy: CTranslate2Backend
) -> None:
    too_long = " ".join(["Tre mænd er anholdt."] * 40)
    with pytest.raises(EngineError, match="transformers failed"):
        list(reference.translate([too_long]))
    with pytest.raises(EngineError, match="CTranslate2 failed"):
        list(greedy.translate([too_long]))


COUNCIL = Glossary.of({"regionsråd": "regional council"})


def test_hypothesis_with_the_term_is_preferred(upper: Translator, counting: Counting) -> None:
    source = "Regionsrådet sagde nej."
    counting.english[source] = ["The assembly said no.", "The regional council said no."]
    (pair,) = upper.translate(source, glossary=COUNCIL).pairs
    assert pair.target == "The regional council said no."
    assert pair.flags == ()
    assert [use.outcome for use in pair.terms] == ["kept"]
    assert pair.alternatives[0].target == "The assembly said no."


def test_term_is_enforced_where_the_model_s_own_word_for_it_stands(
    upper: Translator, counting: Counting
) -> None:
    source = "Regionsrådet sagde nej."
    counting.english |= {source: ["The assembly said no."], "regionsråd": ["Assembly"]}
    translation = upper.translate(source, glossary=COUNCIL)
    assert translation.text == "The regional council said no."
    assert [(use.outcome, use.sentence) for use in translation.terms] == [("enforced", 0)]
    assert translation.pairs[0].flags == ()


def test_term_that_can_t_be_enforced_is_reported_and_flagged(
    upper: Translator, counting: Counting
) -> None:
    counting.english["Regionsrådet sagde nej."] = ["They said no."]
    translation = upper.translate("Regionsrådet sagde nej.", glossary=COUNCIL)
    assert translation.text == "They said no."
    assert [use.outcome for use in translation.terms] == ["not kept"]
    assert [flag.kind for flag in translation.pairs[0].flags] == ["term"]


def test_term_s_place_is_in_the_sentence_as_it_was_pasted(
    upper: Translator, counting: Counting
) -> None:
    counting.english["Det gamle regionsråd sagde nej."] = ["The old regional council said no."]
    (pair,) = upper.translate("Det gamle\nregions\u00adråd sagde nej.", glossary=COUNCIL).pairs
    (use,) = pair.terms
    assert pair.source.text[slice(*use.source_span)] == "regions\u00adråd"


def test_model_is_asked_for_a_term_once_in_a_story(upper: Translator, counting: Counting) -> None:
    story = "Regionsrådet sagde nej.\n\nRegionsrådet sagde ja."
    upper.translate(story, glossary=COUNCIL)
    assert counting.seen.count("regionsråd") == 1


def test_glossary_may_be_a_dictionary() -> None:
    terms = {"kroner": "Danish kroner"}
    story = translate("Hun stjal 12.500 kroner.", model=TINY_MARIAN, glossary=terms)
    assert [use.term.forms[0] for use in story.terms] == ["kroner"]


def test_faulty_glossary_is_an_error() -> None:
    with pytest.raises(GlossaryError, match="kroner"):
        translate("Ja.", model=TINY_MARIAN, glossary={"kroner": ""})


def test_known_sentences_are_taken_over_and_only_the_others_translated(
    upper: Translator, counting: Counting
) -> None:
    first = upper.translate("To blev dræbt. Fem blev såret.")
    edited = replace(first.pairs[0], target="Two were killed.")
    counting.seen.clear()
    pairs = list(
        upper.iter_pairs("Nu. Fem blev såret. To blev dræbt.", known=[edited, first.pairs[1]])
    )
    assert counting.seen == ["Nu."]
    assert [pair.target for pair in pairs] == ["NU.", "FEM BLEV SÅRET.", "Two were killed."]
    assert [pair.source.start for pair in pairs] == [0, 4, 20]


def test_known_sentence_in_another_place_of_a_quotation_is_translated_again(
    upper: Translator, counting: Counting
) -> None:
    whole = upper.translate("- Ingen kom til skade.")
    assert whole.text == '"INGEN KOM TIL SKADE."'
    counting.seen.clear()
    longer = "- Ingen kom til skade. Vi så det."
    pairs = list(upper.iter_pairs(longer, known=whole.pairs))
    assert counting.seen == ["- Ingen kom til skade.", "- Vi så det."]
    assert [pair.target for pair in pairs] == ['"INGEN KOM TIL SKADE.', 'VI SÅ DET."']


# With a memory.


@pytest.fixture
def memory(tmp_path: Path) -> TranslationMemory:
    return TranslationMemory(tmp_path / "memory.sqlite3")


def test_changed_sentence_alone_is_decoded_after_a_restart(
    counting: Counting, memory: TranslationMemory
) -> None:
    story = " ".join(f"Sag {number} er slut." for number in range(25))
    WithBackend(counting, memory).translate(story)
    counting.seen.clear()
    changed = story.replace("Sag 7 er slut.", "Sag 7 er ikke slut.")
    restarted = WithBackend(counting, TranslationMemory(memory.path))
    again = restarted.translate(changed)
    assert counting.seen == ["Sag 7 er ikke slut."]
    assert again == WithBackend(Counting()).translate(changed)


def test_repair_and_other_english_are_kept_too(
    counting: Counting, memory: TranslationMemory
) -> None:
    counting.english[ARRESTED] = [WRONG, RIGHT, "They arrested 14 men."]
    translator = WithBackend(counting, memory)
    assert [translator.translate(ARRESTED).text for _ in range(2)] == [RIGHT, RIGHT]
    assert counting.asked_again == [ARRESTED]
    offered = [translator.alternatives(ARRESTED) for _ in range(2)]
    assert len(offered[0]) == 3
    assert offered[0] == offered[1]
    assert counting.seen == [ARRESTED]
    assert counting.asked_again == [ARRESTED, ARRESTED]


def test_kept_sentence_is_checked_anew(counting: Counting, memory: TranslationMemory) -> None:
    counting.english["Regionsrådet sagde nej."] = ["The assembly said no."]
    translator = WithBackend(counting, memory)
    (before,) = translator.translate("Regionsrådet sagde nej.").pairs
    (after,) = translator.translate("Regionsrådet sagde nej.", glossary=COUNCIL).pairs
    assert (before.flags, [flag.kind for flag in after.flags]) == ((), ["term"])


def test_warming_up_runs_the_model_every_time(
    counting: Counting, memory: TranslationMemory
) -> None:
    translator = WithBackend(counting, memory)
    for _ in range(2):
        translator.warm_up()
    assert len(counting.seen) == 2
    assert memory.extent().entries == 0


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize(
    ("word", "asked", "kept"), [("on", True, True), ("on", False, False), ("off", True, False)]
)
def test_memory_is_on_unless_the_caller_or_the_environment_says_no(
    converted: Path, monkeypatch: pytest.MonkeyPatch, word: str, asked: bool, kept: bool
) -> None:
    monkeypatch.setenv("WIREDESK_MEMORY", word)
    Translator(converted, memory=asked).translate(STORY)
    assert memory_path().exists() == kept


@pytest.mark.torch
@pytest.mark.parametrize("engine", ["ctranslate2", "transformers"])
def test_real_engine_says_the_same_with_and_without_a_memory(
    cache: Path, monkeypatch: pytest.MonkeyPatch, engine: Engine
) -> None:
    monkeypatch.setenv("WIREDESK_MEMORY", "on")
    without = Translator(TINY_MARIAN, engine, memory=False)
    story = STORY + "\n\nBilen er blå."
    expected = without.translate(story), without.alternatives(STORY, 5)
    for _ in range(2):
        with_memory = Translator(TINY_MARIAN, engine)
        assert (with_memory.translate(story), with_memory.alternatives(STORY, 5)) == expected
    assert (cache / "memory").is_dir()


def test_model_is_asked_once_how_it_translates_a_term(
    upper: Translator, counting: Counting
) -> None:
    glossary = Glossary.of({"mænd": "guys"})
    (pair,) = upper.translate("Politiet anholdt to mænd.", glossary=glossary).pairs
    for english in ("Police arrested two men.", "Police held two men."):
        upper.assessed(SentencePair(pair.source, english), glossary=glossary)
    assert counting.seen.count("mænd") == 1
