"""The contestants of `race.py`: the same story translated in every way there is.

Each `…_runner` loads what it needs and returns the function that `turns.py` times, in a process of
its own. That function returns the hypotheses, as tokens joined by blanks, so that they can be
counted and compared.
"""

import os
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any

from benchmarks.speed.stand_in import benchmark_sentences
from translate import SentencePair, Translator, parse_article
from translate.candidates import candidate
from translate.engines import ctranslate
from translate.engines.backend import FIRST
from translate.engines.ctranslate import CTranslate2Backend
from translate.glossary import Glossary
from translate.house_terms import HouseTerms
from translate.models.info import cpu_threads
from translate.utterances import Utterance

BEAMS = FIRST.beams
END = "</s>"
# CTranslate2's options for making an engine; all others are for translating.
MAKING = ("inter_threads", "intra_threads", "compute_type")

Runner = Callable[[], Any]


def transformers_runner(folder: str, batch: int) -> Runner:
    """The model card's way with transformers: tokenise with padding, generate, decode a batch."""
    import torch
    from transformers import MarianMTModel, MarianTokenizer

    torch.set_num_threads(cpu_threads())
    tokenizer = MarianTokenizer.from_pretrained(folder)
    model: Any = MarianMTModel.from_pretrained(folder, dtype=torch.float32)
    sentences = benchmark_sentences()

    def run() -> list[str]:
        made = []
        for start in range(0, len(sentences), batch):
            inputs = tokenizer(sentences[start : start + batch], return_tensors="pt", padding=True)
            with torch.inference_mode():
                output = model.generate(**inputs, num_beams=BEAMS)
            tokenizer.batch_decode(output, skip_special_tokens=True)
            tokens = [tokenizer.convert_ids_to_tokens(row[1:].tolist()) for row in output]
            made += [" ".join(t for t in row if t != tokenizer.pad_token) for row in tokens]
        return made

    return run


def argos_runner(converted: str) -> Runner:
    """Argos Translate 1.9, as its `translate.py` does it, given sentences: one at a time."""
    import ctranslate2
    import sentencepiece

    pieces = sentencepiece.SentencePieceProcessor(f"{converted}/source.spm")
    target = sentencepiece.SentencePieceProcessor(f"{converted}/target.spm")
    engine = ctranslate2.Translator(converted, intra_threads=cpu_threads())

    def run() -> list[str]:
        made = []
        for sentence in benchmark_sentences():
            (result,) = engine.translate_batch(
                [[*pieces.encode(sentence, out_type=str), END]],
                replace_unknowns=True,
                max_batch_size=32,
                beam_size=BEAMS,
                num_hypotheses=1,
                length_penalty=0.2,
                return_scores=True,
                return_end_token=True,
            )
            target.decode(result.hypotheses[0])
            made.append(" ".join(result.hypotheses[0]))
        return made

    return run


def raw_runner(converted: str, options: dict[str, Any]) -> Runner:
    """CTranslate2 alone: tokens in, sorted by length, tokens out."""
    engine, options = _engine(converted, options)
    batch = _pieces(converted)

    def run() -> list[str]:
        settings = {"beam_size": BEAMS, "return_end_token": True} | options
        return [" ".join(r.hypotheses[0]) for r in engine.translate_batch(batch, **settings)]

    return run


def greedy_first_runner(converted: str, options: dict[str, Any]) -> Runner:
    """Greedy decoding, then beams for the fifth of the sentences with the lowest scores."""
    engine, options = _engine(converted, options)
    batch = _pieces(converted)

    def run() -> list[str]:
        settings = {"return_scores": True, "return_end_token": True} | options
        found = engine.translate_batch(batch, **settings, beam_size=1)
        low = sorted(range(len(batch)), key=lambda n: float(found[n].scores[0]))[: len(batch) // 5]
        again = engine.translate_batch([batch[n] for n in low], **settings, beam_size=BEAMS)
        for number, result in zip(low, again, strict=True):
            found[number] = result
        return [" ".join(result.hypotheses[0]) for result in found]

    return run


def our_runner(folder: str) -> Runner:
    """Our `Translator`: Danish text in, a checked translation out."""
    translator = Translator(folder, "ctranslate2", repair=False, memory=False)
    text = "\n\n".join(benchmark_sentences())
    assert [s.plain for s in parse_article(text).sentences] == benchmark_sentences()
    backend = translator.backend
    assert isinstance(backend, CTranslate2Backend)
    pending = backend._submit(benchmark_sentences(), FIRST)  # for the tokens, which no pair has
    pieces = [" ".join(found.result().hypotheses[0]) for found in pending]

    def run() -> list[str]:
        translator.translate(text)
        return pieces

    return run


def again_runner(folder: str, new: str) -> Runner:
    """Our `Translator`, on a story that the translation memory has but for some sentences.

    `new` is "none", "shortest", "middle" (the one of middle length) or "all". A new sentence has
    another number in it each time.
    """
    translator = Translator(folder, "ctranslate2", repair=False)
    numbers = count()
    by_length = sorted(benchmark_sentences(), key=len)
    middle = (len(by_length) - 1) // 2
    places = {"none": (0, 0), "shortest": (0, 1), "middle": (middle, middle + 1), "all": (0, None)}
    changed = by_length[slice(*places[new])]

    def run() -> int:
        number = next(numbers)
        text = "\n\n".join(benchmark_sentences())
        for sentence in changed:
            text = text.replace(sentence, f"{sentence.rstrip('.')} {os.getpid()}{number}.")
        return len(translator.translate(text).pairs)

    translator.translate("\n\n".join(benchmark_sentences()))
    return run


def profile_runner(folder: str, converted: str, when: str) -> Runner:
    """Our `Translator`, with the seconds of each stage."""
    translator = Translator(folder, "ctranslate2", repair=False, memory=False)
    backend = translator.backend
    assert isinstance(backend, CTranslate2Backend)
    if when == "before":
        _as_before(backend, converted)
    text = "\n\n".join(benchmark_sentences())

    def run() -> dict[str, float]:
        clock = Clock()
        article = parse_article(text)
        sources = [sentence.plain for sentence in article.sentences]
        clock.lap("text into sentences")
        for source in sources:
            [*backend._source.encode(source, out_type=str), END]
        clock.lap("sentences into pieces")
        arriving = backend.translate(sources)
        hypotheses = [next(arriving)]
        clock.lap("the engine, to the first sentence")
        hypotheses += arriving
        clock.lap("the engine, the rest")
        pairs = zip(sources, hypotheses, strict=True)
        terms = HouseTerms(Glossary(), backend)
        found = [candidate(Utterance(s), (h,), partial(terms.assessed, s)) for s, h in pairs]
        clock.lap("checks")
        pairs_found = map(SentencePair, article.sentences, (one.target for one in found))
        str(translator.finished(article, tuple(pairs_found)))
        clock.lap("language, the English text")
        return clock.laps

    return run


class Clock:
    """Seconds between one call of `lap` and the next, by stage."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, part: str) -> None:
        """Note the seconds since the last call for a stage."""
        now = time.perf_counter()
        self.laps[part], self._last = now - self._last, now


def _as_before(backend: CTranslate2Backend, converted: str) -> None:
    """Make the backend decode all sentences in one batch, shared by the threads, as it once did."""
    import ctranslate2

    backend._translator = ctranslate2.Translator(converted, intra_threads=cpu_threads())
    ctranslate.BATCH_TOKENS, ctranslate.SENTENCES_IN_HAND = 1024, 128


def _engine(converted: str, options: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The engine, and the options that are left for translating."""
    import ctranslate2

    made = {"intra_threads": cpu_threads()}
    made |= {name: options[name] for name in MAKING if name in options}
    rest = {name: value for name, value in options.items() if name not in MAKING}
    return ctranslate2.Translator(converted, **made), rest


def _pieces(converted: str) -> list[list[str]]:
    """The story's sentences as tokens, the longest first."""
    import sentencepiece

    pieces = sentencepiece.SentencePieceProcessor(f"{converted}/source.spm")
    found = [[*pieces.encode(sentence, out_type=str), END] for sentence in benchmark_sentences()]
    return sorted(found, key=len, reverse=True)
