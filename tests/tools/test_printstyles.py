"""Style sheets for print leave out what WeasyPrint does badly or slowly."""

from pathlib import Path

import pytest
from printstyles import RULES, style_faults

TEMPLATES = Path(__file__).parents[2] / "templates"
PRINTED = sorted(path for path in TEMPLATES.rglob("*.css") if path.name != "screen.css")


def rules(css: str) -> list[str]:
    return [fault.rule for fault in style_faults(css)]


BAD = [
    ("no-columns", "columns: 2"),
    ("no-columns", "column-count: 3"),
    ("no-leader", "content: leader('. ')"),
    ("no-dotted-border", "border: 1pt dotted red"),
    ("no-dotted-border", "border-bottom-style: dotted"),
    ("no-gradient", "background: linear-gradient(red, red)"),
    ("no-gradient", "background-image: radial-gradient(red, red)"),
    ("own-families", "font-family: serif"),
    ("own-families", 'font: 10pt/1.4 "BG Serif", serif'),
    ("own-families", "font-family: Sans"),
    ("own-families", 'font-family: "Serif"'),
    ("no-opacity", "opacity: .5"),
    ("padded-float-container", "display: flow-root"),
    ("padded-float-container", "overflow: hidden; padding: 1pt 1pt 0"),
    ("own-assets", "background: url(https://a.example/x.png)"),
    ("own-assets", "background: url('//a.example/x.png')"),
    ("own-assets", "background: url(data:image/png;base64,x)"),
    ("own-assets", "background: url(file:///etc/passwd)"),
]


@pytest.mark.parametrize(("rule", "declaration"), BAD)
def test_what_is_bad_is_found(rule: str, declaration: str) -> None:
    assert rules(f"p {{ {declaration}; }}") == [rule]


@pytest.mark.parametrize(
    "declaration",
    [
        "columns: auto",
        "border: .5pt solid red",
        "background: #fff url(rule.svg)",
        "src: url(fonts/SourceSans3-Regular.ttf)",
        'font: 400 8pt/1 "BG Sans"',
        'font-family: "BG Serif", "BG Arabic"',
        "opacity: 1",
        "display: flow-root; padding-bottom: .1px",
        "overflow: hidden; padding: 2pt",
        "float: left",
    ],
)
def test_what_is_good_is_left_alone(declaration: str) -> None:
    assert rules(f"p {{ {declaration}; }}") == []


def test_every_rule_has_a_bad_case() -> None:
    assert {name for name, _ in BAD} == {rule.name for rule in RULES}


def test_an_import_is_found() -> None:
    assert rules('@import "other.css";') == ["own-assets"]


def test_comments_do_not_count_and_lines_do() -> None:
    css = "/* columns: 2;\n*/\n@page { @top-left {\n columns: 2 } }"
    assert [(fault.rule, fault.line) for fault in style_faults(css)] == [
        ("no-columns", 4)
    ]


def test_there_are_style_sheets_for_print() -> None:
    assert PRINTED


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.name)
def test_the_style_sheets_of_the_templates_keep_to_the_rules(path: Path) -> None:
    faults = [
        f"{path.name}:{f.line}: {f.message}" for f in style_faults(path.read_text())
    ]
    assert faults == []
