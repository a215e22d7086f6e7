"""`decoded`: the text of a file's bytes, in UTF-8, UTF-16 or Windows-1252."""

import codecs


def decoded(data: bytes) -> tuple[str, bool]:
    r"""The text of the bytes, and whether its encoding was guessed.

    UTF-16 is known by its byte-order mark. Bytes that aren't UTF-8 are taken for Windows-1252.

    >>> decoded("Ærø".encode()), decoded(b"\xc6r\xf8")
    (('Ærø', False), ('Ærø', True))
    """
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if utf_16 else "utf-8"), False
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), True
