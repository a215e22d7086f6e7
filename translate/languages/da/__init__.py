"""Danish."""

from translate.languages.da.forms import EITHER, Form, adjective_forms, danish_forms
from translate.languages.da.speech import ATTRIBUTION, DASH

__all__ = [
    "ATTRIBUTION",
    "DASH",
    "EITHER",
    "Form",
    "adjective_forms",
    "danish_forms",
]
