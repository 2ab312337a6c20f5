"""One file of a dossier: any of its sections, each a mapping of records by id."""

from briefgen.schema.actor import Actor, Term, Topic
from briefgen.schema.analysis import (
    Assumption,
    Criterion,
    Event,
    Gap,
    Issue,
    Judgement,
    Option,
    Position,
    Recommendation,
    Scenario,
    SourceRecommendation,
)
from briefgen.schema.fact import Fact
from briefgen.schema.node import Id, Node, Text
from briefgen.schema.relation import Conflict, Corroboration, Duplicate
from briefgen.schema.source import Source


class DossierFile(Node):
    """What one YAML file of a dossier may hold; the files of a dossier are joined."""

    question: Text | None = None
    """The question that the dossier answers."""
    sources: dict[Id, Source] = {}
    """The archived sources."""
    actors: dict[Id, Actor] = {}
    """The actors."""
    terms: dict[Id, Term] = {}
    """The house words."""
    topics: dict[Id, Topic] = {}
    """The topics that facts are sorted by."""
    facts: dict[Id, Fact] = {}
    """The facts."""
    conflicts: dict[Id, Conflict] = {}
    """Where facts differ."""
    corroborations: dict[Id, Corroboration] = {}
    """Where facts support each other."""
    duplicates: dict[Id, Duplicate] = {}
    """Where facts say the same."""
    gaps: dict[Id, Gap] = {}
    """What we do not know."""
    assumptions: dict[Id, Assumption] = {}
    """What we take for granted."""
    judgements: dict[Id, Judgement] = {}
    """The drafters' findings."""
    issues: dict[Id, Issue] = {}
    """The rows of the position matrix."""
    positions: dict[Id, dict[Id, Position]] = {}
    """What each actor holds on each issue."""
    events: dict[Id, Event] = {}
    """The timeline."""
    scenarios: dict[Id, Scenario] = {}
    """What could happen."""
    criteria: dict[Id, Criterion] = {}
    """What options are rated by."""
    options: dict[Id, Option] = {}
    """What could be done."""
    source_recommendations: dict[Id, SourceRecommendation] = {}
    """Advice that the sources give."""
    recommendations: dict[Id, Recommendation] = {}
    """What the brief recommends."""
