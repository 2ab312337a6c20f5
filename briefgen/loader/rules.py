"""What the reader can find in files: the table behind its findings and their pages."""

from briefgen.base.diagnostic import Severity
from briefgen.base.ruleinfo import RuleInfo

UNREADABLE = RuleInfo(
    "YML01",
    "unreadable-file",
    "A file of the workspace cannot be read.",
    "What cannot be read cannot be checked, and must not pass in silence.",
    "`facts.yaml` is a folder, a pipe or a device, or may not be opened",
    "a regular file that the user may read",
)
NOT_UTF8 = RuleInfo(
    "YML02",
    "not-utf8",
    "A file is not text in UTF-8.",
    "A guessed encoding changes words, and a quote is compared letter by letter.",
    "a file saved as Windows-1252",
    "the same file saved as UTF-8",
)
CONTROL = RuleInfo(
    "YML03",
    "control-character",
    "A file holds a character that cannot be seen and has no meaning in text.",
    "Control characters hide words, move cursors and break outputs.",
    'statement: "a bell \\x07 rings"',
    "statement: a bell rings",
)
SYNTAX = RuleInfo(
    "YML04",
    "syntax-error",
    "A file is not YAML.",
    "Nothing of a file can be used that is not YAML.",
    "quote: Vance said: yes",
    'quote: "Vance said: yes"',
)
SECOND_DOCUMENT = RuleInfo(
    "YML05",
    "second-document",
    "A file holds more than one YAML document.",
    "What stands after the second `---` would be dropped in silence.",
    "facts: {}\n---\nfacts: {}",
    "one document in each file",
)
DOUBLE_KEY = RuleInfo(
    "YML06",
    "double-key",
    "A key stands twice in one mapping.",
    "Most readers keep the last one and drop the first without a word.",
    "F006: …\nF006: …",
    "F006: …\nF007: …",
)
ALIAS = RuleInfo(
    "YML07",
    "alias",
    "A file uses an anchor, an alias or a merge key.",
    "Aliases hide what a record says, and a few lines of them can fill a machine.",
    "F001: &base {source: S000}\nF002: *base",
    "F001: {source: S000}\nF002: {source: S000}",
)
TAG = RuleInfo(
    "YML08",
    "tag",
    "A value has a YAML tag.",
    "The schema says what a value means; a tag would say something else.",
    "para: !!int 3",
    "para: 3",
)
BAD_KEY = RuleInfo(
    "YML09",
    "bad-key",
    "A key is empty or is itself a list or a mapping.",
    "Keys are names: of fields and of records.",
    "? [F001, F002]\n: same",
    "F001: same",
)
TOO_LARGE = RuleInfo(
    "YML10",
    "too-large",
    "A file has more bytes than the limit.",
    "A reader without limits can be made to fill the machine.",
    "a file of 17 MiB where `limits.file_bytes` is 16 MiB",
    "several files, or a higher limit in `briefgen.yaml`",
)
TOO_DEEP = RuleInfo(
    "YML11",
    "too-deep",
    "Values are nested deeper than the limit.",
    "No record needs it, and deep nesting brings down readers of YAML.",
    "[[[[[[…]]]]]]",
    "[F001, F002]",
)
TOO_MANY = RuleInfo(
    "YML12",
    "too-many-values",
    "A file holds more values than the limit.",
    "A reader without limits can be made to fill the machine.",
    "a file of three million values",
    "several files, or a higher limit in `briefgen.yaml`",
)
TOO_LONG = RuleInfo(
    "YML13",
    "too-long",
    "A text is longer than the limit.",
    "Very long texts can take the makers of pages hours.",
    "statement: (5,000 characters)",
    "several records, or a higher `limits.field_characters` in `briefgen.yaml`",
)
UNKNOWN_KEY = RuleInfo(
    "YML14",
    "unknown-key",
    "A key is not a field of its record.",
    "A misspelt field would be left out of the brief without a word.",
    "statment: Vance calls for talks.",
    "statement: Vance calls for talks.",
)
MISSING_FIELD = RuleInfo(
    "YML15",
    "missing-field",
    "A record lacks a field that it must have.",
    "A fact without its source or quote cannot be traced.",
    "F006: {statement: Vance calls for talks.}",
    "F006: {statement: Vance calls for talks., quote: …, source: S000, …}",
)
WRONG_VALUE = RuleInfo(
    "YML16",
    "wrong-value",
    "A value is not what its field takes.",
    "The field has a stated meaning; a value outside it has none.",
    "voice: direct speech",
    "voice: direct-speech",
)
CUT_BY_COMMENT = RuleInfo(
    "YML17",
    "cut-by-comment",
    "A text without quotation marks ends at a `#`, which begins a comment.",
    "`quote: item #3 is x` is read as `item`: words are lost in silence.",
    "quote: item #3 is x",
    'quote: "item #3 is x"',
)
ALTERED = RuleInfo(
    "YML18",
    "altered-character",
    "A file holds a line break that YAML turns into something else.",
    "U+0085 becomes a space or a new line, so a quote is no longer verbatim.",
    'quote: "one<U+0085>two"',
    'quote: "one\\Ntwo"',
    Severity.WARNING,
)
OUTSIDE = RuleInfo(
    "YML19",
    "outside-workspace",
    "A path leads out of the workspace.",
    "A brief depends on its workspace alone, and a pull request must not make "
    "briefgen read other files of the machine.",
    "briefs/talks/facts.yaml -> /home/me/facts.yaml",
    "the file itself inside the workspace",
)
BAD_NAME = RuleInfo(
    "YML20",
    "bad-name",
    "A folder or file that names a dossier, brief or template has an unfit name.",
    "Outputs are named after it, on every system.",
    "briefs/Direct talks/",
    "briefs/direct-talks/",
)
TOO_MANY_FINDINGS = RuleInfo(
    "YML21",
    "too-many-findings",
    "The reader gave up on a file after so many findings that more would not help.",
    "What was not looked at must be said.",
    "a file with hundreds of double keys",
    "the same file mended from the top",
)
UNKNOWN_TEMPLATE = RuleInfo(
    "YML22",
    "unknown-template",
    "A brief names a template that neither the workspace nor briefgen has.",
    "Without its template a brief has no form.",
    "template: cooperation-recomendations",
    "template: cooperation-recommendations",
)
DOUBLE_ID = RuleInfo(
    "YML23",
    "double-id",
    "Two files of a dossier hold a record with the same id.",
    "Ids are permanent names; a citation would mean two things.",
    "F006 in `facts/a.yaml` and in `facts/b.yaml`",
    "F006 in one file, F106 in the other",
)
SPACE_AFTER_HYPHEN = RuleInfo(
    "YML24",
    "space-after-hyphen",
    "A line of a folded text ends in a hyphen, and the word gets a space inside it.",
    "`cancer-` and `associated` on two lines are read as `cancer- associated`: the "
    "quote is no longer verbatim, and prose is printed with the gap.",
    "quote: >-\n  a cancer-\n  associated gene",
    "quote: >-\n  a cancer-associated\n  gene",
    Severity.WARNING,
)

RULES = (
    UNREADABLE,
    NOT_UTF8,
    CONTROL,
    SYNTAX,
    SECOND_DOCUMENT,
    DOUBLE_KEY,
    ALIAS,
    TAG,
    BAD_KEY,
    TOO_LARGE,
    TOO_DEEP,
    TOO_MANY,
    TOO_LONG,
    UNKNOWN_KEY,
    MISSING_FIELD,
    WRONG_VALUE,
    CUT_BY_COMMENT,
    ALTERED,
    OUTSIDE,
    BAD_NAME,
    TOO_MANY_FINDINGS,
    UNKNOWN_TEMPLATE,
    DOUBLE_ID,
    SPACE_AFTER_HYPHEN,
)
"""Every rule of the reader, for `explain` and for the pages of the rules."""
