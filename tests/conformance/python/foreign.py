"""What an app hands in: a keystore, streams, a tree of files, observers. Each can also misbehave, as apps do."""

import threading

import goldseam


class SoftwareSealer(goldseam.KeySealer):
    def __init__(self):
        self.key = None
        self.behaviour = "works"
        self.changed = threading.Condition()

    def behave(self, behaviour: str):
        with self.changed:
            self.behaviour = behaviour
            self.changed.notify_all()

    def _fail_as_told(self):
        match self.behaviour:
            case "cancelled":
                raise goldseam.SealerError.Cancelled()
            case "unavailable":
                raise goldseam.SealerError.Unavailable()
            case "lost":
                raise goldseam.SealerError.Lost()
            case "throws":
                raise RuntimeError("an app's own error")

    def _wait(self):
        with self.changed:
            self.changed.wait_for(lambda: self.behaviour != "waits")

    def seal(self, key):
        self._fail_as_told()
        self.key = key

    def unseal(self):
        self._fail_as_told()
        if self.key is None:
            raise goldseam.SealerError.Lost()
        return self.key[1:] if self.behaviour == "short_key" else self.key

    def forget(self):
        self._wait()
        self.key = None

    def has_key(self):
        self._wait()
        if self.behaviour == "throws":
            raise RuntimeError("an app's own error")
        return self.key is not None


class Source(goldseam.ByteSource):
    def __init__(self, text="", repeat="", times=0, fails_after=None, throws=False, too_much=False):
        self.bytes = (text + repeat * times).encode()
        self.at = 0
        self.fails_after = fails_after
        self.throws = throws
        self.too_much = too_much

    def read(self, most):
        if self.throws:
            raise RuntimeError("an app's own error")
        if self.fails_after is not None and self.at >= self.fails_after:
            raise goldseam.StreamError.Failed()
        if self.too_much:
            return bytes(most + 1)
        part = self.bytes[self.at : self.at + most]
        self.at += len(part)
        return part


class Sink(goldseam.ByteSink):
    def __init__(self, fails=False):
        self.taken = bytearray()
        self.fails = fails

    def write(self, bytes):
        if self.fails:
            raise goldseam.StreamError.Failed()
        self.taken += bytes

    def collected(self) -> dict:
        text = {"text": self.taken.decode()} if len(self.taken) <= 1000 else {}
        return {"length": len(self.taken)} | text


class Tree(goldseam.FileTree):
    def __init__(self, label, tree, throws=False):
        self.name = label
        self.tree = tree
        self.throws = throws

    def label(self):
        return self.name

    def files(self):
        if self.throws:
            raise RuntimeError("an app's own error")
        return [goldseam.TreeFile(path=path, bytes=len(text.encode())) for path, text in self.tree.items()]

    def open_file(self, path):
        if path not in self.tree:
            raise goldseam.StreamError.Failed()
        return Source(text=self.tree[path])


class Observer(goldseam.ChangeObserver):
    def __init__(self, throws=False):
        self.throws = throws
        self.topics = set()
        self.times = 0
        self.revision = -1
        self.went_back = False
        self.changed = threading.Condition()

    def on_change(self, change):
        with self.changed:
            self.went_back |= change.revision <= self.revision
            self.revision = change.revision
            self.topics |= {topic.name.lower() for topic in change.topics}
            self.times += 1
            self.changed.notify_all()
        if self.throws:
            raise RuntimeError("an app's own error")

    def wait(self, topics):
        with self.changed:
            heard = self.changed.wait_for(lambda: set(topics) <= self.topics, timeout=10)
            assert heard, f"heard only of {self.topics}"
            assert not self.went_back, "a revision was not greater"
            self.topics.clear()


class Watcher(goldseam.ProgressObserver):
    """Watches a long call, and interferes at the step that it was told."""

    def __init__(self, app, cancel_at=None, lock_at=None):
        self.app = app
        self.cancel_at = cancel_at
        self.lock_at = lock_at
        self.times = 0
        self.last = goldseam.Progress(done=0, total=0, bytes=0)
        self.task = goldseam.TaskHandle(self)

    def on_progress(self, progress):
        self.times += 1
        self.last = progress
        if self.times == self.cancel_at:
            self.task.cancel()
        if self.times == self.lock_at:
            self.app.lock()
