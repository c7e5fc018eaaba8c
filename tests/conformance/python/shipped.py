"""The library as it is shipped, with the code that is generated for it: a vault is made, written into, locked and opened.

    shipped.py BINDINGS
"""

import asyncio
import os
import sys
import tempfile

sys.path.insert(0, sys.argv[1])

import goldseam  # noqa: E402  (needs the path above)


async def main():
    assert not hasattr(goldseam, "ConformanceWorld"), "what is there for tests is there"
    with tempfile.TemporaryDirectory() as folder:
        app = goldseam.Goldseam(os.path.join(folder, "vault"))
        assert (await app.state()).is_ABSENT()
        await app.create(b"eight horses in the rain")
        await app.journal().add(goldseam.EntryDraft(body="It rained."))
        app.lock()
        await app.unlock(b"eight horses in the rain")
        page = await app.journal().timeline(goldseam.TimelineRequest())
        assert [entry.preview for day in page.days for entry in day.entries] == ["It rained."], page
        app.lock()


if __name__ == "__main__":
    asyncio.run(main())
