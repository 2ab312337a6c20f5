"""The words of the benchmark corpus: lists and syllables, drawn as often as in text."""

import random
from collections.abc import Sequence
from itertools import accumulate

FUNCTION = """
the of and to in a is that for it as was with be by on not he this are or his
from at which but have an had they you were their one all we can her has there
been if more when will would who so no said out up into than them only some
could time these two may then do first any my now such like our over man me even
most made after also did many before must through years where much your way well
down should because each just those people how too little state good very make
world still own see men work long get here between both life being under never
day same another know while last might us great old year off come since against
go came right used take three""".split()
POLICY = """
minister parliament ceasefire negotiation agreement sanctions border regions
territorial claims mediation envoy summit delegation proposal commission council
member states budget deficit inflation energy supply gas pipeline tariffs
exports imports trade security defence troops withdrawal humanitarian corridor
refugees asylum migration court ruling treaty ratification referendum election
coalition opposition government spokesman statement communique talks deadlock
pressure support assistance loan reconstruction grain harvest climate emissions
target threshold compliance deadline extension review committee report audit
evidence estimate survey respondents growth unemployment wages pensions hospital
vaccine research university digital platform regulation data privacy competition
merger subsidy investment railway bridge port shipping insurance liability
compensation deployment missile drone reserve mobilisation intelligence
assessment verification monitor observer mandate resolution veto abstention
consensus amendment annex protocol article paragraph implementation enforcement
penalty waiver exemption licence inspection""".split()
PLACES = """
Washington Moscow Kyiv Brussels Geneva Vienna Ankara Warsaw Berlin Paris Rome
Oslo Madrid Lisbon Dublin Riga Tallinn Vilnius Prague Sofia""".split()
PEOPLE = """
Vance Rubio Trump Ischinger Kallas Costa Metsola Rutte Tusk Meloni Sanchez
Macron Merz Orban Fico Stubb Frederiksen Duda Sandu Zelensky""".split()
_LATIN = (
    "ba be bi bo bu da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re"
    " ri ro ra sa se si so ta te ti to va ve vi"
).split()
_TO_ACCENTS = str.maketrans("aeiou", "\u00e1\u00e9\u00ed\u00f6\u00fc")
_TO_CYRILLIC = str.maketrans(
    "abdeiklmnorstuv",
    "\u0430\u0431\u0434\u0435\u0438\u043a\u043b\u043c"
    "\u043d\u043e\u0440\u0441\u0442\u0443\u0432",
)
SYLLABLES = {
    "english": _LATIN,
    "accented": [part.translate(_TO_ACCENTS) for part in _LATIN[::2]] + _LATIN[1::2],
    "cyrillic": [part.translate(_TO_CYRILLIC) for part in _LATIN],
}
HAN = [chr(0x4E00 + 37 * k) for k in range(500)]
_SIZES = (2, 2, 3, 3, 4)
_FLATNESS = 2.7


def dice(seed: int) -> random.Random:
    """Return dice that fall the same on every machine."""
    return random.Random(seed)


class Language:
    """Draws words of one script, common ones more often than rare ones (Zipf)."""

    def __init__(self, script: str, size: int = 8000) -> None:
        """Make up words until there are enough."""
        made = dice(size)
        words = list(FUNCTION + POLICY) if script == "english" else []
        known = set(words)
        while len(words) < size:
            word = "".join(made.choices(SYLLABLES[script], k=made.choice(_SIZES)))
            if word not in known:
                known.add(word)
                words.append(word)
        self.words = words
        self.weights = list(accumulate(1 / (k + _FLATNESS) for k in range(size)))

    def draw(self, cast: random.Random, many: int) -> list[str]:
        """Return words."""
        return cast.choices(self.words, cum_weights=self.weights, k=many)


def choice_of(cast: random.Random, weighted: Sequence[tuple[float, str]]) -> str:
    """Return one of some names, each as likely as its weight says."""
    weights = [weight for weight, _ in weighted]
    return cast.choices([name for _, name in weighted], weights=weights)[0]
