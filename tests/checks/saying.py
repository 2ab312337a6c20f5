"""Facts of which only the words matter."""

from briefgen.schema.fact import Fact


def saying(statement: str, quote: str, kind: str, day: str | None) -> Fact:
    """Return a fact that says this; its day is that of its date, if it has one."""
    return Fact.model_validate(
        {
            "statement": statement,
            "quote": quote,
            "source": "S1",
            "kind": kind,
            "voice": "reporter",
            "confidence": "medium",
            "date": {"resolved": day} if day else None,
        }
    )
