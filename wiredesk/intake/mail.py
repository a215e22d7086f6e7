"""`read_mail`: the text of a mail file (.eml), and notes on what isn't in the text.

Plain text is preferred to HTML if the mail has both. The subject becomes the headline unless the
text has it. Attachments are named and not read.
"""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart

from translate.article import read_markup
from translate.encodings import decoded
from translate.errors import EmptyTextError, TextError

# Headers that mails have and that no story starts with.
_HEAD = re.compile(
    rb"^(?:received|return-path|mime-version|message-id|delivered-to|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER = re.compile(rb"(?:from |[!-9;-~]+:)", re.IGNORECASE)
# "Re:" and "Fw:" in English and Danish, any number of them.
_PASSED_ON = re.compile(r"^(?:\s*(?:re|fwd?|sv|vs)\s*:)+\s*", re.IGNORECASE)


def is_mail(data: bytes) -> bool:
    """Whether the bytes start with the headers of a mail."""
    head = data[:100_000].lstrip().replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return _HEADER.match(head) is not None and _HEAD.search(head) is not None


def read_mail(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text of a mail, and notes for the editor. `name` is the file's name, for messages.

    Raises:
        EmptyTextError: the mail has no text; its attachments may.
        TextError: the bytes can't be read as a mail.
    """
    try:
        mail = email.message_from_bytes(data, policy=email.policy.default)
        texts, attached = _texts(mail), [*_attachments(mail)]
        subject = _subject(mail)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise TextError(
            f"{name} can't be read as a mail. Open it in the mail program and paste its text here"
        ) from error
    notes = (f"Attached, not read: {', '.join(attached)}.",) if attached else ()
    body = "\n\n".join(text.strip("\n") for text in texts if text.strip())
    if not body:
        remedy = "Save it and drop it here" if attached else "Paste the story here"
        raise EmptyTextError(" ".join((f"{name} is a mail without text.", *notes, remedy)))
    if subject and _folded(subject) not in _folded(body):
        return f"{subject}\n\n{body}", ("The mail's subject is the headline.", *notes)
    return body, notes


def _texts(part: MIMEPart) -> list[str]:
    """The texts of a part, in reading order; of alternatives the plain one unless it is blank."""
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
    """The names of the attachments, or their types where they have no name."""
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for child in part.iter_parts():
            yield from _attachments(child)
    elif _is_attachment(part):
        yield part.get_filename() or f"a part without a name ({part.get_content_type()})"


def _is_attachment(part: MIMEPart) -> bool:
    readable = part.get_content_type() in ("text/plain", "text/html")
    return not readable or part.is_attachment() or part.get_filename() is not None


def _decoded(part: MIMEPart) -> str:
    """The text of a part, by the character set that it names, else by a guess."""
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes), "only a multipart has none"
    charset = (part.get_content_charset() or "").replace("iso-8859-1", "cp1252")
    try:
        return data.decode(charset) if charset else decoded(data)[0]
    except (LookupError, UnicodeDecodeError):
        return decoded(data)[0]


def _subject(mail: EmailMessage) -> str:
    """The subject on one line, without "Re:" and "Fw:"."""
    raw = next((str(value) for key, value in mail.raw_items() if key.lower() == "subject"), "")
    if raw.isascii():
        subject = str(mail["subject"] or "")
    else:  # raw bytes, which the standard forbids and the parser keeps as surrogates
        subject = decoded(raw.encode("utf-8", "surrogateescape"))[0]
    return _PASSED_ON.sub("", " ".join(subject.split()))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
