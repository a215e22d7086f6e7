"""How good our bullets and those of the usual baselines are, on stories with hand-written ones.

    python -m benchmarks.quality.summaries [STORIES] [--model MODEL]

It measures on the stories in `stories/`, which were written without looking at the summariser; on
those of them, by the hash of the file's name, that were never used to improve it; and on STORIES, a
folder of gold stories (`bullets.py` reads them). MODEL is what `Summarizer` takes, "extractive" by
default. Each system gives four bullets, as many as are hand-written. The baselines choose among the
sentences that the summariser reads, without headlines and crossheads.
"""

import argparse
import hashlib
import json
import random
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from statistics import mean

from rouge_score.rouge_scorer import RougeScorer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from benchmarks.quality.bullets import Story, read_stories, sources_table
from benchmarks.tables import Cell, Table, digest
from summarize import Bullet, Summarizer
from summarize.abstractive import READ
from summarize.faithfulness import check_bullet

OWN = Path(__file__).parent.parent / "stories"
GOLD_FIVE_WS = OWN / "gold-five-ws.json"
BULLETS = 4
RESAMPLES = 1000
SEED = 1

# The measures that are compared system by system; higher is better.
MEASURES = ("ROUGE-1", "ROUGE-2", "ROUGE-L", "five Ws", "right")
ROUGE = {"ROUGE-1": "rouge1", "ROUGE-2": "rouge2", "ROUGE-L": "rougeLsum"}
SCORES = dict(zip(MEASURES, ("rouge1", "rouge2", "rougeL", "five_ws", "right"), strict=True))
OURS = "wiredesk"
BASELINES = ("lead-4", "TextRank", "LexRank")
# The pattern of sumy's own tokenizer.
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['-])*")

TITLES = {
    "own": "our own stories",
    "aside": "those of our own stories that were set aside",
    "gold": "gold stories",
    "all": "our own and the gold stories together",
}
SIGNATURE = (
    f"rouge_score {version('rouge_score')}, Porter stemmer, rougeLsum, F1 of the four bullets",
    f"sumy {version('sumy')}, its stemmer and stop words, our sentences",
    f"95 % intervals and differences: bootstrap over stories, {RESAMPLES} resamples, seed {SEED}",
)
NOTES = (
    "Five Ws: of those that the story answers, the share that the bullets tell. Right: bullets "
    "that rest on a sentence that a hand-written bullet rests on.",
    "Words: of all four bullets; ROUGE favours long ones. Unsupported: bullets with a number, a "
    "name or a quotation that their sources don't have; what is taken word for word has none.",
)

System = Callable[[Story], Sequence[Bullet]]
# The values of one system by measure, one per story, in the order of the stories.
Values = Mapping[str, Sequence[float]]


class Words:
    """A tokenizer for sumy that doesn't split sentences: ours are given."""

    @staticmethod
    def to_words(sentence: str) -> list[str]:
        """The words of a sentence, as ROUGE counts them."""
        return WORD.findall(sentence)


def measure(stories: Path | None, model: str = "extractive") -> list[Table]:
    """The tables of our own stories, and of a folder's if one is given.

    Raises:
        ValueError: a story isn't split as by hand, or a system doesn't give four bullets.
    """
    own = sorted(OWN.glob("[0-9]*.json"))
    sets = {"own": own, "aside": [path for path in own if is_set_aside(path)]}
    if stories is not None:
        gold = sorted(stories.glob("*.json"))
        sets |= {"gold": gold, "all": own + gold}
    answered = json.loads(GOLD_FIVE_WS.read_text(encoding="utf-8"))
    five_ws = {name: story["five_ws"] for name, story in answered.items()}
    summarizer = Summarizer(model)
    bullets, sources = [], []
    for key, paths in sets.items():
        read = read_stories(paths, five_ws)
        test_set = digest(path.read_bytes() for path in (*paths, GOLD_FIVE_WS))
        signature = (f"{len(read)} stories, {TITLES[key]}, {test_set}",)
        bullets.append(bullets_table(key, read, summarizer, signature))
        if key in ("own", "gold"):
            sources.append(sources_table(key, read, signature))
    return bullets + sources


def is_set_aside(path: Path) -> bool:
    """Whether a story was never used to improve the summariser, by the hash of its file's name."""
    return hashlib.md5(path.name.encode()).digest()[0] % 2 == 1


def systems(summarizer: Summarizer) -> dict[str, System]:
    """The systems that give bullets for a story, by name; ours first."""
    return {
        OURS: lambda story: summarizer.summarize(story.text, BULLETS).bullets,
        "lead-4": lead,
        "TextRank": ranked(TextRankSummarizer),
        "LexRank": ranked(LexRankSummarizer),
        "best sentence for each hand-written bullet": oracle,
        "bullets written by hand": lambda story: story.bullets,
    }


def told(story: Story) -> list[int]:
    """The indices of the sentences that a baseline chooses among: no headlines, no crossheads."""
    return [index for index, found in enumerate(story.statements) if found.kind in READ]


def lead(story: Story) -> list[Bullet]:
    """The first four sentences."""
    return [Bullet(story.sentences[index], (index,)) for index in told(story)[:BULLETS]]


def ranked(summarizer: type[LexRankSummarizer | TextRankSummarizer]) -> System:
    """A summariser of sumy's, set up as its README has it: with its stemmer and stop words."""
    rank = summarizer(Stemmer("english"))
    rank.stop_words = get_stop_words("english")

    def system(story: Story) -> list[Bullet]:
        places = {Sentence(story.sentences[index], Words()): index for index in told(story)}
        document = ObjectDocumentModel([Paragraph(places)])
        return [Bullet(str(found), (places[found],)) for found in rank(document, BULLETS)]

    return system


def oracle(story: Story) -> list[Bullet]:
    """For each hand-written bullet, the most similar sentence that isn't taken yet."""
    left = told(story)
    taken = []
    for bullet in story.bullets:
        likeness = {i: sum(rouge(bullet.text, story.sentences[i]).values()) for i in left}
        taken.append(max(left, key=likeness.__getitem__))
        left.remove(taken[-1])
    return [Bullet(story.sentences[index], (index,)) for index in sorted(taken)]


def rouge(reference: str, text: str) -> dict[str, float]:
    """F1 of ROUGE-1, ROUGE-2 and ROUGE-L of a text with one bullet per line.

    ROUGE-L is the summary-level one: the union of the lines' longest common subsequences (Lin,
    2004).
    """
    scores = _scorer().score(reference, text)
    return {name: scores[kind].fmeasure for name, kind in ROUGE.items()}


@cache
def _scorer() -> RougeScorer:
    return RougeScorer(list(ROUGE.values()), use_stemmer=True)


def five_ws(story: Story, text: str) -> float:
    """The share of the Ws answered by a story that a text answers too, in one of the given ways."""
    answered = [
        any(re.search(rf"(?<!\w){re.escape(way)}(?!\w)", text, re.IGNORECASE) for way in ways)
        for ways in story.five_ws.values()
    ]
    return mean(answered)


def right(story: Story, bullets: Sequence[Bullet]) -> float:
    """The share of bullets that rest on a sentence that a hand-written bullet rests on."""
    wanted = {index for bullet in story.bullets for index in bullet.sources}
    return mean(not wanted.isdisjoint(bullet.sources) for bullet in bullets)


def unsupported(story: Story, bullets: Sequence[Bullet]) -> float:
    """The share of bullets with a number, name or quotation that their sources don't have."""
    flags = [
        check_bullet(bullet.text, [story.sentences[index] for index in bullet.sources])
        for bullet in bullets
    ]
    return mean(any(flag.kind == "unsupported" for flag in found) for found in flags)


def values(system: System, stories: Sequence[Story]) -> dict[str, list[float]]:
    """Each measure of a system's bullets: one number per story, in the same order.

    Raises:
        ValueError: the system doesn't give as many bullets as are hand-written.
    """
    found: dict[str, list[float]] = {}
    for story in stories:
        bullets = system(story)
        if not len(bullets) == len(story.bullets) == BULLETS:
            raise ValueError(f"{len(bullets)} bullets for {story.name} instead of {BULLETS}")
        text = "\n".join(bullet.text for bullet in bullets)
        by_hand = "\n".join(bullet.text for bullet in story.bullets)
        measured = rouge(by_hand, text) | {
            "five Ws": five_ws(story, text),
            "right": right(story, bullets),
            "unsupported": unsupported(story, bullets),
            "words": len(text.split()),
        }
        for name, value in measured.items():
            found.setdefault(name, []).append(value)
    return found


def interval(numbers: Sequence[float]) -> tuple[float, float]:
    """The 95 percent bootstrap interval of a mean; lists of equal length get the same resamples."""
    rng = random.Random(SEED)
    means = sorted(mean(rng.choices(numbers, k=len(numbers))) for _ in range(RESAMPLES))
    return means[round(0.025 * RESAMPLES)], means[round(0.975 * RESAMPLES) - 1]


def bullets_table(
    key: str, stories: Sequence[Story], summarizer: Summarizer, signature: tuple[str, ...]
) -> Table:
    """The table of all systems' measures, and of our lead over each baseline."""
    found = {name: values(system, stories) for name, system in systems(summarizer).items()}
    rows = [_row(name, measured) for name, measured in found.items()]
    rows += [_ahead(found[OURS], found[name], name) for name in BASELINES]
    ours = {f"summaries.{name}": mean(found[OURS][m]) for m, name in SCORES.items()}
    return Table(
        f"summaries.{key}",
        f"Bullets: {TITLES[key]}",
        ("", *MEASURES, "unsupported", "words"),
        tuple(rows),
        (*signature, f"{OURS}: {summarizer.model}", *SIGNATURE),
        NOTES,
        ours if key == "own" else {},
    )


def _row(name: str, measured: Values) -> tuple[Cell, ...]:
    cells = [f"{mean(measured[m]):.3f} {_shown(interval(measured[m]))}" for m in MEASURES]
    words = f"{mean(measured['words']):.0f}"
    return (name, *cells, f"{mean(measured['unsupported']):.1%}", words)


def _ahead(ours: Values, theirs: Values, name: str) -> tuple[Cell, ...]:
    """The row of our mean lead over a baseline, from differences per story."""
    cells = []
    for measure in MEASURES:
        gains = [one - other for one, other in zip(ours[measure], theirs[measure], strict=True)]
        cells.append(f"{mean(gains):+.3f} {_shown(interval(gains), '+')}")
    return (f"{OURS} − {name}", *cells, None, None)


def _shown(ends: tuple[float, float], sign: str = "") -> str:
    return f"[{ends[0]:{sign}.3f}, {ends[1]:{sign}.3f}]"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("stories", type=Path, nargs="?", help="a folder of gold stories")
    parser.add_argument("--model", default="extractive", help="what Summarizer takes (extractive)")
    options = parser.parse_args()
    print("\n".join(table.markdown() for table in measure(options.stories, options.model)))


if __name__ == "__main__":
    main()
