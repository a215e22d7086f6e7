"""How good the offline model's translations are, compared with those of six systems.

    python -m benchmarks.quality.translations [DATA] [--stories STORIES] [--model MODEL] [--every N]

DATA holds FLORES-200 dev and NTREX (`flores-dev.tsv`, `ntrex-dev.tsv`; Danish TAB English) and the
systems' outputs (`flores-dev.SYSTEM.txt`, one line per sentence; the HTML entities of one system
are resolved). STORIES are gold stories (JSON: `sentences` and `facts`, Danish and English). The
four stories of the fixtures are always measured. An adapter isn't measured on sets that it was
trained on (`SEEN_FLORES`). The model's first hypothesis is measured, without repair. Hypotheses are
kept in the translation memory, so that a run can be stopped and resumed.
"""

import argparse
import html
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from tqdm import tqdm

from benchmarks.quality.pairs import FIXTURES
from benchmarks.tables import Cell, Table, digest
from translate.engines import load
from translate.engines.backend import FIRST, Backend
from translate.engines.load import identity, load_backend
from translate.engines.memory import TranslationMemory, memory_path
from translate.engines.remembering import Remembering
from translate.models.conversion import sha256
from translate.models.pinned import TRANSLATOR
from translate.models.resolve import resolve

SYSTEMS = {
    "google": "Google",
    "microsoft": "Microsoft",
    "bergamot-tiny": "Firefox (bergamot tiny)",
    "opusmt": "OPUS-MT da-en",
    "argos": "Argos Translate",
    "nllb": "NLLB 600M",
}
FLORES = "flores-dev"
OWN = FIXTURES / "stories"
# The SHA-256 of adapters that were trained on FLORES-200 dev, or trained further from one that was.
SEEN_FLORES = {"435785dc84c2430c25ed405cec2bef3d7493e7b672fc912f3def1dfd1cad60e6"}
RESAMPLES = 1000
# Words that the English of a fact may lack.
EMPTY = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "and", "was", "were", "is"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that must survive translation: its Danish words, and one wording of it in English."""

    danish: str
    english: str


@dataclass(frozen=True, slots=True)
class Story:
    """Sentences with their human translations, and the facts in them."""

    pairs: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--stories", type=Path, help="a folder of gold stories")
    parser.add_argument("--model", default="offline", help="a translation model (offline)")
    parser.add_argument("--adapter", type=Path, help="another adapter for the offline model")
    parser.add_argument("--every", type=int, default=1, help="every so many sentences of FLORES")
    options = parser.parse_args()
    backend = kept_backend(options.model, options.adapter)
    for table in measure(backend, options.data, options.stories, every=options.every):
        print(table.markdown(), flush=True)


def measure(
    backend: Backend, data: Path | None, stories: Path | None, *, every: int = 1
) -> list[Table]:
    """The tables of the test sets and stories that are there."""
    tables = [story_table(backend, OWN, "own", "our own stories")]
    if stories:
        tables.append(story_table(backend, stories, "gold", "gold stories"))
    if data:
        tables += [ntrex_table(backend, data), flores_table(backend, data, every)]
    return tables


def kept_backend(model: str = "offline", adapter: Path | None = None) -> Backend:
    """The backend of a model, with the translation memory."""
    if adapter:
        load.ADAPTER = adapter
    found = resolve(TRANSLATOR, model)
    return Remembering(load_backend(found), TranslationMemory(memory_path()), identity(found))


def flores_table(backend: Backend, data: Path, every: int) -> Table:
    """BLEU and chrF++ of our model and six systems on FLORES-200 dev."""
    pairs = read_pairs(data / f"{FLORES}.tsv")[::every]
    whole = read_pairs(data / f"{FLORES}.tsv")
    outputs = {name: read_output(data, system, whole)[::every] for system, name in SYSTEMS.items()}
    rows: list[tuple[Cell, ...]] = [(name, *scores(o, pairs)) for name, o in outputs.items()]
    rows.sort(key=lambda row: -_value(row[1]))
    found: tuple[Cell, ...] = (None, None)
    if FLORES not in seen(backend):
        found = scores(translated(backend, [danish for danish, _ in pairs]), pairs)
    rows.append((f"{backend.model.id} (the offline model)", *found))
    return Table(
        "translation.flores",
        "FLORES-200 dev" + ("" if every == 1 else f", one in {every} of its sentences"),
        ("system", "BLEU", "chrF++"),
        tuple(rows),
        (*_signature(backend, pairs), "the systems' outputs as they were given"),
        ("A cell is left out where a model was trained on these sentences.",),
        _named("translation.flores", found) if found[0] else {},
    )


def ntrex_table(backend: Backend, data: Path) -> Table:
    """BLEU and chrF++ on the part of NTREX that is measured on."""
    pairs = read_pairs(data / "ntrex-dev.tsv")
    found = scores(translated(backend, [danish for danish, _ in pairs]), pairs)
    return Table(
        "translation.ntrex",
        "NTREX-128, 300 sentences of news",
        ("model", "BLEU", "chrF++"),
        ((backend.model.id, *found),),
        _signature(backend, pairs),
        scores=_named("translation.ntrex", found),
    )


def story_table(backend: Backend, folder: Path, key: str, title: str, count: int = 0) -> Table:
    """BLEU, chrF++ and the facts that survive, on the first `count` stories (0: all)."""
    stories = read_stories(folder)[: count or None]
    pairs = [pair for story in stories for pair in story.pairs]
    targets = translated(backend, [danish for danish, _ in pairs])
    found = scores(targets, pairs)
    english = dict(zip((danish for danish, _ in pairs), targets, strict=True))
    kept = [survives(fact, story, english) for story in stories for fact in story.facts]
    by_hand = [
        survives(fact, story, dict(story.pairs)) for story in stories for fact in story.facts
    ]
    share = sum(kept) / len(kept)
    return Table(
        f"translation.{key}",
        f"{title[0].upper()}{title[1:]}: {len(stories)} stories, {len(pairs)} sentences",
        ("translation", "BLEU", "chrF++", "facts that survive"),
        (
            (backend.model.id, *found, f"{share:.1%} of {len(kept)}"),
            ("by hand", None, None, f"{sum(by_hand) / len(by_hand):.1%} of {len(by_hand)}"),
        ),
        _signature(backend, pairs),
        (
            "A fact (a number, name, date, negation, …) survives where every word of its one "
            "wording stands in the English of its sentence; another right wording counts as lost.",
        ),
        _named(f"translation.{key}", found) | {f"translation.{key}.facts": share},
    )


def survives(fact: Fact, story: Story, english: dict[str, str]) -> bool:
    """Whether the English of the sentences with a fact's Danish has the words of the fact.

    >>> story = Story((("De to mænd.", "The two men."),), ())
    >>> survives(Fact("to mænd", "two men"), story, {"De to mænd.": "Both of the two men."})
    True
    """
    holding = [danish for danish, _ in story.pairs if fact.danish in danish]
    told = words(" ".join(english[danish] for danish in holding or [d for d, _ in story.pairs]))
    return set(words(fact.english)) - EMPTY <= set(told)


def words(text: str) -> list[str]:
    """The words of a text in lower case, numbers without thousands separators."""
    joined = re.sub(r"(?<=\d),(?=\d{3})", "", text.casefold()).replace("per cent", "percent")
    return re.findall(r"\d+(?:[.,:]\d+)*|[^\W\d_]+", joined)


def scores(targets: Sequence[str], pairs: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """BLEU and chrF++ with their 95 % intervals."""
    assert len(targets) == len(pairs), "a hypothesis for each reference"
    references = [[english for _, english in pairs]]
    found = [
        metric.corpus_score(list(targets), references, n_bootstrap=RESAMPLES)
        for metric in (BLEU(), CHRF(word_order=2))
    ]
    return (
        f"{found[0].score:.1f} ± {found[0]._ci:.1f}",
        f"{found[1].score:.1f} ± {found[1]._ci:.1f}",
    )


def translated(backend: Backend, sources: Sequence[str]) -> list[str]:
    """The model's first hypothesis for each source."""
    hypotheses = tqdm(backend.translate(sources), total=len(sources), disable=None)
    return [hypothesis.text for hypothesis in hypotheses]


def seen(backend: Backend) -> frozenset[str]:
    """The test sets that a model was trained on, so that it can't be measured on them."""
    offline_model = backend.model.engine == "llama.cpp"
    return frozenset({FLORES} if offline_model and sha256(load.ADAPTER) in SEEN_FLORES else ())


def read_pairs(path: Path) -> list[tuple[str, str]]:
    """The pairs (Danish, English) of a file."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    return [(danish, english) for danish, english, *_ in rows]


def read_output(data: Path, system: str, pairs: Sequence[tuple[str, str]]) -> list[str]:
    """A system's output: one line per pair."""
    text = html.unescape((data / f"{FLORES}.{system}.txt").read_text("utf-8"))
    lines = text.splitlines()
    if len(lines) != len(pairs):
        raise SystemExit(f"{system} has {len(lines)} lines for {len(pairs)} sentences")
    return lines


def read_stories(folder: Path) -> list[Story]:
    """The gold stories of a folder."""
    found = []
    for path in sorted(folder.glob("*.json")):
        story = json.loads(path.read_text("utf-8"))
        pairs = tuple((pair["da"], pair["en"]) for pair in story["sentences"])
        found.append(Story(pairs, tuple(Fact(f["da"], f["en"]) for f in story["facts"])))
    return found


def _named(key: str, found: Sequence[Cell]) -> dict[str, float]:
    return {f"{key}.bleu": _value(found[0]), f"{key}.chrf": _value(found[1])}


def _value(cell: Cell) -> float:
    return float(str(cell).split()[0])


def _signature(backend: Backend, pairs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    metrics = BLEU(), CHRF(word_order=2)
    for metric in metrics:
        metric.corpus_score(["a"], [["a"]], n_bootstrap=RESAMPLES)
    shown = [f"{metric.get_signature()}" for metric in metrics]
    return (
        f"BLEU {shown[0]}",
        f"chrF++ {shown[1]}",
        f"{len(pairs)} sentences, {digest(f'{danish}	{english}' for danish, english in pairs)}",
        f"{described(backend)}; first choice, no repair",
    )


def described(backend: Backend) -> str:
    """The model and everything that its hypotheses depend on, for a signature."""
    if backend.model.engine == "llama.cpp":
        return f"{backend.model}, greedy, adapter sha256:{sha256(load.ADAPTER)[:12]}"
    return f"{backend.model}, {FIRST.beams} beams"


if __name__ == "__main__":
    main()
