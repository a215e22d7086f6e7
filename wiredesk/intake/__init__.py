"""Which text an editor's file holds.

files.py: any file that is read, by what its bytes show
word.py: Word documents
mail.py: mails
"""

from wiredesk.intake.files import LARGEST, read_file

__all__ = [
    "LARGEST",
    "read_file",
]
