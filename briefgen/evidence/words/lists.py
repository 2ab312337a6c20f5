"""Words that tell nothing of their own, and words that mean the same."""

from types import MappingProxyType

from briefgen.evidence.lexicon.wordlist import wordlist
from briefgen.evidence.words.stems import stem

EMPTY = wordlist(
    "a an the and or but nor so yet if then than that this these those there here it",
    "its itself he him his himself she her hers herself they them their theirs",
    "themselves we us our ours ourselves i me my mine you your yours one ones oneself",
    "who whom whose which what when where why how be is are was were been being am do",
    "does did done doing have has had having will would shall should can could may",
    "might must ought to of in on at by for from with without within into onto upon",
    "over under between among amid against about around through during before after",
    "since until till while as because due though although however despite towards",
    "toward per via not no n't never none neither either both all any each every some",
    "many much more most several such only also too very just even still already",
    "again further once now ever up down out off away back other others another same",
    "own else like regarding concerning including according rather instead thus hence",
    "therefore moreover meanwhile whether lest across along beyond behind beside",
    "besides above below near don doesn didn isn aren wasn weren won wouldn couldn",
    "shouldn hasn haven hadn t s d ll ve re m get gets got getting make makes made",
    "making let lets put puts way ways thing things something anything everything",
    "nothing someone anyone everyone nobody first second third two three four five",
    "six seven eight nine ten eleven twelve today yesterday tomorrow well quite",
    "almost nearly roughly approximately least less few fewer lot lots number numbers",
    "kind sort part parts aspect aspects case cases fact facts term terms place",
    "places use uses used using take takes taken took taking give gives gave given",
    "giving remain remains remained become becomes became called call named set new",
    "certain various different so-called together forth etc eg ie mr mrs ms dr",
)
"""Words without content of their own, and words that any sentence may add."""

SAYING = wordlist(
    "say says said saying tell tells told speak speaks spoke spoken speaking state",
    "states stated stating statement statements report reports reported reporting",
    "describe describes described describing identify identifies identified mention",
    "mentions mentioned note notes noted noting add adds added adding write writes",
    "wrote written according quote quotes quoted remark remarks remarked announce",
    "announces announced declare declares declared explain explains explained think",
    "thinks thought thinking believe believes believed view views viewed argue argues",
    "argued source sources article articles text texts passage author authors date",
    "dated undated datelined month year paragraph account accounts express expresses",
    "expressed claim claims claimed comment comments commented answer answers",
    "answered reply replies replied refer refers referred reference ask asks asked",
)
"""Words that tell who says it, and words about the source."""

_ALIKE = (
    "begin start launch commence open",
    "end stop halt cease conclude finish terminate close",
    "talk dialogue negotiation discussion conversation",
    "war conflict hostilities fighting dispute",
    "country nation capital government",
    "big large sizeable major great considerable substantial",
    "deal accord agreement pact settlement settle",
    "help aid assistance assist support",
    "need require necessary",
    "hold engage conduct have place",
    "provide supply furnish available",
    "ship vessel boat",
    "exchange swap hand",
    "vote election ballot poll",
    "annul cancel void",
    "east eastern",
    "west western",
    "station deploy",
    "allow let permit enable",
    "part region area territory",
    "increase rise grow climb raise",
    "fall drop decline decrease",
    "cut reduce reduction lower",
    "illegal unlawful",
    "worry anxiety anxious concern fear worried",
    "want seek wish desire aim ask",
    "buy purchase acquire",
    "kill die dead death",
    "urge advocate call press push appeal",
    "propose proposal offer suggest",
    "postpone delay defer",
    "important crucial essential vital key",
    "lack absence absent",
    "side party",
    "reach achieve bring",
    "attempt try effort",
    "quick swift rapid fast",
    "gap gulf",
    "current present ongoing",
    "prepared ready willing",
    "step measure move action",
    "goal aim objective target",
    "hit strike attack",
    "leave exit withdraw withdrawal pull quit abandon depart",
    "choose select pick",
    "show reveal demonstrate indicate",
    "adopt approve pass endorse",
    "reject refuse decline",
    "continue persist go",
    "firm company business",
    "money fund funding finance",
    "soldier troop",
    "rule regulation law legislation act",
    "spend spending expenditure outlay",
    "meeting session",
    "perspective viewpoint view standpoint",
    "change shift",
    "stall stalemate deadlock impasse",
    "possible potential possibility may might could",
    "former ex",
    "office presidency",
)
ALIKE = MappingProxyType(
    {
        stem(word): frozenset(map(stem, line.split()))
        for line in _ALIKE
        for word in line.split()
    }
)
"""By stem, the stems of words that mean the same well enough to pass."""
