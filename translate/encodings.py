"""`decoded`: bytes of a newsroom's files into text: UTF-8, UTF-16, else Windows-1252."""

import codecs


def decoded(data: bytes) -> tuple[str, bool]:
    r"""The text of the bytes, and whether its encoding is a guess: Windows-1252 for lack of better.

    >>> decoded("Ærø".encode()), decoded(b"\xc6r\xf8")
    (('Ærø', False), ('Ærø', True))
    """
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if utf_16 else "utf-8"), False
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), True
