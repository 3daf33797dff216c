"""What opening an assistant leaves behind."""

from threadpoolctl import threadpool_info


def test_sums_run_on_one_thread(services):
    """Questions are answered beside each other; sums that are split over the processors would wait for each other."""
    assert services.assistant
    assert {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"} == {1}
