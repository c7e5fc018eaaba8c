"""Runs tests/scenarios/*.json through the generated Python, one after the other.

    run.py BINDINGS SCENARIOS FIXTURES

BINDINGS holds goldseam.py and its library. The last line tells how many passed.
"""

import asyncio
import json
import pathlib
import sys
import traceback

sys.path.insert(0, sys.argv[1])

from player import Player  # noqa: E402  (needs the path above)


def main() -> int:
    scenarios = sorted(pathlib.Path(sys.argv[2]).glob("*.json"))
    failed = []
    for path in scenarios:
        try:
            asyncio.run(Player(sys.argv[3]).play(json.loads(path.read_text(encoding="utf-8"))))
            print(f"test {path.stem} ... ok", flush=True)
        except Exception as error:  # a scenario that fails must not hide the next one
            if not isinstance(error, AssertionError):
                traceback.print_exc()
            print(f"{error}\ntest {path.stem} ... FAILED", flush=True)
            failed.append(path.stem)
    print(f"scenarios (Python): {len(scenarios) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or not scenarios else 0


if __name__ == "__main__":
    sys.exit(main())
