"""What citizens feel while a version is built and switched: `python tests/benchmark/switching.py` (minutes; uses a folder of its own).

One thread asks ten questions a second, a busy hour, in three phases: nothing else going on; a version with another wording being built in the child
process; the switch. Prints the 50th and 95th percentile of each and their ratio to the first, and how many questions failed. (Asked without a pause,
two cores leave the child, which is of the lowest priority, no time to end in.)
"""

import argparse
import itertools
import tempfile
import threading
import time
from pathlib import Path

import numpy as np

from bot import clock
from bot.answering.assistant import Question
from bot.evaluation.suites import read_suites
from bot.services import open_moderation, open_serving
from bot.settings import Settings
from knowledge.documents import Library

SUITES = Path(__file__).parents[1] / "evaluation" / "suites"
# Seconds from one question to the next.
PAUSE = 0.1


class Asking:
    """Asks in a thread, and notes how long each answer took in the phase that is going on."""

    def __init__(self, serving):
        self.serving = serving
        self.phase = "before"
        self.seconds = {}
        self.failed = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._ask_on)
        self._thread.start()

    def stop(self):
        """Ask no more."""
        self._stop.set()
        self._thread.join()

    def _ask_on(self):
        # Hundreds of different ones: what was asked a moment ago is remembered.
        questions = [item.question for item in read_suites(SUITES) if item.suite == "questions"]
        for question in itertools.cycle(questions):
            if self._stop.is_set():
                return
            phase, start = self.phase, time.perf_counter()
            try:
                self.serving.services.assistant.answer(Question(question, clock.now()))
            except Exception as error:  # noqa: BLE001  whatever fails is a failure
                print("failed:", error)
                self.failed += 1
            took = time.perf_counter() - start
            self.seconds.setdefault(phase, []).append(took)
            time.sleep(max(0.0, PAUSE - took))


def changed(library):
    """Return the library with another wording in one provision, and without one question: as a moderator's small draft would."""
    held = library.model_dump(mode="json")
    number = held["documents"][0]["number"]
    provision = held["articles"][number][0]["provisions"][0]
    provision["text"]["vi"] += " (đã sửa)"
    provision["questions"]["vi"] = provision["questions"]["vi"][1:]
    return Library.model_validate(held)


def main(data, seconds, builder=None):
    """Measure; return the seconds of each phase's answers."""
    settings = Settings(data=data)
    moderation = open_moderation(settings, builder=builder(settings) if builder else None)
    serving = open_serving(settings, moderation)
    _, library = moderation.versions.current()
    asking = Asking(serving)
    time.sleep(seconds)
    asking.phase, start = "building", time.perf_counter()
    moderation.publishing.publish(changed(library), 0, "benchmark")
    built = time.perf_counter() - start
    asking.phase, start = "switching", time.perf_counter()
    serving.refresh()
    switched = time.perf_counter() - start
    asking.phase = "after"
    time.sleep(seconds)
    start = time.perf_counter()
    moderation.publishing.roll_back(None, 0, "benchmark")
    back = time.perf_counter() - start
    asking.stop()
    moderation.close()
    print(f"published in {built:.1f} s, switched in {switched:.1f} s, rolled back in {back:.2f} s; {asking.failed} questions failed")
    return asking.seconds


def show(phases):
    """Print the percentiles."""
    least = np.percentile(phases["before"], [50, 95])
    for phase, seconds in phases.items():
        half, most = np.percentile(seconds, [50, 95])
        ratios = f"ratio {half / least[0]:.2f} {most / least[1]:.2f}"
        print(f"{phase:10} {len(seconds):5} questions  p50 {half * 1000:6.1f} ms  p95 {most * 1000:6.1f} ms  {ratios}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20, help="how long to ask before and after")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="laphieu-switching-") as folder:
        show(main(Path(folder), given.seconds))
