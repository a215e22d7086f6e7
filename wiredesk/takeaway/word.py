"""`as_word`: a story as a Word document.

Takes a `Summary` with its translation, and its `Review`; gives the bytes of a .docx. The label is
at the head of every page. Sentences are numbered in both languages; the numbers after a bullet link
to the English, those in the English to the Danish and back. Flags are comments.
"""

import io
import zipfile
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from summarize import Summary
from translate import Flag
from wiredesk.doubts import translated
from wiredesk.escaping import legible
from wiredesk.review import OPEN, Review
from wiredesk.takeaway.text import credit_line, numbered, to_check

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

# The earliest time that a zip archive can store: no file in it tells when it was written.
NO_TIME = (1980, 1, 1, 0, 0, 0)
Side = Literal["en", "da"]
_LANGUAGES: dict[Side, str] = {"en": "en-GB", "da": "da-DK"}


def as_word(summary: Summary, review: Review = OPEN) -> bytes:
    """The document: label, bullets, what there is to check, English, Danish."""
    story = _Story(summary, review)
    story.write_head()
    story.write_bullets()
    story.write_checks()
    story.write_text("English", "en")
    story.write_text("Danish", "da")
    return story.saved()


class _Story:
    """A document that is being written."""

    def __init__(self, summary: Summary, review: Review) -> None:
        import docx

        self._summary, self._review = summary, review
        self._document: Document = docx.Document()
        self._set_language()
        self._set_properties()

    @cached_property
    def _credit(self) -> str:
        return legible(credit_line(self._summary, self._review))

    def write_head(self) -> None:
        """Write the label into the head of every page, and label and models onto the first."""
        self._document.sections[0].header.paragraphs[0].add_run(self._review.label).bold = True
        self._document.add_paragraph().add_run(self._credit).bold = True

    def write_bullets(self) -> None:
        """Write the bullets, each with links to the English of its sentences."""
        if self._summary.bullets:
            self._document.add_heading("Bullets", 1)
        for bullet in self._summary.bullets:
            paragraph = self._document.add_paragraph(style="List Bullet")
            self._comment(paragraph.add_run(legible(bullet.text)), bullet.flags)
            for index in bullet.sources:
                paragraph.add_run(" ")
                _link(paragraph, f"[{index + 1}]", f"en{index + 1}")

    def write_checks(self) -> None:
        """Write what there is to check, if there is anything."""
        checks = to_check(self._summary, self._review)
        if checks:
            self._document.add_heading("To check", 1)
        for check in checks:
            self._document.add_paragraph(legible(check), "List Bullet")

    def write_text(self, title: str, side: Side) -> None:
        """Write the sentences of one language in their paragraphs, each with its number."""
        self._document.add_heading(title, 1)
        for kind, pairs in numbered(translated(self._summary)):
            headed = kind in ("headline", "crosshead")
            paragraph = self._document.add_paragraph(style="Heading 2" if headed else None)
            for number, pair in pairs:
                if side == "en":
                    run = _sentence(paragraph, pair.target, number, "en")
                    self._comment(run, pair.flags)
                else:
                    _sentence(paragraph, pair.source.plain, number, "da")

    def _comment(self, run: "Run", flags: Iterable[Flag]) -> None:
        """Highlight a text that has flags, and add a comment with their messages."""
        from docx.enum.text import WD_COLOR_INDEX
        from docx.oxml.ns import qn

        text = legible("\n".join(flag.message for flag in flags))
        if text and not self._review.reviewed:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
            comment = self._document.add_comment(run, text, author="wiredesk", initials="wd")
            comment._element.attrib.pop(qn("w:date"))

    def _set_language(self) -> None:
        from docx.oxml.ns import qn

        for language in self._document.styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), _LANGUAGES["en"])

    def _set_properties(self) -> None:
        """Set the file's properties: our label and name, no dates and no author of the template."""
        from docx.oxml.ns import qn

        properties = self._document.core_properties
        properties.author = "wiredesk"
        properties.comments = self._credit[:255]  # the most that Word shows, and python-docx takes
        for name in ("dcterms:created", "dcterms:modified"):
            for element in list(properties._element.iter(qn(name))):
                properties._element.remove(element)

    def saved(self) -> bytes:
        """The bytes of the document, the same each time."""
        written = io.BytesIO()
        self._document.save(written)
        return _undated(written)


def _sentence(paragraph: "Paragraph", text: str, number: int, side: Side) -> "Run":
    """The run of a sentence, bookmarked; the number after it links to the other language."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(2 * number + (side == "da")))
    start.set(qn("w:name"), f"{side}{number}")
    paragraph._p.append(start)
    run = paragraph.add_run(legible(text))
    _set_run_language(run, side)
    paragraph._p.append(end)
    other = "da" if side == "en" else "en"
    _link(paragraph, str(number), f"{other}{number}").font.superscript = True
    paragraph.add_run(" ")
    return run


def _set_run_language(run: "Run", side: Side) -> None:
    """Mark a Danish run as Danish, so that Word doesn't check it as English."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if side == "da":
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), _LANGUAGES[side])
        run._r.get_or_add_rPr().append(language)


def _link(paragraph: "Paragraph", text: str, bookmark: str) -> "Run":
    """The run of a link to a bookmark in the document."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), bookmark)
    run = paragraph.add_run(text)
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)
    return run


def _undated(written: io.BytesIO) -> bytes:
    """The bytes of the archive, without the times at which its files were written."""
    result = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(result, "w") as target:
        for entry in source.infolist():
            undated = zipfile.ZipInfo(entry.filename, NO_TIME)
            target.writestr(undated, source.read(entry), zipfile.ZIP_DEFLATED)
    return result.getvalue()
