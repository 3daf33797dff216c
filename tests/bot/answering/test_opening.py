"""What opening an assistant leaves behind."""

from threadpoolctl import threadpool_info


def test_sums_run_on_one_thread(services):
    """Questions are answered beside each other, and sums that are split would wait for each other. A test may load other libraries than NumPy's."""
    assert services.assistant
    assert [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas" and "numpy" in pool["filepath"]] == [1]
