"""A park with every kind of asset on one connection, over a month: does it fit, and how much."""

import datetime as dt

import pytest
from benchmarks.made_up_park import FIRST, write

from gridshare.assets import KINDS
from gridshare.effort import SolveOptions
from gridshare.questions.fit.answer import answered
from gridshare.questions.fit.asked import FitQuestion
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.questions.fit.question import newcomer_of
from gridshare.sites.addition import Addition
from gridshare.usecases.schedule import schedule
from gridshare.usecases.what_if import keeps_everything

pytestmark = pytest.mark.slow

DAYS = 31
ASKED_KW = 50.0
OPTIONS = SolveOptions(time_limit_s=600.0)


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory) -> Newcomer:
    folder = write(tmp_path_factory.mktemp("park"), 6, DAYS, step_minutes=30, every_kind=True)
    last = FIRST + dt.timedelta(days=DAYS - 1)
    return newcomer_of(FitQuestion(folder, FIRST, last, Addition(name="newcomer", kw=ASKED_KW)))


def test_what_fits_with_every_kind_is_kept_by_plans_and_a_hundredth_more_is_not(newcomer: Newcomer) -> None:
    assert {asset.kind for asset in newcomer.before.site(0).assets} == {kind.name for kind in KINDS}
    answer = answered(newcomer, OPTIONS)
    most = answer.how_much
    assert most is not None
    assert most.kw is not None
    assert most.at_most_kw is not None
    assert most.days_left == 0
    assert 0 < most.kw <= most.at_most_kw + 1e-3
    assert (answer.verdict == "yes") == (most.kw >= ASKED_KW)
    binding = [(dt.date.fromisoformat(each.day) - FIRST).days for each in answer.binding]
    for day in binding[:5]:
        assert keeps_everything(schedule(newcomer.at(day, most.kw - 1e-3), OPTIONS, quietly=False)), day
    more = newcomer.at(binding[0], 1.01 * most.at_most_kw)
    assert not keeps_everything(schedule(more, OPTIONS, quietly=False))
