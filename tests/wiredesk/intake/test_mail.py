from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import FIXTURES
from translate.errors import EmptyTextError, TextError
from wiredesk.intake.mail import is_mail, read_mail

FILES = FIXTURES / "files"
BODY = (
    "En færge med 84 passagerer gik søndag morgen på grund ud for Ærø. Ingen kom til skade.\n\n"
    "- Vi hørte et brag, og så lå vi stille, siger passageren Åse Bjørnholt.\n\n"
    "Politiet ventede at have alle i land klokken 14.30."
)


def mail(text: str, subject: str = "", subtype: str = "plain") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message.set_content(text, subtype=subtype)
    return message


def test_plain_text_is_taken_under_the_subject_and_attachments_are_named() -> None:
    text, notes = read_mail((FILES / "story.eml").read_bytes(), "story.eml")
    assert text == f"Færge på grund ud for Ærø\n\n{BODY}\n\n/ritzau/"
    assert notes == (
        "The mail's subject is the headline.",
        "Attached, not read: a part without a name (image/png), Sejlplan på Ærø.xlsx.",
    )


def test_html_is_taken_where_there_is_no_plain_text() -> None:
    text, notes = read_mail((FILES / "html-only.eml").read_bytes(), "story.eml")
    assert text == f"Færge på grund ud for Ærø\n\n{BODY}"
    assert notes == ()


def test_html_is_taken_where_the_plain_text_says_nothing() -> None:
    message = mail(" \n")
    message.add_alternative("<p>To blev såret.</p>", subtype="html")
    assert read_mail(message.as_bytes(), "x")[0] == "To blev såret."


def test_text_behind_a_picture_is_not_lost() -> None:
    message = mail("To blev såret.")
    message.make_mixed()
    message.add_attachment(b"x", "image", "png", filename="kort.png")
    message.add_attachment("En er anholdt.", disposition="inline")
    text, notes = read_mail(message.as_bytes(), "x")
    assert text == "To blev såret.\n\nEn er anholdt."
    assert notes == ("Attached, not read: kort.png.",)


def test_text_file_that_is_attached_is_no_part_of_the_story() -> None:
    message = mail("To blev såret.")
    message.add_attachment("hemmeligt", filename="noter.txt")
    message.add_attachment(mail("Gammelt", "En anden mail"))
    text, notes = read_mail(message.as_bytes(), "x")
    assert text == "To blev såret."
    assert notes == ("Attached, not read: noter.txt, a part without a name (message/rfc822).",)


@pytest.mark.parametrize(
    ("subject", "body", "text"),
    [
        ("Brand på Ærø", "Det brænder.", "Brand på Ærø\n\nDet brænder."),
        ("VS: SV: Re: Fwd: Brand", "Det brænder.", "Brand\n\nDet brænder."),
        ("Brand på Ærø", "BRAND PÅ  ÆRØ\n\nDet brænder.", "BRAND PÅ  ÆRØ\n\nDet brænder."),
        ("", "Det brænder.", "Det brænder."),
        ("FW: ", "Det brænder.", "Det brænder."),
        ("Vs", "Det brænder.", "Vs\n\nDet brænder."),
    ],
)
def test_subject_is_the_headline_where_the_text_lacks_it(
    subject: str, body: str, text: str
) -> None:
    assert read_mail(mail(body, subject).as_bytes(), "x")[0] == text


@pytest.mark.parametrize(
    ("subject", "charset", "body"),
    [
        (b"Br\xc3\xa6nd", b"", "Ål".encode()),
        (b"Br\xe6nd", b"", b"\xc5l"),
        (b"=?iso-8859-1?Q?Br=E6nd?=", b"us-ascii", b"\xc5l"),
        (b"=?utf-8?B?QnLDpm5k?=", b"nonsense", "Ål".encode()),
        (b"=?utf-8?Q?Br=C3=A6?=\n =?utf-8?Q?nd?=", b"latin1", b"\xc5l"),
    ],
)
def test_letters_survive_what_mail_programs_do_to_them(
    subject: bytes, charset: bytes, body: bytes
) -> None:
    kind = b"Content-Type: text/plain; charset=" + charset if charset else b"X-Mailer: x"
    data = b"Subject: " + subject + b"\n" + kind + b"\n\n" + body
    assert read_mail(data, "x")[0] == "Brænd\n\nÅl"


def test_windows_letters_in_what_is_called_latin_1_are_read() -> None:
    data = b"Content-Type: text/plain; charset=iso-8859-1\n\n\x96 Ja, \x94siger\x94 hun"
    assert read_mail(data, "x")[0] == "– Ja, ”siger” hun"


def test_mail_without_text_says_where_it_may_be() -> None:
    message = mail("")
    message.add_attachment(b"x", "application", "pdf", filename="historie.pdf")
    with pytest.raises(EmptyTextError, match=r"^x\.eml .*historie\.pdf\. Save it and drop it here"):
        read_mail(message.as_bytes(), "x.eml")
    with pytest.raises(EmptyTextError, match="Paste the story here"):
        read_mail(mail("", "Emne").as_bytes(), "x.eml")


@pytest.mark.parametrize(
    ("data", "known"),
    [
        ((FILES / "story.eml").read_bytes(), True),
        (b"Received: from a by b;\r\n Mon\r\nFrom: a@b.dk\r\n\r\nHej", True),
        (b"From a@b.dk Mon Jan 1\nMessage-ID: <1@b.dk>\n\nHej", True),
        (b"Emne: Brand\nAfsender: Ritzau\n\nContent-type: er et ord", False),
        (b"Regeringen: Ingen skat\n\nDet siger ministeren.", False),
        (b"", False),
    ],
)
def test_mail_is_known_by_its_head(data: bytes, known: bool) -> None:
    assert is_mail(data) is known


@given(st.binary(max_size=300))
def test_any_bytes_are_a_mail_or_an_error_of_ours(noise: bytes) -> None:
    start = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n"
    for data in (noise, start + noise, start + b"\n--x\n" + noise + b"\n--x--"):
        try:
            text, _ = read_mail(data, "x.eml")
        except TextError:
            continue
        assert text.strip()
