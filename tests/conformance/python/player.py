"""Plays one scenario. What it may say is in tests/scenarios/README.md."""

import asyncio
import datetime
import inspect
import pathlib
import shutil
import tempfile
import time

import goldseam
from foreign import Observer, Sink, SoftwareSealer, Source, Tree, Watcher
from matching import at_path, mismatch
from values import EPOCH, described, parameters, result


class Player:
    def __init__(self, fixtures: str):
        self.fixtures = pathlib.Path(fixtures)
        self.kept = {}
        self.calls = {}
        self.observers = {}
        self.watcher = None
        self.recovery = None

    async def play(self, scenario: dict):
        with tempfile.TemporaryDirectory() as folder:
            self.folder = pathlib.Path(folder)
            self.set_up(scenario["world"])
            for number, step in enumerate(scenario["steps"], 1):
                try:
                    await self.step(step)
                except AssertionError as error:
                    raise AssertionError(f"{scenario['name']}, step {number}: {error}") from None
            self.app.lock()

    def set_up(self, world: dict):
        now = EPOCH + datetime.timedelta(milliseconds=world["now"])
        self.world = goldseam.ConformanceWorld(now, world["offset_minutes"], world["seed"])
        if "fixture" in world:
            shutil.copytree(self.fixtures / world["fixture"], self.folder / "vault")
        self.sealer = SoftwareSealer() if world.get("sealer", True) else None
        self.open()

    def open(self):
        self.app = self.world.goldseam(str(self.folder / "vault"), self.sealer)

    async def step(self, step: dict):
        given = self.filled_in(step.get("with", {}))
        if "start" in step:
            self.calls[step["call"]] = asyncio.create_task(self.call(step["start"], given))
            # One turn of the loop hands the call on; nobody waits for it yet.
            await asyncio.sleep(0)
            return
        if "cancel" in step:
            self.calls[step["cancel"]].cancel()
            await asyncio.sleep(0)
            return
        try:
            value = await (self.calls.pop(step["await"]) if "await" in step else self.call(step["do"], given))
        except goldseam.GoldseamError as error:
            outcome = described(error)
        except asyncio.CancelledError:
            outcome = {"code": "cancelled"}
        else:
            assert "fails" not in step, f"gave {value} instead of {step['fails']}"
            problem = mismatch(self.filled_in(step["gives"]), value) if "gives" in step else None
            assert problem is None, problem
            return self.keep(step.get("as"), value)
        assert "fails" in step, f"failed: {outcome}"
        problem = mismatch(self.filled_in(step["fails"]), outcome)
        assert problem is None, problem

    def keep(self, names, value):
        if isinstance(names, str):
            self.kept[names] = value
        for name, path in (names or {}).items() if isinstance(names, dict) else ():
            self.kept[name] = at_path(value, path)
            assert self.kept[name] is not None, f"nothing at {path}"

    def filled_in(self, value):
        """`value` with what was kept in the place of $NAME."""
        if isinstance(value, str) and value.startswith("$") and value != "$any":
            return self.kept[value[1:]]
        if isinstance(value, list):
            return [self.filled_in(one) for one in value]
        if isinstance(value, dict):
            return {key: self.filled_in(one) for key, one in value.items()}
        return value

    async def call(self, op: str, given: dict):
        room, _, verb = op.rpartition(".")
        own = getattr(self, f"{room}_{verb}", None)
        if own:
            return own(**given)
        match room:
            case "":
                return getattr(goldseam, verb)()
            case "goldseam":
                target = self.app
            case _:
                target = getattr(self.app, room)()
        return await self.call_facade(getattr(target, verb), given)

    async def call_facade(self, call, given: dict):
        sink = None
        if "source" in given:
            given["source"] = Source(**given["source"])
        if "sink" in given:
            given["sink"] = sink = Sink(**given["sink"])
        if "origin" in given:
            given["origin"] = origin(given["origin"])
        if self.watcher and "task" in inspect.signature(call).parameters:
            given["task"] = self.watcher.task
        value = call(**parameters(call, given))
        if inspect.isawaitable(value):
            value = await value
        if isinstance(value, goldseam.RecoveryCode):
            self.recovery, value = value, None
        return sink.collected() if sink else result(value)

    # What only runners do.

    def world_advance(self, seconds):
        self.world.advance(datetime.timedelta(seconds=seconds))

    def world_reboot(self):
        self.world.reboot()

    def world_restart(self):
        self.app.lock()
        self.open()

    def world_files(self, files=None, many=None):
        texts = dict(files or {})
        for number in range(1, many["count"] + 1) if many else ():
            texts[many["name"].replace("#", f"{number:03}")] = many["text"].replace("#", f"{number:03}")
        for path, text in texts.items():
            path = self.folder / "notes" / path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return str(self.folder / "notes")

    def sealer_set(self, behaviour):
        self.sealer.behave(behaviour)

    def sealer_release(self):
        self.sealer.behave("works")

    def sealer_keys(self):
        return 0 if self.sealer.key is None else 1

    def observer_start(self, name, topics, throws=False):
        observer = Observer(throws)
        topics = [goldseam.Topic[topic.upper()] for topic in topics]
        self.observers[name] = (observer, self.app.observe(topics, observer))

    def observer_wait(self, name, topics):
        self.observers[name][0].wait(topics)

    def observer_cancel(self, name):
        self.observers[name][1].cancel()
        self.observers[name][1].cancel()

    def observer_count(self, name):
        time.sleep(0.1)
        return self.observers[name][0].times

    def recovery_groups(self):
        return self.recovery.groups()

    def recovery_asked(self):
        return self.recovery.asked()

    def recovery_is_group(self, number, typed):
        return self.recovery.is_group(number, typed)

    def recovery_text(self):
        return "-".join(self.recovery.groups())

    def task_new(self, cancel_at=None, lock_at=None):
        self.watcher = Watcher(self.app, cancel_at, lock_at)

    def task_cancel(self):
        self.watcher.task.cancel()

    def task_is_cancelled(self):
        return self.watcher.task.is_cancelled()

    def task_progress(self):
        return result(self.watcher.task.progress())

    def task_heard(self):
        return {"times": self.watcher.times, "last": result(self.watcher.last)}


def origin(given: dict):
    if "folder" in given:
        return goldseam.ImportOrigin.FOLDER(path=given["folder"]["path"])
    return goldseam.ImportOrigin.FILES(tree=Tree(**given["files"]))
