"""The pages of what is found on laid-out pages and in built PDFs."""

from briefgen.base.ruleinfo import RuleInfo


def _rule(code: str, name: str, severity: str, *told: str) -> RuleInfo:
    summary, why, bad, good = told
    return RuleInfo(code, name, severity, summary, why, bad, good, waivable=False)


LAYOUT = (
    _rule(
        "PUB05", "stub-line", "warning",
        "A line of running text ends after a word or two.",
        "A short line in the middle of a paragraph looks like its end.",
        "`The` alone on a line, the rest of the sentence below",
        "the paragraph set without the break",
    ),
    _rule(
        "PUB06", "text-overlap", "error",
        "Two pieces of text lie over each other.",
        "Nobody can read either, on paper or aloud.",
        "a style that pulls a table over the paragraph above it",
        "the style without the negative margin",
    ),
    _rule(
        "PUB07", "text-cut-off", "error",
        "Text runs off its page or out of its cell.",
        "What is cut off is not said.",
        "a web address in a narrow column that may not break",
        "a wider column, or a place to break",
    ),
    _rule(
        "PUB08", "heading-at-foot", "warning",
        "A heading stands alone at the foot of a page.",
        "A reader who turns the page has lost what the text is about.",
        "`Options` as the last line of a page",
        "`break-after: avoid` on headings",
    ),
    _rule(
        "PUB09", "page-nearly-empty", "warning",
        "A page other than the last is filled to less than half.",
        "A half-empty page looks like the end of the brief.",
        "a box that does not fit and leaves the page before it empty",
        "a shorter box, or one that may break",
    ),
    _rule(
        "PUB10", "aside-split", "warning",
        "A note in the margin goes on under what it stands beside.",
        "It is then read as part of the next thing.",
        "the side column of a box that is longer than its text",
        "fewer words in the side column",
    ),
    _rule(
        "PUB11", "too-many-lines", "warning",
        "A part has more printed lines than the template allows.",
        "A bottom line of four lines is read; one of eight is not.",
        "a bottom line that runs over six lines",
        "the same in four",
    ),
    _rule(
        "PUB12", "too-many-pages", "warning",
        "The brief has more pages than the template allows.",
        "The reader was promised a number of pages.",
        "nine pages where `limits: {pages: 8}`",
        "a shorter brief, or another template",
    ),
    _rule(
        "PUB13", "citation-lost", "error",
        "The mark of a citation is on no page.",
        "A sentence without its mark has lost its evidence.",
        "a style that hides `.mark`",
        "marks that are small, and seen",
    ),
)  # fmt: skip
"""What `briefgen check --layout` finds."""

CARRIED = (
    _rule(
        "PDF01", "seal-broken", "error",
        "A PDF is not byte for byte the one that briefgen made.",
        "Whatever changed it may have changed what it says.",
        "a brief saved anew by another program",
        "the PDF as it was published",
    ),
    _rule(
        "PDF02", "evidence-missing", "error",
        "A PDF carries no evidence that can be read.",
        "Without it nothing in the PDF can be re-checked.",
        "a PDF printed from a browser",
        "a PDF made by `briefgen build`",
    ),
    _rule(
        "PDF03", "carried-file-changed", "error",
        "A file that a PDF carries is gone, changed, or was added later.",
        "The evidence is then not the one that was checked.",
        "an edited `facts.yaml` inside the PDF",
        "the files as they were attached",
    ),
    _rule(
        "PDF04", "carried-source-changed", "error",
        "A source that a PDF carries is not the one that was cited.",
        "Its passages prove nothing about the source that was cited.",
        "one source in the place of the other",
        "each source with its own bytes",
    ),
    _rule(
        "PDF05", "carried-quote-not-found", "error",
        "A passage does not stand in the source that the PDF carries.",
        "This is the promise of the PDF.",
        "a passage with another word than its source",
        "the words of the source",
    ),
    _rule(
        "PDF06", "passage-not-printed", "error",
        "A passage is not what the pages print.",
        "The reader then sees other words than those that were checked.",
        "a page on which the passage was edited",
        "the page as it was made",
    ),
    _rule(
        "PDF07", "record-differs", "error",
        "The record of a fact says something else than the brief's evidence.",
        "Two versions of one fact cannot both be what was checked.",
        "another statement of F006 in the carried records",
        "one statement in both",
    ),
    _rule(
        "PDF08", "text-differs", "error",
        "The pages do not print the text that the PDF carries.",
        "Either the pages or the text were changed.",
        "a sentence on page 1 that the carried Markdown does not have",
        "the same text in both",
    ),
    _rule(
        "PDF09", "tags-missing", "error",
        "A PDF has lost its tags, its language or its title.",
        "Readers who hear it can then no longer follow it.",
        "a PDF reduced in size by a tool that drops tags",
        "the PDF as it was made",
    ),
)  # fmt: skip
"""What `briefgen verify` finds."""
