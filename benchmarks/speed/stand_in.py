"""A stand-in for OPUS-MT da-en: its shape, random weights, and hypotheses of realistic length.

`write_stand_in` takes sentence pairs and writes a Marian checkpoint in the hub's layout. Speed
depends only on the shapes of a model and the lengths of its output, but a model with random weights
never ends a sentence. This one does, alike under every engine, because a few dimensions of its
residual stream are set by hand: the decoder's first layer reads the position of the source's end,
and the end token becomes the likeliest once the decoder has come about as far. All else is random.
"""

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# The shape of Helsinki-NLP/opus-mt-da-en (its config.json).
VOCABULARY, WIDTH, LAYERS, HEADS, FFN, POSITIONS = 58_930, 512, 6, 8, 2048, 512
END, UNKNOWN, PAD = 0, 1, VOCABULARY - 1
TESTS = Path(__file__).parent.parent.parent / "tests"
STORIES = TESTS / "fixtures" / "stories"
VOCABULARY_TEXTS = (
    TESTS.parent / "translate" / "languages" / "data" / "examples.tsv",
    TESTS / "fixtures" / "pairs.tsv",
)
SENTENCES = 25
SHORTEST = 40  # characters: eight tokens
HEAD_WIDTH = WIDTH // HEADS
SEED = 1
PIECES = 6000  # as many as 1,300 sentence pairs give; the rest of the vocabulary is unused
# Dimensions of the residual stream. Of the position encodings (sines first, then cosines) 116 and
# 117 are sines whose quarter waves are about 100 tokens long; 254 and 255 are near zero everywhere.
TARGET_LENGTH, SOURCE_LENGTH, MARK, WANTED = 116, 117, 254, 255
RESERVED = [TARGET_LENGTH, SOURCE_LENGTH, MARK, WANTED]
SHARPNESS = 60.0  # of the end token's rise: so steep that no search setting matters
# Found by trial: with these the hypotheses of the 25 sentences are in total as long as the human
# translations, and each is on average within three tokens of its own.
SLOPE, OFFSET = 3.4, 0.58


def write_stand_in(folder: Path, pairs: Sequence[tuple[str, str]]) -> None:
    """Write the checkpoint; its vocabulary is learnt from the pairs (Danish, English)."""
    _write_vocabulary(folder, pairs)
    import torch
    from transformers import MarianConfig, MarianMTModel

    config = MarianConfig(
        vocab_size=VOCABULARY,
        max_position_embeddings=POSITIONS,
        encoder_layers=LAYERS,
        decoder_layers=LAYERS,
        encoder_attention_heads=HEADS,
        decoder_attention_heads=HEADS,
        d_model=WIDTH,
        encoder_ffn_dim=FFN,
        decoder_ffn_dim=FFN,
        activation_function="swish",
        scale_embedding=True,
        pad_token_id=PAD,
        decoder_start_token_id=PAD,
        eos_token_id=END,
        forced_eos_token_id=None,
    )
    torch.manual_seed(SEED)
    network: Any = MarianMTModel(config)
    network.generation_config.update(num_beams=4, max_length=POSITIONS, bad_words_ids=[[PAD]])
    with torch.no_grad():
        _wire(network.model)
    network.save_pretrained(folder)


def stand_in(folder: Path) -> Path:
    """The folder with the stand-in, made if it isn't there; its vocabulary is the fixtures'."""
    if not (folder / "model.safetensors").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        rows = [line.split("\t") for path in VOCABULARY_TEXTS for line in read_lines(path)]
        write_stand_in(folder, [(row[0], row[1]) for row in rows] + story_pairs())
    return folder


def story_pairs() -> list[tuple[str, str]]:
    """The sentences of the fixtures' stories with their English."""
    stories = [json.loads(path.read_text("utf-8")) for path in sorted(STORIES.glob("*.json"))]
    return [(pair["da"], pair["en"]) for story in stories for pair in story["sentences"]]


def benchmark_sentences() -> list[str]:
    """25 sentences of wire copy. None is a quotation, so every engine gets the same text."""
    plain = [danish for danish, _ in story_pairs() if not danish.startswith("-")]
    return [sentence for sentence in plain if len(sentence) >= SHORTEST][:SENTENCES]


def read_lines(path: Path) -> list[str]:
    """The lines of a text file."""
    return path.read_text("utf-8").splitlines()


def _wire(model: Any) -> None:  # noqa: ANN401 (torch's types don't know a network's parts)
    """Let the length of the source reach the score of the end token."""
    words, layers = model.shared.weight, (*model.encoder.layers, *model.decoder.layers)
    words[:, RESERVED] = 0
    for layer in layers:
        outputs = [layer.self_attn.out_proj, layer.fc2]
        outputs += [layer.encoder_attn.out_proj] if hasattr(layer, "encoder_attn") else []
        for output in outputs:
            output.weight[RESERVED] = 0
            output.bias[RESERVED] = 0
    # One head of the decoder's first layer attends to the source's end, and reads its position.
    words[END, MARK] = 0.5
    reading = model.decoder.layers[0].encoder_attn
    for projection in (reading.q_proj, reading.k_proj):
        projection.weight[:HEAD_WIDTH] = 0
        projection.bias[:HEAD_WIDTH] = 0
    reading.q_proj.bias[0] = 50
    reading.k_proj.weight[0, MARK] = 1
    reading.v_proj.weight[0] = 0
    reading.v_proj.weight[0, SOURCE_LENGTH] = 1
    reading.out_proj.weight[WANTED, 0] = SLOPE
    reading.out_proj.bias[WANTED] = OFFSET
    # Only the end token's embedding reads how far the target is beyond the wanted length.
    words[END, TARGET_LENGTH], words[END, WANTED] = 2, -2
    model.decoder.layers[-1].final_layer_norm.weight[[TARGET_LENGTH, WANTED]] = SHARPNESS
    # The encoder's output doesn't need these large values, which would coarsen its int8 steps.
    model.encoder.layers[-1].final_layer_norm.weight[[TARGET_LENGTH, WANTED]] = 0


def _write_vocabulary(folder: Path, pairs: Sequence[tuple[str, str]]) -> None:
    """Write `source.spm`, `target.spm` and `vocab.json`, filled up to OPUS-MT's vocabulary size."""
    import sentencepiece

    pieces: dict[str, None] = {}
    for name, sentences in zip(("source", "target"), zip(*pairs, strict=True), strict=True):
        proto = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(sentences),
            model_writer=proto,
            vocab_size=PIECES,
            hard_vocab_limit=False,
            minloglevel=2,
        )
        (folder / f"{name}.spm").write_bytes(proto.getvalue())
        model = sentencepiece.SentencePieceProcessor(model_proto=proto.getvalue())
        # The first three are SentencePiece's own <unk>, <s> and </s>.
        pieces |= dict.fromkeys(model.id_to_piece(i) for i in range(3, len(model)))
    unused = (f"unused{number}" for number in range(len(pieces) + 2, PAD))
    words = ["</s>", "<unk>", *pieces, *unused, "<pad>"]
    vocabulary = {word: number for number, word in enumerate(words)}
    (folder / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    settings = {"source_lang": "da", "target_lang": "en", "model_max_length": POSITIONS}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
