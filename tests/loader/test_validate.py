"""Records from files: errors placed and worded, bad records dropped alone."""

import pytest

from briefgen.base.textfile import TextFile
from briefgen.loader.compose import compose
from briefgen.loader.validate import Validated, validate
from briefgen.schema.brief import Brief
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.settings import LimitSettings, Settings
from briefgen.schema.template import Template

FACT = """\
    statement: Vance calls for talks.
    quote: we would like both
    source: S000
    kind: position
    voice: direct-speech
    confidence: high
"""


def dossier(content: str) -> Validated[DossierFile]:
    return validate(compose("f.yaml", content.encode(), LimitSettings()), DossierFile)


def fact(extra: str = "", without: str = "") -> str:
    lines = [
        line
        for line in FACT.splitlines()
        if not line.strip().startswith(without or "\0")
    ]
    body = "\n".join([*lines, *(f"    {line}" for line in extra.split("\n"))])
    return f"facts:\n  F001:\n{body}\n"


def found(
    content: str, result: Validated[DossierFile]
) -> list[tuple[str, int, int, str]]:
    text = TextFile("f.yaml", content)
    out = []
    for one in result.diagnostics:
        at = text.position(one.place.start)
        out.append((one.name, at.line, at.column, text.words(one.place)))
    return out


def only(content: str) -> tuple[str, int, int, str, str, str | None]:
    """Return the one finding of a file: name, line, column, words, message, hint."""
    result = dossier(content)
    assert len(result.diagnostics) == 1, [one.message for one in result.diagnostics]
    finding = result.diagnostics[0]
    return (*found(content, result)[0], finding.message, finding.hint)


def test_a_sound_file_gives_its_records() -> None:
    result = dossier(fact("para: 3\ndate: {stated: Wednesday}"))
    assert result.diagnostics == ()
    assert result.record is not None
    assert result.record.facts["F001"].para == 3


def test_a_record_knows_its_id_and_its_place() -> None:
    content = fact("date: {stated: Wednesday}")
    record = dossier(content).record
    assert record is not None
    one = record.facts["F001"]
    text = TextFile("f.yaml", content)
    assert one.id == "F001"
    assert text.words(one.key()) == "F001"
    assert text.words(one.at("quote")) == "we would like both"
    assert one.date is not None
    assert text.words(one.date.at("stated")) == "Wednesday"


def test_every_record_inside_a_record_knows_its_place() -> None:
    content = (
        fact("waive: [{rule: FCT06, reason: r, by: b}]\nsic: [{words: a}, {words: bb}]")
        + "positions:\n  vance:\n    talks: {holds: Yes.}\n"
    )
    record = dossier(content).record
    assert record is not None
    text = TextFile("f.yaml", content)
    one = record.facts["F001"]
    assert text.words(one.waive[0].at("rule")) == "FCT06"
    assert text.words(one.sic[1].at()) == "{words: bb}"
    assert text.words(record.positions["vance"]["talks"].at("holds")) == "Yes."


def test_a_default_that_is_not_written_has_no_place() -> None:
    content = b"name: x\nrules: {select: [PAS]}\n"
    settings = validate(compose("f.yaml", content, LimitSettings()), Settings).record
    assert settings is not None
    assert settings.rules.written("select")
    assert settings.limits.place.file == ""


def test_a_field_under_another_name_in_python_is_read_by_its_name_in_yaml() -> None:
    content = "title: x\npurpose: y\nparts:\n  key: {from: prose, required: true}\n"
    document = compose("f.yaml", content.encode(), LimitSettings())
    template = validate(document, Template).record
    assert template is not None
    assert template.parts["key"].source == "prose"
    assert TextFile("f", content).words(template.parts["key"].at("from")) == "prose"


def test_a_misspelt_key_is_one_finding_with_the_right_word() -> None:
    content = fact("statment: Vance calls.", without="statement")
    name, line, column, words, message, hint = only(content)
    assert (name, line, column, words) == ("unknown-key", 8, 5, "statment")
    assert message == "unknown key `statment`"
    assert hint == "did you mean `statement`?"


def test_an_unknown_key_near_to_nothing_lists_what_there_is() -> None:
    hint = only(fact("date: {day: Wednesday}"))[5]
    assert hint == "one of `precision`, `resolved`, `stated`"


def test_a_missing_field_points_at_the_key_of_its_owner() -> None:
    name, line, _, words, message, hint = only(fact(without="quote"))
    assert (name, line, words) == ("missing-field", 2, "F001")
    assert message == "`F001` lacks `quote`"
    assert hint == "add `quote`: the words of the source, verbatim"


def test_the_hint_of_a_missing_field_is_short() -> None:
    hint = only(fact(without="confidence"))[5]
    assert hint == ("add `confidence`: how far the passage can be relied on for it")


def test_a_missing_field_of_a_file_points_at_its_first_key() -> None:
    result = validate(compose("f", b"language: en\n", LimitSettings()), Settings)
    (finding,) = result.diagnostics
    assert (finding.message, finding.place.start, finding.place.end) == (
        "the file lacks `name`",
        0,
        8,
    )


def test_a_missing_field_of_an_item_points_into_the_item() -> None:
    name, line, column, words, message, _ = only(fact("sic: [{meant: x}]"))
    assert (name, line, column, words) == ("missing-field", 9, 12, "meant")
    assert message == "`sic` lacks `words`"


def test_a_word_that_is_no_choice_gets_the_nearest_one() -> None:
    content = fact("voice: direct speech", without="voice")
    name, line, column, words, message, hint = only(content)
    assert (name, line, column, words) == ("wrong-value", 8, 12, "direct speech")
    assert message == "`direct speech` is no `voice`"
    assert hint == "did you mean `direct-speech`?"


def test_a_word_near_to_no_choice_gets_them_all() -> None:
    hint = only(fact("confidence: 99", without="confidence"))[5]
    assert hint == "one of `high`, `medium`, `low`, `not-applicable`"


WRONG = [
    ("para: three", "three", "`three` is not a whole number"),
    ("para: [3]", "[3]", "`para` takes a whole number, not a list"),
    ("para: 0", "0", "`para` is 0; the least is 1"),
    ("short: no", "no", "`no` is neither `true` nor `false`"),
    ("short: [true]", "[true]", "`short` takes `true` or `false`, not a list"),
    ("topic: a b", "a b", "`a b` is not an id"),
    ("status: [active]", "[active]", "`status` takes a word, not a list"),
    ("para: 1.5", "1.5", "`1.5` is not a whole number"),
    ("topic: [a]", "[a]", "`topic` takes text, not a list"),
    ("topic: {a: b}", "{a: b}", "`topic` takes text, not a mapping"),
    ('topic: ""', '""', "`` is not an id"),
    ('note: ""', '""', "`note` is empty"),
    ("actors: vance", "vance", "`actors` takes a list, not text"),
    ("actors: [vance, a b]", "a b", "`a b` is not an id"),
    ("date: Wednesday", "Wednesday", "`date` takes a mapping, not text"),
    ("date: [a]", "[a]", "`date` takes a mapping, not a list"),
    ("date: {resolved: 2025-5}", "2025-5", "`2025-5` does not fit `resolved`"),
    ("waive: [{rule: a, reason: b, by: c, until: 2025-13-30}]", "2025-13-30", None),
    ("waive: [{rule: a, reason: b, by: c, until: 86400}]", "86400", None),
    ("waive: [{rule: a, reason: b, by: c, until: [x]}]", "[x]", None),
    ("waive: [x]", "x", "`waive` takes a mapping, not text"),
    ("sic:", "sic", "`sic` has no value"),
    ("quantity: {value: }", "value", "`value` has no value"),
]


@pytest.mark.parametrize(("extra", "words", "message"), WRONG)
def test_a_wrong_value_is_found_where_it_stands(
    extra: str, words: str | None, message: str | None
) -> None:
    name, line, _, at, said, _ = only(fact(extra))
    assert (name, line) == ("wrong-value", 9)
    assert words is None or at == words
    assert message is None or said == message


def test_too_few_entries_are_counted() -> None:
    content = "duplicates:\n  D1: {facts: [F1], topic: x}\n"
    message = only(content)[4]
    assert message == "`facts` has 1 entries; it needs at least 2"


def test_a_key_that_is_no_id_is_found_at_the_key() -> None:
    content = fact().replace("F001", '"F 1"')
    name, line, column, words, message, _ = only(content)
    assert (name, line, column, words) == ("wrong-value", 2, 3, '"F 1"')
    assert message == "`F 1` is not an id"


@pytest.mark.parametrize(
    "content",
    [
        fact("date: {stated:\u00a0Wednesday}"),
        fact("date: stated:\u00a0Wednesday"),
        fact("topic:\u00a0talks"),
    ],
)
def test_a_no_break_space_after_a_colon_is_named(content: str) -> None:
    result = dossier(content)
    hints = [one.hint or "" for one in result.diagnostics]
    assert len(hints) == 1
    assert "no-break space" in hints[0]


def test_one_bad_record_does_not_hide_the_others() -> None:
    content = fact() + fact().removeprefix("facts:\n").replace("F001", "F002").replace(
        "direct-speech", "shouting"
    )
    result = dossier(content)
    assert result.record is not None
    assert list(result.record.facts) == ["F001"]
    assert list(result.dropped) == ["F002"]
    assert [one.name for one in result.diagnostics] == ["wrong-value"]


def test_the_place_of_a_dropped_record_is_known() -> None:
    content = fact("para: x")
    place = dossier(content).dropped["F001"]
    assert content[place.key_span.start : place.key_span.end] == "F001"


def test_every_bad_record_is_reported_in_the_order_of_the_file() -> None:
    body = fact(without="kind").removeprefix("facts:\n")
    content = "facts:\n" + "".join(body.replace("F001", f"F{n:03}") for n in range(9))
    lines = [line for _, line, _, _ in found(content, dossier(content))]
    assert lines == sorted(lines)
    assert len(lines) == 9


def test_a_position_is_dropped_without_its_neighbours() -> None:
    content = "positions:\n  vance:\n    a: {holds: x}\n    b: {hold: x}\n"
    result = dossier(content)
    assert result.record is not None
    assert list(result.record.positions["vance"]) == ["a"]
    assert list(result.dropped) == ["b"]


def test_a_section_that_is_no_mapping_is_dropped_alone() -> None:
    result = dossier(fact() + "conflicts: [a]\nactors: x\nfact: {}\n")
    assert [one.name for one in result.diagnostics] == [
        "wrong-value",
        "wrong-value",
        "unknown-key",
    ]
    assert result.record is not None
    assert list(result.record.facts) == ["F001"]


def test_a_section_may_be_empty() -> None:
    assert dossier(fact() + "gaps:\n").diagnostics == ()


def test_a_record_may_not_be_empty() -> None:
    content = "facts:\n  F001:\n"
    assert only(content)[3:5] == ("F001", "`F001` has no value")


def test_an_error_of_the_reader_drops_its_record_and_is_told_once() -> None:
    content = fact() + "  F002: *x\n  F003: {statement: &a b}\n"
    result = dossier(content)
    names = [name for name, _, _, _ in found(content, result)]
    assert names.count("alias") == 2
    assert "F002" not in {words for _, _, _, words in found(content, result)}
    assert result.record is not None
    assert list(result.record.facts) == ["F001"]
    assert set(result.dropped) == {"F002", "F003"}


def test_an_alias_in_place_of_a_record_is_one_finding() -> None:
    result = dossier(fact() + "  F002: *x\n")
    assert [one.name for one in result.diagnostics] == ["alias"]


def test_an_alias_in_place_of_an_optional_value_drops_its_record() -> None:
    result = dossier(fact("note: *x"))
    assert [one.name for one in result.diagnostics] == ["alias"]
    assert list(result.dropped) == ["F001"]


def test_a_warning_of_the_reader_drops_nothing() -> None:
    result = dossier(fact("note: 'a\u2028b'"))
    assert [one.name for one in result.diagnostics] == ["altered-character"]
    assert result.dropped == {}


def test_a_double_record_keeps_the_first_and_the_section() -> None:
    content = fact() + "  F001: {}\n"
    result = dossier(content)
    assert [one.name for one in result.diagnostics] == ["double-key"]
    assert result.record is not None
    assert list(result.record.facts) == ["F001"]


def test_a_brief_with_an_error_is_not_had_at_all() -> None:
    document = compose("x.brief.yaml", b"title: x\ntitel: y\n", LimitSettings())
    result = validate(document, Brief)
    assert result.record is None
    assert "unknown-key" in [one.name for one in result.diagnostics]


@pytest.mark.parametrize("content", ["", "# nothing\n", "---\n"])
def test_an_empty_dossier_file_is_sound(content: str) -> None:
    result = dossier(content)
    assert result.record is not None
    assert result.diagnostics == ()


@pytest.mark.parametrize("content", ["- a", "text", "[a]"])
def test_a_file_that_is_no_mapping_is_one_finding(content: str) -> None:
    assert only(content)[4].startswith("the file takes a mapping")


def test_a_file_that_is_no_yaml_gives_no_record() -> None:
    result = dossier("a: b: c")
    assert result.record is None
    assert [one.name for one in result.diagnostics] == ["syntax-error"]


def test_many_findings_end_with_one_that_says_so() -> None:
    content = "facts:\n" + "".join(f"  F{n}: {{x: 1}}\n" for n in range(200))
    names = [one.name for one in dossier(content).diagnostics]
    assert len(names) == 101
    assert names[-1] == "too-many-findings"


def test_a_long_value_is_cut_in_the_message() -> None:
    message = only(fact("topic: " + "x y " * 200))[4]
    assert len(message) < 100


@pytest.mark.parametrize(
    "extra",
    [
        "note: >-\n  the cancer-\n  associated gene",
        "note: the cancer-\n" + 90 * " " + "associated gene",
        "note: 'the cancer-  \n  associated gene'",
        'note: "the cancer-\r\n  associated gene"',
    ],
)
def test_a_space_that_folding_puts_into_a_word_is_found(extra: str) -> None:
    result = dossier(fact(extra))
    (found,) = result.diagnostics
    assert (found.name, found.severity) == ("space-after-hyphen", "warning")
    assert "`cancer- associated`" in found.message
    assert result.record is not None
    assert "cancer- associated" in (result.record.facts["F001"].note or "")


@pytest.mark.parametrize(
    "extra",
    [
        "note: |-\n  the cancer-\n  associated gene",
        "note: >-\n  the cancer-\n    associated gene\n",
        "note: >-\n  the cancer-\n\n  associated gene",
        'note: "the cancer-\\\n  associated gene"',
        "note: >-\n  a long -\n  dash",
        "note: >-\n  in 2020-\n  2021",
        "note: >-\n  short-\n  and long-term",
        "note: one  # a remark-\n  # about it",
        "actors:\n  - vance-\n    elder",
    ],
)
def test_a_hyphen_that_an_author_can_mean_is_left(extra: str) -> None:
    names = [one.name for one in dossier(fact(extra)).diagnostics]
    assert "space-after-hyphen" not in names


@pytest.mark.parametrize(
    ("extra", "cut"),
    [
        ("note: item #3 is x", " #3 is x"),
        ("note: item\t# 3", "\t# 3"),
        ("sic: [{words: item #3\n }]", " #3"),
        ("note: one\n  two # three", " # three"),
    ],
)
def test_a_text_cut_by_a_comment_is_found(extra: str, cut: str) -> None:
    name, _, _, words, _, _ = only(fact(extra))
    assert (name, words) == ("cut-by-comment", cut)


@pytest.mark.parametrize(
    "extra",
    [
        "para: 3  # from the top",
        "topic: talks # an id is no text",
        "status: active # a choice",
        "date: {stated: Wednesday} # the collection has ended",
        "note: 'item' # in quotes",
        "note: # nothing yet\n  text",
        "note: item#3",
        "note: >- # folded\n  item #3 is x",
        "actors: [vance, # the first\n trump]",
        "short: true # insisted",
    ],
)
def test_a_comment_that_cuts_no_text_is_no_finding(extra: str) -> None:
    assert dossier(fact(extra)).diagnostics == ()
