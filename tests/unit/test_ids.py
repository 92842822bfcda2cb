"""Names of what is stored sort as it was made, also within a microsecond, and no two are the same."""

from concurrent.futures import ThreadPoolExecutor

from gridshare.store.ids import new_id


def test_names_sort_in_the_order_in_which_they_were_made() -> None:
    names = [new_id("job") for _ in range(5_000)]
    assert names == sorted(names)


def test_threads_make_different_names() -> None:
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(lambda _: new_id("site"), range(5_000)))
    assert len({name[: len("site_") + 14] for name in names}) == len(names)
