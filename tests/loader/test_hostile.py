"""Hostile bytes: nothing but findings, and soon."""

import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.textfile import TextFile
from briefgen.loader.compose import compose
from briefgen.loader.events import Composer
from briefgen.loader.strictness import Strictness
from briefgen.loader.syntax import syntax_error
from briefgen.loader.validate import validate
from briefgen.schema.brief import Brief
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.settings import LimitSettings

LIMITS = LimitSettings()
BUDGET = 0.25
"""Seconds of processor time for each hostile file, as the best of three.

It is some times what they take; what grows with the square of the size takes seconds.
"""

LAUGHS = b"a0: &a0 [lol, lol]\n" + b"".join(
    b"a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9))
    for n in range(1, 10)
)
BOMBS = {
    "brackets": b"[" * 100_000,
    "braces": b"{a: " * 50_000,
    "dashes": b"- " * 50_000,
    "indents": b"\n".join(b" " * n + b"a:" for n in range(400)),
    "complex keys": b"? " * 3_000,
    "laughs": LAUGHS,
    "a long plain text": b"a: " + b"x" * 1_000_000,
    "a long quotation": b"a: '" + b"x" * 1_000_000 + b"'",
    "a long block": b"a: |\n" + b"  xxxxxxx\n" * 100_000,
    "a long key": b"x" * 1_000_000 + b": a",
    "blanks": b"a:" + b" " * 1_000_000,
    "line ends": b"\n" * 1_000_000,
    "remarks": b"a: b\n" + b"#\n" * 100_000,
    "a deep mapping": b"a:\n b:\n  c:\n   d:\n    e:\n     f:\n"
    + b"      g: [x]\n" * 20_000,
    "an open quotation": b'a: "' + b"x\n " * 100_000,
    "lone surrogates": b"a: \xed\xa0\x80" * 10_000,
    "escaped surrogates": b'a: "\\ud800"',
    "a tag": b"a: !!python/object/apply:os.system [x]",
    "a long tag": b"a: !<" + b"x" * 100_000 + b"> b",
    "documents": b"---\na: 1\n" * 50_000,
    "nothing": b"\0" * 100_000,
    "marks": b"\xef\xbb\xbf" * 10_000,
    "a directive": b"%TAG ! tag:x,2000:\n--- !a b",
    "a version": b"%YAML 3.0\n---\na: 1",
    "another encoding": "a: 1".encode("utf-16"),
    "a double key": b"a: 1\n" * 50_000,
}
SOUND = {"line ends", "remarks"}
"""What is large and strange, and yet a sound file."""


def read_all(data: bytes) -> list[str]:
    document = compose("f.yaml", data, LIMITS)
    dossier = validate(document, DossierFile)
    brief = validate(document, Brief)
    for finding in (*dossier.diagnostics, *brief.diagnostics):
        span = finding.place
        assert 0 <= span.start <= span.end <= len(document.text.content) or not (
            document.text.content
        )
        assert len(finding.message) < 400
    return [one.name for one in dossier.diagnostics]


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_with_findings_and_soon(name: str) -> None:
    taken = []
    for _ in range(3):
        start = time.process_time()
        compose("f.yaml", BOMBS[name], LIMITS)
        taken.append(time.process_time() - start)
    assert read_all(BOMBS[name]) or name in SOUND
    assert min(taken) < BUDGET


@pytest.mark.parametrize("name", ["a long plain text", "a long block"])
def test_a_huge_text_is_one_finding_of_the_reader(name: str) -> None:
    found = compose("f.yaml", BOMBS[name], LIMITS).diagnostics
    assert [one.name for one in found] == ["too-long"]


def test_a_number_of_very_many_digits_is_a_finding() -> None:
    content = b"facts:\n  F1: {para: " + b"9" * 5000 + b"}\n"
    assert "too-long" in read_all(content)


@pytest.mark.parametrize(
    "content",
    [
        "facts:\n  F1:\n" + "".join(f"    statemen{n}: 1\n" for n in range(30_000)),
        "facts:\n" + "".join(f"  F{n}: {{x: 1}}\n" for n in range(10_000)),
        "gaps:\n" + "".join(f"  G {n}: 1\n" for n in range(10_000)),
    ],
    ids=["unknown keys", "bad records", "bad ids"],
)
def test_very_many_errors_are_told_soon(content: str) -> None:
    start = time.process_time()
    names = read_all(content.encode())
    assert time.process_time() - start < 5
    assert names[-1] == "too-many-findings"


def test_escaped_surrogates_are_refused_without_libyaml_too() -> None:
    strictness = Strictness("f", LIMITS)
    strictness.escapes("\ud800", 0, 1)
    assert [one.name for one in strictness.findings] == ["control-character"]


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_fail(data: bytes) -> None:
    read_all(data)


YAML_LIKE = st.text(
    "ab:-?,[]{}#&*!|>'\"%@` \n\t0.~<=\\\u00e9\u0085\u00a0\u2028\ufeff\x07", max_size=80
)


@settings(max_examples=500)
@given(YAML_LIKE)
def test_no_text_that_looks_like_yaml_makes_the_reader_fail(text: str) -> None:
    read_all(text.encode())


KEYS = ("facts", "F1", "quote", "para", "date", "stated", "waive", "positions", "x y")
VALUES = st.recursive(
    st.sampled_from(
        ["a", "3", "true", "", "''", "2025-01-01", "a # 3", "\u00a0", "*x"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda all_of: f"[{', '.join(all_of)}]")
        | st.lists(st.tuples(st.sampled_from(KEYS), inner), max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{k}: {v}" for k, v in pairs) + "}"
        )
    ),
    max_leaves=20,
)


@settings(max_examples=300)
@given(VALUES)
def test_no_shape_of_records_makes_the_schema_fail(content: str) -> None:
    read_all(content.encode())
    read_all(f"facts: {content}".encode())
    read_all(f"facts: {{F1: {content}}}".encode())


@settings(max_examples=300)
@given(YAML_LIKE)
def test_no_text_makes_the_parser_without_libyaml_fail(text: str) -> None:
    for unseen in "\ufeff\x07":
        text = text.replace(unseen, "\ufffd")
    finding = read_without_libyaml(text)
    assert finding is None or finding.name == "syntax-error"


def read_without_libyaml(text: str) -> Diagnostic | None:
    try:
        Composer("f", text, LIMITS).run(yaml.SafeLoader(text).get_event)
    except yaml.YAMLError as error:
        return syntax_error(TextFile("f", text), error)
    return None
