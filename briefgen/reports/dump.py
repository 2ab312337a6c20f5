"""Plain data as the text of JSON that every reader and every log takes."""

import json
import re

from briefgen.base.digest import Plain

_SURROGATE = re.compile("[\ud800-\udfff]")


def as_json(data: Plain) -> str:
    """Return data as indented JSON.

    Lone surrogates, which UTF-8 cannot hold, are replaced; `##[`, which the log of a
    GitHub workflow may obey, is written with an escape.
    """
    text = json.dumps(data, indent=2, ensure_ascii=False)
    return _SURROGATE.sub("\ufffd", text).replace("##[", "#\\u0023[")
