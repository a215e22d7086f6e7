"""A mail as a file (.eml) in, its text out, with a note on all that is not part of the text.

The plain text is taken where a mail has both, else its HTML; the subject is the headline where
the text lacks it. Attachments are named, not read.
"""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart

from translate.article import read_markup
from translate.encodings import decoded
from translate.errors import EmptyTextError, TextError

# Heads that every mail has some of, and that no story opens with.
_HEAD = re.compile(
    rb"^(?:received|return-path|mime-version|message-id|delivered-to|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER = re.compile(rb"(?:from |[!-9;-~]+:)", re.IGNORECASE)
# "Re:" and "Fw:" in English and Danish, as often as they are there.
_PASSED_ON = re.compile(r"^(?:\s*(?:re|fwd?|sv|vs)\s*:)+\s*", re.IGNORECASE)


def is_mail(data: bytes) -> bool:
    """Whether the bytes open with the head of a mail, whatever the file is called."""
    head = data[:100_000].lstrip().replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return _HEADER.match(head) is not None and _HEAD.search(head) is not None


def read_mail(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text, and what the editor should know of it.

    Raises:
        EmptyTextError: there is no text, perhaps for being all in an attachment.
        TextError: it is no mail.
    """
    try:
        mail = email.message_from_bytes(data, policy=email.policy.default)
        texts, attached = _texts(mail), [*_attachments(mail)]
        subject = _subject(mail)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise TextError(
            f"{name} can't be read as a mail. Open it in the mail program and paste its text here"
        ) from error
    notes = [f"Attached, not read: {', '.join(attached)}."] if attached else []
    body = "\n\n".join(text.strip("\n") for text in texts if text.strip())
    if not body:
        advice = f"{notes[0]} Save it and drop it here" if notes else "Paste the story here"
        raise EmptyTextError(f"{name} is a mail without text. {advice}")
    if subject and _folded(subject) not in _folded(body):
        return f"{subject}\n\n{body}", ("The mail's subject is the headline.", *notes)
    return body, tuple(notes)


def _texts(part: MIMEPart) -> list[str]:
    """The texts of a part in reading order; of two forms the plain one, if it says any."""
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        children = list(part.iter_parts())
        if part.get_content_subtype() != "alternative":
            return [text for child in children for text in _texts(child)]
        plain_first = sorted(children, key=lambda form: form.get_content_type() != "text/plain")
        forms = map(_texts, plain_first)
        return next((texts for texts in forms if "".join(texts).strip()), [])
    if _is_attachment(part):
        return []
    text = _decoded(part).replace("\r\n", "\n")
    return [read_markup(text) if part.get_content_subtype() == "html" else text]


def _attachments(part: MIMEPart) -> Iterator[str]:
    """The attachments by their names, or by what they are."""
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for child in part.iter_parts():
            yield from _attachments(child)
    elif _is_attachment(part):
        yield part.get_filename() or f"a part without a name ({part.get_content_type()})"


def _is_attachment(part: MIMEPart) -> bool:
    readable = part.get_content_type() in ("text/plain", "text/html")
    return not readable or part.is_attachment() or part.get_filename() is not None


def _decoded(part: MIMEPart) -> str:
    """The text of a part: by the character set that it names, where that fits."""
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes), "only a multipart has none"
    charset = (part.get_content_charset() or "").replace("iso-8859-1", "cp1252")
    try:
        return data.decode(charset) if charset else decoded(data)[0]
    except (LookupError, UnicodeDecodeError):
        return decoded(data)[0]


def _subject(mail: EmailMessage) -> str:
    """The subject on one line, without the marks of replies and forwarding."""
    raw = next((str(value) for key, value in mail.raw_items() if key.lower() == "subject"), "")
    if raw.isascii():
        subject = str(mail["subject"] or "")
    else:  # never encoded, against the rules: as bytes, which the parser keeps as surrogates
        subject = decoded(raw.encode("utf-8", "surrogateescape"))[0]
    return _PASSED_ON.sub("", " ".join(subject.split()))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
