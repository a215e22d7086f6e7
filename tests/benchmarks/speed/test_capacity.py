from pathlib import Path

from benchmarks.speed import capacity_growth


def test_growth_is_measured_on_stories_that_are_translated_right(converted: Path) -> None:
    stories, lines, file = capacity_growth.measure(str(converted), count=3, kept=100)
    assert [row[:2] for row in stories.rows] == [
        (name, count) for name in capacity_growth.NAMES.values() for count in (1, 3)
    ]
    assert [bool(row[-1]) for row in stories.rows] == [False, False, True, True]
    assert stories.notes[-1].count("24 of 24") == 2
    assert [row[0] for row in lines.rows] == list(capacity_growth.NAMES.values())
    assert file.rows[-1][:2] == (100, 100)
