import pytest

from translate.readings.numbers.quantities import quantities
from translate.readings.numbers.units import is_conversion, is_other_unit


@pytest.mark.parametrize(
    ("danish", "english", "expected"),
    [
        ("300 km", "190 miles", True),
        ("165 km/t", "103 mph", True),
        ("250 kg", "550 pounds", True),
        ("25 til 50 mm", "1 to 2 inches", True),
        ("26 grader", "79 degrees", True),
        ("38,9 °C", "102 degrees", True),
        ("100 km i timen", "60 mph", True),
        ("35 meter pr. sekund", "80 miles an hour", True),
        ("30 meter", "100-foot", True),
        ("300 km", "300 miles", False),
        ("300 km", "310 km", False),
        ("250 kg", "550 feet", False),
        ("26 grader", "26 degrees", False),
        ("26 grader", "190 miles", False),
        ("26 mand", "190 miles", False),
    ],
)
def test_conversion_is_checked(danish: str, english: str, expected: bool) -> None:
    one, other = quantities(danish, "da")[0], quantities(english, "en")[0]
    assert is_conversion(danish, one, english, other) is expected


@pytest.mark.parametrize(
    ("danish", "english", "expected"),
    [
        ("300 km", "300 miles", True),
        ("165 km/t", "165 mph", True),
        ("25 mm", "25 cm", True),
        ("300 km", "300 kilometres", False),
        ("300 km", "190 miles", False),
        ("27 millioner pund", "£27m", False),
        ("300 mand", "300 miles", False),
        ("12 meter", "12 in Aarhus", False),
        ("en centimeter", "an inch", False),
    ],
)
def test_same_number_of_another_unit(danish: str, english: str, expected: bool) -> None:
    one, other = quantities(danish, "da")[0], quantities(english, "en")[0]
    assert is_other_unit(danish, one, english, other) is expected
