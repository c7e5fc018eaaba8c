"""Opens, observes, cancels and locks again and again: memory stays flat, threads do not add up, no neighbour is disturbed.

    leaks.py BINDINGS [ROUNDS]
"""

import asyncio
import datetime
import gc
import os
import sys
import tempfile
import time

sys.path.insert(0, sys.argv[1])

import goldseam  # noqa: E402  (needs the path above)

PASSPHRASE = b"eight horses in the rain"
# Kibibytes that a process may grow by after it has warmed up, however many rounds it runs: the allocators' own habits.
MAY_GROW_KIB = 4096


class Counter(goldseam.ChangeObserver):
    def __init__(self):
        self.times = 0

    def on_change(self, change):
        self.times += 1


def resident_kib() -> int:
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def threads() -> int:
    return len(os.listdir("/proc/self/task"))


def settled_threads(at_most: int) -> int:
    """Threads once those that end by themselves have ended."""
    for _ in range(100):
        if threads() <= at_most:
            break
        time.sleep(0.02)
    return threads()


async def round_of(app, journal):
    await app.unlock(PASSPHRASE)
    counter = Counter()
    subscription = app.observe([goldseam.Topic.ENTRIES, goldseam.Topic.LOCK], counter)
    await journal.timeline(goldseam.TimelineRequest(size=10))
    given_up = asyncio.create_task(app.search().page(goldseam.SearchRequest(text="rain")))
    await asyncio.sleep(0)
    given_up.cancel()
    await asyncio.gather(given_up, return_exceptions=True)
    subscription.cancel()
    app.lock()


async def rounds(world, folder, count):
    app = world.goldseam(folder, None)
    await app.create(PASSPHRASE)
    journal = app.journal()
    for number in range(20):
        await journal.add(goldseam.EntryDraft(body=f"It rained on day {number}."))
    app.lock()
    for _ in range(min(count, 100)):
        await round_of(app, journal)
    before, running = resident_kib(), settled_threads(0 if count == 0 else 4)
    for _ in range(count):
        await round_of(app, journal)
    grown, left = resident_kib() - before, settled_threads(running)
    print(f"{count} rounds: {grown} KiB more, {left} threads instead of {running}")
    assert grown <= MAY_GROW_KIB, f"{grown} KiB more after {count} rounds"
    assert left <= running, f"{left} threads instead of {running}"


async def neighbours(world, folder):
    """300 searches, every other given up: the others are answered in full."""
    app = world.goldseam(folder, None)
    await app.create(PASSPHRASE)
    for number in range(200):
        await app.journal().add(goldseam.EntryDraft(body=f"Rain, rain and rain on day {number}."))
    searches = [
        asyncio.create_task(app.search().page(goldseam.SearchRequest(text="rain", size=100)))
        for _ in range(300)
    ]
    await asyncio.sleep(0)
    for search in searches[::2]:
        search.cancel()
    answers = await asyncio.gather(*searches, return_exceptions=True)
    kept = answers[1::2]
    whole = sum(isinstance(answer, goldseam.SearchPage) and len(answer.hits) == 100 for answer in kept)
    given_up = sum(isinstance(answer, asyncio.CancelledError) for answer in answers[::2])
    app.lock()
    print(f"{whole} of {len(kept)} neighbours answered, {given_up} of {len(answers) - len(kept)} given up")
    assert whole == len(kept) and given_up == len(answers) - len(kept)


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    now = datetime.datetime(2026, 3, 1, tzinfo=datetime.timezone.utc)
    world = goldseam.ConformanceWorld(now, 0, 1)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(rounds(world, os.path.join(folder, "one"), count))
        asyncio.run(neighbours(world, os.path.join(folder, "two")))


if __name__ == "__main__":
    main()
