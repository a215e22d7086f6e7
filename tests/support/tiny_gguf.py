"""A model of the offline model's kind, with tiny random weights, as a GGUF file."""

from pathlib import Path

import gguf
import numpy as np
from tokenizers.pre_tokenizers import ByteLevel

WIDTH, HIDDEN, HEADS, LAYERS = 32, 64, 4, 2
END = "<|endoftext|>"
TOKENS = [*sorted(ByteLevel.alphabet()), "en", END]


def write_tiny_model(path: Path) -> None:
    """Write Qwen2 with two layers, and a token for each byte."""
    writer = gguf.GGUFWriter(path, "qwen2")
    writer.add_block_count(LAYERS)
    writer.add_context_length(1024)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(HIDDEN)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS // 2)
    writer.add_rope_freq_base(1e6)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(TOKENS)
    writer.add_token_types([gguf.TokenType.NORMAL] * (len(TOKENS) - 1) + [gguf.TokenType.CONTROL])
    writer.add_token_merges(["e n"])
    for add in (writer.add_bos_token_id, writer.add_eos_token_id, writer.add_pad_token_id):
        add(TOKENS.index(END))
    random = np.random.default_rng(1)
    for name, shape in _shapes().items():
        # Wide enough apart for an adapter to make any token the likeliest.
        scale = 1.0 if name in ("token_embd.weight", "output.weight") else 0.1
        weight = np.ones(shape) if "norm" in name else scale * random.standard_normal(shape)
        writer.add_tensor(name, weight.astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _shapes() -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (len(TOKENS), WIDTH),
        "output.weight": (len(TOKENS), WIDTH),
        "output_norm.weight": (WIDTH,),
    }
    for layer in range(LAYERS):
        for name, shape in {
            "attn_norm.weight": (WIDTH,),
            "attn_q.weight": (WIDTH, WIDTH),
            "attn_q.bias": (WIDTH,),
            "attn_k.weight": (WIDTH // 2, WIDTH),
            "attn_k.bias": (WIDTH // 2,),
            "attn_v.weight": (WIDTH // 2, WIDTH),
            "attn_v.bias": (WIDTH // 2,),
            "attn_output.weight": (WIDTH, WIDTH),
            "ffn_norm.weight": (WIDTH,),
            "ffn_gate.weight": (HIDDEN, WIDTH),
            "ffn_up.weight": (HIDDEN, WIDTH),
            "ffn_down.weight": (WIDTH, HIDDEN),
        }.items():
            shapes[f"blk.{layer}.{name}"] = shape
    return shapes
