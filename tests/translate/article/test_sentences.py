import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.article.sentences import split_sentences
from translate.article.types import Sentence


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mødet, der bl.a. Danmark deltog i, varede ca. 20 minutter, dvs. under det halve.",
        "Den 34-årige kom d. 4. maj kl. 22.30 til nr. 12 på St. Kongensgade.",
        "Det koster 185 mio. kr. om året og 4,5 mia. kr. pr. region, jf. planen.",
        "Overskuddet steg til 5 mio. US-dollar, f.eks. Asien voksede 12,5 pct. på et år.",
        "Loven træder i kraft 1. januar 2026 eller senest den 17. feb. 2027.",
        "Holdet i 2. division tabte 1.-pladsen i 3. runde til H.C. Andersens Odense.",
        "A.P. Møller - Mærsk oplyser det gennem adm. direktør Bo K. Lund.",
        "Overlæge, dr.med. Hans Vind, prof. Ida Holt og hr. Krag m.fl. skrev under.",
        "Cand. jur. Eva Dam og Chr. Pedersen fra Brdr. Thorup mødte op på Det Kgl. Teater.",
        "Kong Christian 10. red gennem byen, og Margrethe 2. Alexandrine var med.",
        "Den 3. Limfjordsforbindelse ventes at koste 7.500.000.000 kr. ifølge staten.",
        "De risikerer fængsel efter straffelovens § 286 stk. 2 nr. 1.",
        "Se www.avisen.dk/nyt.html?id=2.3 eller skriv til post@avisen.dk om sagen.",
        "Kampen endte 2-1 (1-0), og dommeren fløjtede kl. 21.45 præcist.",
        "Det var ... ikke så godt... men han smilede … og gik.",
        "Det er (!) rigtigt (?) nok, siger hun.",
        '"Skal vi hjem?" spurgte han.',
        "»Nej!« råbte hun, »ikke nu.«",
        "”Nå ...” sagde han.",
        "1. Ministeren skal svare.",
        "3) Har ministeren svaret?",
        "§ 102. Klagenævnet består af fem.",
        "Biltyv undskylder: Jeg troede, det var min egen",
        "Det Radikale Venstre og Den Danske Bank deler hus med Det kgl. Bibliotek.",
        "Hun Sen og Den Haag er navne, og Der Spiegel er et blad.",
        "Fundet fra Han-dynastiet er udstillet.",
        "Hvad har I tænkt jer?",
        "Jens P. Krag bor i USA og læser B.T. hver dag.",
    ],
)
def test_text_is_one_sentence(sentence: str) -> None:
    assert texts(sentence) == [sentence]
    assert texts(f"Det skete i går. {sentence}") == ["Det skete i går.", sentence]


@pytest.mark.parametrize(
    "text",
    [
        "Det skete kl. 22.| Han kom for sent.",
        "Butikken lukker kl. 22.| 14 ansatte går hjem.",
        "Billetten koster 50 kr.| Det er dyrt.",
        "Det koster 95 mio. kr.| Hertil kommer moms.",
        "Renten steg 9,5 pct.| Afstemningen begynder mandag.",
        "De solgte for 95 mio.| Det er rekord.",
        "Der var kager, vand osv.| Ingen gik sultne hjem.",
        "Han blev født i 1862 f.Kr.| Siden døde han.",
        "Mødet er 8. oktober.| Byrådet stemmer.",
        "Det sker i 2028.| Den rejses på land.",
        "Han blev nr. 12.| Lund vandt.",
        "Det er sagen efter § 286.| Straffen er hård.",
        "Det var Frederik 9.| Han var konge.",
        "Hun bor i København K.| Anders bor i Odense C.| Bo bor på landet.",
        "Manden hed Christian X.| Han var gammel.",
        "Det hus, han bor i.| Peter er med.| Fred.| Max.| Tab.| Peter.",
        "Han er fra USA.| Hun er fra EU.| Tallet kan stige.",
        "FCK vandt 2-1.| Brøndby tabte 0-3.",
        "Skriv til post@avisen.dk.| Læs mere på www.avisen.dk.| Tak.",
        "Er det sandt?!| Ja!| Nej …| Måske...| Hvem ved?",
        "De 12 pct. (ca. 5 mio. kr.).| Så er der resten (osv.).| Slut.",
        "(Han kom ikke.| Det var synd.)| Så gik vi.",
        '"Vi er her.| Vi går ikke," siger hun.| Han nikker.',
        '"Vi er her.| Vi går ikke."| Det siger hun.',
        "»Vi er her.| Vi går ikke.«| Det siger hun.",
        "”Vi er her.| Vi går ikke”.| Det siger hun.",
        '“Vi er her.| Vi går ikke!”| "Nej."',
        'Svaret var klart. "| Nu går de hjem.',
        "- Det skete som selvforsvar.| Ingen kom til skade, skriver embedsmanden.",
        "Det mener hun.| - Vi er glade.| Det gik godt, siger han.",
        "Det mener hun.| – og så alligevel ikke, siger han.",
        "Skrald og post| Det skete i går.",
        "STOR MEDFØLELSE| Udsendelsen gav gode billeder.",
        "Ingen sammenhæng| I går mødtes de.| Sådan er det.",
        "Det sker nu.| /ritzau/",
        "Hej.|\u00a0Han kom kl.\u00a014.30.|\u00a0Nu.",
        "Hej.\u200b| Han kom.",
        "Første linje\n|\nanden linje\n \n| \nTredje",
    ],
)
def test_sentences_end_at_the_bars(text: str) -> None:
    assert texts(text.replace("|", "")) == [part.strip() for part in text.split("|")]


def test_wrapped_lines_stay_together() -> None:
    text = (
        "Politiet blev kaldt til stedet kort efter midnat, og en talsmand fra\n"
        "Fyns Politi siger, at to personer er anholdt. De blev fundet kl.\n"
        "2.15 i en garage, hvor de havde gemt sig."
    )
    assert [" ".join(sentence.split()) for sentence in texts(text)] == [
        "Politiet blev kaldt til stedet kort efter midnat, og en talsmand fra Fyns Politi siger, "
        "at to personer er anholdt.",
        "De blev fundet kl. 2.15 i en garage, hvor de havde gemt sig.",
    ]


def test_short_line_before_a_capital_is_a_sentence_of_its_own() -> None:
    text = "Skole lukker\nAf Mette Dahl\r\nEt flertal i byrådet vil lukke skolen i Nørre Bjerre."
    assert texts(text) == [
        "Skole lukker",
        "Af Mette Dahl",
        "Et flertal i byrådet vil lukke skolen i Nørre Bjerre.",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\r\n", "\u00a0"])
def test_blank_text_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == ()


@pytest.mark.parametrize("text", ["...", "\0", "\ufeff", "»", "-", "7.", "/ritzau/"])
def test_text_without_words_is_one_sentence(text: str) -> None:
    assert split_sentences(text) == (Sentence(0, len(text), text),)


PIECES = ["Han kom", "kl.", "4", "X", "K.", ".", "?", '"', "»", "«", " ", "\n", "-", "(", ")", "…"]
ODD = [
    "\u00a0",
    "\u00ad",
    "\ufeff",
    "\0",
    "\r\n",
    "Det",
    "og",
    "I",
    ":",
    "§",
    "ß",
    "İ",
    "½",
    "\u2028",
]


@given(st.text() | st.lists(st.sampled_from(PIECES + ODD)).map("".join))
def test_every_character_that_is_not_blank_lies_in_one_sentence(text: str) -> None:
    end = 0
    for sentence in split_sentences(text):
        assert sentence.start >= end
        assert not text[end : sentence.start].strip()
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip() != ""
        end = sentence.end
    assert not text[end:].strip()


@given(st.lists(st.sampled_from(PIECES + ODD)).map("".join))
def test_blank_line_always_separates(text: str) -> None:
    assert split_sentences(f"{text}\n \n{text}")[: len(split_sentences(text))] == (
        split_sentences(text)
    )


@pytest.mark.parametrize(
    "unit",
    ["Det er en prøve, siger han kl. 22. ", ".", ". ", "1. ", '."', ".x", "A ", " ", "\n", "kl.\n"],
)
def test_time_grows_with_length_only(unit: str) -> None:
    text = (unit * 200_000)[:200_000]
    before = time.process_time()
    split_sentences(text)
    assert time.process_time() - before < 5  # about 1 second on an idle machine; minutes if squared


def test_plain_sentence_has_one_line_and_no_invisible_characters() -> None:
    assert Sentence(0, 12, "\ufeffHun  g\u00adik\nhjem.").plain == "Hun gik hjem."


def test_dash_at_the_end_of_a_paragraph_is_not_read_together_with_the_next() -> None:
    text = "Det sker kl. -\n\nhan kom."
    assert [s.text for s in split_sentences(text)][-1] == "han kom."
    assert split_sentences("kl.kl. -\n \nkl.")[:2] == split_sentences("kl.kl. -")
