"""What people and programs do with a translated and summarised story.

desk.py: `Desk` and `Story`: translating, editing, undoing
doubts.py: the one list of what there is to check
review.py: whether somebody has read the translation
escaping.py: text made safe for files, terminals and Markdown
command.py, model_options.py: the command `wiredesk`, and the options that name models

intake/: files that come in
takeaway/: files that go out
page/: the web page
server/: the server of the page, and its API
"""

__version__ = "0.1.0"
