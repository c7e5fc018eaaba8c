"""Values of the statistics of `insight`, computed with NumPy and SciPy: writes reference.json beside this file.

Made once (NumPy 2, SciPy 1.1x) and never run by a test; the test compares what stands in reference.json.
    python3 core/tests/insight/reference.py
"""

import json
import pathlib

import numpy as np
from scipy import signal, stats

dice = np.random.default_rng(20260301)


def ar(n, r):
    x = np.empty(n)
    x[0] = dice.normal()
    for t in range(1, n):
        x[t] = r * x[t - 1] + np.sqrt(1 - r * r) * dice.normal()
    return x


def detrend(y, days):
    slope, at0 = np.polyfit(days, y, 1)
    return y - (at0 + slope * days)


days = np.arange(738_000, 738_120)
mood = np.clip(np.round(55 + 14 * ar(120, 0.4) + 0.05 * np.arange(120)), 0, 100)
walks = (ar(120, 0.3) > 0.2).astype(float)
minutes = np.maximum(0, np.round(90 + 40 * ar(120, 0.2)))
mood = np.clip(mood + 9 * walks, 0, 100)


def lag1(x):
    return np.mean(x[:-1] * x[1:]) / np.mean(x * x)


def association(x, y, spearman):
    x, y = detrend(x, days[: len(x)]), detrend(y, days[: len(y)])
    if spearman:
        x, y = stats.rankdata(x), stats.rankdata(y)
    r = np.corrcoef(x, y)[0, 1]
    cx, cy = x - x.mean(), y - y.mean()
    product = lag1(cx) * lag1(cy)
    effective = min(len(x), len(x) * (1 - product) / (1 + product))
    error = (1.06 if spearman else 1.0) / np.sqrt(effective - 3)
    z = np.arctanh(r)
    low, high = np.tanh(z - 1.959963984540054 * error), np.tanh(z + 1.959963984540054 * error)
    return {"r": r, "effective_days": effective, "low": low, "high": high, "p": 2 * stats.norm.sf(abs(z / error))}


def partial(x, y, z):
    """Yesterday's x with today's y, yesterday's y (z) taken out of both."""
    d = np.arange(len(x))
    x, y, z = (detrend(v, d) for v in (x, y, z))
    slope = lambda a: np.dot(a, z) / np.dot(z, z)
    return np.corrcoef(x - slope(x) * z, y - slope(y) * z)[0, 1]


n, mean = len(mood), mood.mean()
above = min(n, np.floor(mean * n / 100))
between = mean * n - 100 * above
largest = np.sqrt(
    (above * (100 - mean) ** 2 + (n - above - 1) * mean**2 + (between - mean) ** 2) / (n - 1)
)
gaps = dice.integers(60, 400, 79)
at = np.concatenate([[0], np.cumsum(gaps)])
answers = np.clip(np.round(50 + 20 * ar(80, 0.5)), 0, 100)
squares = np.diff(answers) ** 2 * np.median(gaps) / gaps
p_values = [0.001, 0.008, 0.012, 0.039, 0.041, 0.06, 0.074, 0.205, 0.212, 0.3, 0.5, 0.9]
words = [[int(w) for w in dice.choice(12, dice.integers(1, 4), replace=False)] for _ in range(60)]
flat = [w for check_in in words for w in check_in]
counts = np.bincount(flat)
# The interval of the mean by moving blocks of five days, many more draws than ours: compared with its Monte-Carlo error.
blocks = np.lib.stride_tricks.sliding_window_view(mood, 5)
drawn = blocks[dice.integers(0, len(blocks), (20_000, 24))].reshape(20_000, -1)[:, :120].mean(axis=1)

# Sessions of a practice: heaviness before and after, 0 to 10.
before = dice.integers(3, 10, 24)
after = np.clip(before - dice.integers(-1, 4, 24), 0, 10)
changes = stats.ttest_rel(after, before).confidence_interval(0.95)
# Days with and without a practice, from one check-in to the next: ordinary least squares of the second on the first and
# on "with"; chance by shuffling what the first does not explain.
practised = np.tile([1.0, 0.0, 0.0], 20)
first = np.round(np.clip(50 - 8 * practised + 15 * dice.normal(size=60), 0, 100))
second = np.round(np.clip(30 + 0.5 * first + 5 * practised + 10 * dice.normal(size=60), 0, 100))
design = np.column_stack([np.ones(60), first, practised])
coefficient = np.linalg.lstsq(design, second, rcond=None)[0][2]
left = detrend(second, first)
beyond = detrend(practised, first)
chance = stats.permutation_test(
    (left,), lambda y: np.dot(beyond, y), permutation_type="pairings", n_resamples=50_000, rng=dice
).pvalue
# Experiments: how likely it was thought to be, what came (1, half, 0), how bad it was thought to be and was.
guesses = dice.integers(20, 100, 16)
came = dice.choice([1.0, 0.5, 0.0], 16, p=[0.2, 0.2, 0.6])
feared = dice.integers(40, 100, 16)
was = dice.integers(0, 70, 16)
looks = [62, 58, 66, 60, 71, 64, 55]
half = stats.t.ppf(0.975, len(looks) - 1) * np.std(looks, ddof=1) * np.sqrt(1 + 1 / len(looks))

reference = {
    "days": days.tolist(),
    "mood": mood.tolist(),
    "walks": walks.tolist(),
    "minutes": minutes.tolist(),
    "mean": mean,
    "interval": np.percentile(drawn, [2.5, 97.5]).tolist(),
    "sd": mood.std(ddof=1),
    "relative_sd": mood.std(ddof=1) / largest,
    "lag1_of_detrended": lag1(detrend(mood, days)),
    "detrended": signal.detrend(mood).tolist(),
    "pearson": association(walks, mood, False),
    "spearman": association(minutes, mood, True),
    "lagged": partial(walks[:-1], mood[1:], mood[:-1]),
    "answer_at": at.tolist(),
    "answers": answers.tolist(),
    "rmssd": float(np.sqrt(squares.mean())),
    "p_values": p_values,
    "discoveries": (stats.false_discovery_control(p_values) <= 0.1).tolist(),
    "before": before.tolist(),
    "after": after.tolist(),
    "change": [float(np.mean(after - before)), changes.low, changes.high],
    "practised": practised.tolist(),
    "first": first.tolist(),
    "second": second.tolist(),
    "difference": coefficient,
    "chance": chance,
    "guesses": guesses.tolist(),
    "came": came.tolist(),
    "feared": feared.tolist(),
    "was": was.tolist(),
    "brier": float(np.mean((guesses / 100 - came) ** 2)),
    "guess_error": [
        float(np.mean(guesses - 100 * came)),
        *stats.ttest_rel(guesses, 100 * came).confidence_interval(0.95),
    ],
    "badness_error": [float(np.mean(feared - was)), *stats.ttest_rel(feared, was).confidence_interval(0.95)],
    "looks": looks,
    "expected": [np.mean(looks) - half, np.mean(looks) + half],
    "words": words,
    "entropy": stats.entropy(counts, base=2),
    "different": float(np.mean([len(set(sum(words[i : i + 30], []))) for i in (0, 30)])),
}
path = pathlib.Path(__file__).with_name("reference.json")
path.write_text(json.dumps(reference, default=float) + "\n")
