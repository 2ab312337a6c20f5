"""What templates spend is counted, also where what they made is remembered."""

from briefgen.outputs.sandbox.meter import CHARACTERS, STEPS, Meter, Spent


def test_a_meter_tells_what_was_spent() -> None:
    meter = Meter()
    meter.step(3)
    meter.write(5)
    assert meter.spent == Spent(3, 5)


def test_what_was_spent_elsewhere_is_paid() -> None:
    meter = Meter()
    assert meter.pay(Spent(3, 5))
    assert meter.spent == Spent(3, 5)


def test_what_cannot_be_paid_is_not_spent() -> None:
    for spent in (Spent(STEPS + 1, 0), Spent(0, CHARACTERS + 1)):
        meter = Meter()
        assert not meter.pay(spent)
        assert meter.spent == Spent(0, 0)
