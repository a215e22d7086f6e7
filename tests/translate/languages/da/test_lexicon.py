"""The lexicon: what the words of Danish sentences mean there, and which get a hint."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import PAIRS, ROOT
from translate.languages.da import Hint, explain, gloss_lines, hints, words_line
from translate.languages.da.lexicon.compounds import divide
from translate.languages.da.lexicon.names import names
from translate.languages.da.lexicon.phrases import phrases
from translate.languages.da.lexicon.reading import read_words
from translate.languages.da.lexicon.table import Table, table_text
from translate.languages.da.lexicon.words import lemmas


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("retter", ["ret", "rette"]),
        ("love", ["lov", "love"]),
        ("lovene", ["lov"]),
        ("landede", ["lande"]),
        ("landet", ["land", "lande"]),
        ("fundet", ["finde", "fund"]),
        ("forældet", ["forælde", "forældet"]),
        ("forældede", ["forælde", "forældet"]),
        ("øer", ["ø"]),
        ("mænd", ["mand"]),
        # genitives and passives
        ("mændenes", ["mand"]),
        ("udvises", ["udvise"]),
        ("bjergets", ["bjerg"]),
        ("ses", ["ses", "se"]),
        # not of a rare word that is spelt alike
        ("er", ["være"]),
        ("holdt", ["holde"]),
        ("svært", ["svær", "svært"]),
        ("sne", ["sne"]),
        ("xyzzy", []),
    ],
)
def test_form_is_of_these_words(form: str, words: list[str]) -> None:
    assert [lemma.word for lemma in lemmas(form)] == words


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("kokainsagen", ["kokain", "sag"]),
        ("udsendelsesvirksomhedernes", ["udsendelse", "virksomhed"]),
        ("narkotikasmuglerring", ["narkotikasmugler", "ring"]),
        ("bulldogsnude", ["bulldog", "snude"]),
        ("eu-kilden", ["eu", "kilde"]),
        ("nyhedsparodi-programmer", ["nyhed", "parodi", "program"]),
        # the head is a noun, and the word itself, where it can be
        ("endagspas", ["endags", "pas"]),
        ("eskadrilleleder", ["eskadrille", "leder"]),
        ("nødhjælps-konvojer", ["nødhjælp", "konvoj"]),
        # no compounds
        ("kirkegård", ["kirke", "gård"]),
        ("xyzzyxyzzy", []),
        ("sag", []),
    ],
)
def test_compound_comes_apart(form: str, parts: list[str]) -> None:
    assert [part.word for part in divide(form)] == parts


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Hun tog stilling til sagen.", ["tage stilling til"]),
        ("I går trak han sig tilbage fra posten.", ["i går", "trække sig tilbage fra"]),
        ("Jeg trak mig i går.", ["i går", "trække sig"]),
        ("Sagen blev sat i gang.", ["sætte i gang"]),
        ("Både i Aarhus og Odense regner det.", ["både … og"]),
        ("De er ved at miste alt.", ["være ved at", "miste alt"]),
        # nouns that a verb is spelt like
        ("Han fik en bøde på 500 kroner.", ["få bøde"]),
        ("De diskrete pumper i kælderen.", []),
        # fixed adverbials are matched letter by letter
        ("Vi boede til leje.", ["bo til leje"]),
        ("I morges regnede det.", ["i morges"]),
        ("Om morgenen regnede det.", ["om morgenen"]),
        ("I min morgen regnede det.", []),
        # not reflexive, and not across a clause's end
        ("Han trak mig op.", ["trække op"]),
        ("Han trak. Sig selv noget.", []),
    ],
)
def test_phrases_of_a_sentence(sentence: str, found: list[str]) -> None:
    listed = [phrase.listed for phrase in phrases(sentence, read_words(sentence), ())]
    assert sorted(listed) == sorted(found)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Folketingets dom", [("Folketinget", "Folketingets")]),
        ("Retten i Aarhus dømte ham.", [("Retten i Aarhus", "Retten i Aarhus")]),
        ("FN's talsmand", [("FN", "FN's")]),
        ("Vildbjerg Kommunes budget", [("Kommune", "Kommunes")]),
        ("folketingets dom", []),
        ("FNX er noget andet.", []),
    ],
)
def test_names_of_a_sentence(sentence: str, found: list[tuple[str, str]]) -> None:
    assert [(name, sentence[a:b]) for a, b, name, _ in names(sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "word", "sense"),
    [
        ("Retten idømte ham tre års fængsel.", "Retten", "court"),
        ("De serverede tre retter mad.", "retter", "dish"),
        ("Flyet landede i Billund.", "landede", "land"),
        ("Flere lande støtter aftalen.", "lande", "country"),
        ("De lovede at vedtage nye love.", "lovede", "promise"),
        ("De lovede at vedtage nye love.", "love", "law, act"),
        ("Det er heller ikke sandt.", "heller", "either, neither"),
        ("De kørte på el-løbehjul.", "el-løbehjul", "e-scooter, electric scooter"),
        ("En fjerde blev frifundet.", "fjerde", "fourth"),
        ("Politiet fandt våben i huset.", "våben", "weapon, arms"),
        ("Bagmanden i kokainsagen er dømt.", "kokainsagen", "cocaine case"),
        ("Frankrigs regering går af.", "regering", "government"),
        # a capital inside a sentence is no name in a long word, and is one in "Storm"
        ("Derfor vil Regeringen og Folketinget handle.", "Regeringen", "government"),
    ],
)
def test_sense_that_is_meant_comes_first(sentence: str, word: str, sense: str) -> None:
    found = {gloss.danish: gloss.senses for gloss in explain(sentence)}
    assert found[word][0] == sense


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Derfor rejser Mogens Storm hjem.", "Storm"),
        ("Her bor Erik Karlsson.", "Karlsson"),
        ("Den er på bordet.", "på"),
        ("De 12 huse brændte.", "12"),
        ("Frankrigs regering går af.", "Frankrigs"),
        ("Her er xyzzy.", "xyzzy"),
    ],
)
def test_word_without_meaning_of_its_own_is_left_out(sentence: str, word: str) -> None:
    assert word not in {gloss.danish for gloss in explain(sentence) if gloss.senses}


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "Skibet var på vej til Aarhus med 4.200 ton gødning.",
            "Words: Skibet = ship; på vej til = on the way to, heading for; ton = tonne; "
            "gødning = fertiliser, manure",
        ),
        (
            "Bagmand i kokainsag.",
            "Words: Bagmand = ringleader, mastermind; kokainsag = cocaine case",
        ),
        ("Der er øer.", "Words: øer = island"),
        ("Han har en bil.", ""),
        ("", ""),
    ],
)
def test_line_of_words(sentence: str, line: str) -> None:
    assert words_line(hints(sentence)) == line


def test_hint_shows_as_many_senses_as_asked_for() -> None:
    sentence = "Politiet fandt et beslag."
    assert hints(sentence, senses=1)[-1] == Hint((18, 24), "beslag", ("seizure",))
    assert hints(sentence, senses=2)[-1] == Hint((18, 24), "beslag", ("seizure", "fitting, mount"))


def test_rank_chooses_the_words_that_get_hints() -> None:
    sentence = "Regeringen vil bygge huse af tegl."
    few, many = hints(sentence, rank=3000), hints(sentence, rank=100)
    assert {hint.danish for hint in few} == {"tegl"}
    assert {hint.danish for hint in many} >= {"Regeringen", "huse", "tegl"}


@pytest.mark.parametrize(
    ("sentence", "hinted"),
    [
        ("Holdet vandt sin kamp.", False),
        ("Manden er tidligere straffet for lignende forhold.", True),
        ("Han sidder bag rattet.", False),
        ("Hun tænker på havet.", False),
    ],
)
def test_common_noun_gets_a_hint_in_an_unusual_sense_only(sentence: str, hinted: bool) -> None:
    found = {hint.danish for hint in hints(sentence)}
    assert bool(found & {"kamp", "forhold", "bag", "tænker"}) == hinted


def test_word_that_stands_twice_gets_one_hint() -> None:
    assert [hint.danish for hint in hints("Gødning og gødning.")] == ["Gødning"]


def test_lines_of_glosses_show_phrases_with_their_words_and_compounds_with_their_parts() -> None:
    assert list(gloss_lines("Han tog stilling til narkotikasmuglerringen.")) == [
        "Han: he; male",
        "tog stilling til: take a position on, decide on, consider  (tage stilling til)",
        "narkotikasmuglerringen: drug smuggler ring  (narkotikasmugler drug smuggler + ring ring)",
    ]


@pytest.mark.parametrize("sentence", [danish for danish, *_ in PAIRS[:60]])
def test_spans_point_at_the_words(sentence: str) -> None:
    for gloss in explain(sentence):
        assert sentence[slice(*gloss.span)] == gloss.danish
    for hint in hints(sentence):
        spanned, words = sentence[slice(*hint.span)], hint.danish.split(" ")
        assert spanned.startswith(words[0])
        assert spanned.endswith(words[-1])
        assert hint.senses


@given(st.text(alphabet="aeghiklnorst æøåÆ-'’.,»#12", max_size=60))
def test_any_text_is_explained_within_its_bounds(text: str) -> None:
    for gloss in explain(text):
        assert text[slice(*gloss.span)] == gloss.danish


def test_row_of_a_table_is_found_by_its_whole_key(tmp_path: object) -> None:
    path = ROOT.__class__(str(tmp_path)) / "table.tsv"
    path.write_bytes(table_text([("å", "1"), ("ab", "2", "x"), ("a", "3"), ("ab", "4", "y")]))
    found = Table(path)
    assert found.rows("ab") == [["2", "x"], ["4", "y"]]
    assert found.rows("å") == [["1"]]
    assert found.rows("a") == [["3"]]
    assert found.rows("b") == found.rows("") == found.rows("åå") == []


OPENING = """
import time
import translate.languages.da as danish
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
before, start = resident(), time.process_time()
danish.hints("Skibet var på vej til Aarhus.")
print(time.process_time() - start, resident() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_lexicon_is_opened_not_parsed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENING], capture_output=True, check=True, text=True, cwd=ROOT
    )
    seconds, size = map(float, done.stdout.split())
    assert seconds < 0.2
    assert size < 30 * 2**20
