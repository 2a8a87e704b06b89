"""Writes the reference tables of io.harbinger.domain.window: whole pipelines from daily values to surprises.

Usage: window_reference.py DIRECTORY

Written as a spreadsheet would be: every row looks back over the list of all earlier rows, nothing is kept. Numbers are
decimal fractions of 60 digits; the history is rounded to 32-bit floats and then to 16 significant bits, as the stored one is.
"""
import random
import struct
import sys
from decimal import Decimal as D, getcontext
from pathlib import Path

getcontext().prec = 60
MAD_TO_SIGMA = D("1.4826")
DAYS = 220


def as_float(x):
    bits = struct.unpack("I", struct.pack("f", float(x)))[0]
    rounded = (bits + 127 + ((bits >> 8) & 1)) & ~255  # to nearest, ties to even
    return D(struct.unpack("f", struct.pack("I", rounded))[0])


def median(values):
    v = sorted(values)
    return (v[(len(v) - 1) // 2] + v[len(v) // 2]) / 2


def trimmed(values):
    v = sorted(values)
    cut = len(v) // 10
    v = v[cut:len(v) - cut]
    return sum(v) / len(v)


def windows(values, panes):
    """For each day its window's value and the number of days seen in it; None where the day was not seen."""
    for day, value in enumerate(values):
        if value is None:
            yield None
            continue
        seen = [D(v) for v in values[max(0, day - panes + 1):day + 1] if v is not None]
        yield sum(seen), len(seen)


def judge(values, panes, history, gap, least, floor, method, season):
    """Rows of day, value, baseline, spread, robust z; count z is left to the counts table and the test.

    No value is held out. Days not seen take a place in the history only where there is a season.
    """
    past = []
    before = None
    for day, window in enumerate(windows(values, panes)):
        if window is None:
            continue
        value, seen = window
        if season > 1 and before is not None:
            past += [None] * (day - before - 1)
        before = day
        recent = past[-history:] if history else []
        usable = recent[:len(recent) - (gap + panes - 1)] if gap + panes > 1 else recent
        # Distance in places from the current day: the last usable is gap + panes places away.
        placed = [(gap + panes + i, v) for i, v in enumerate(reversed(usable))]
        if method == "log":
            placed = [(i, v.ln() if v is not None and v > 0 else None) for i, v in placed]
        known = [(i, v) for i, v in placed if v is not None]
        same = [v for i, v in known if i % season == 0]
        row = None
        if len(known) >= least and len(same) >= (2 if season > 1 else 1):
            row = surprise(value, known, same, floor, method, season)
        yield day, value, seen, row
        past.append(as_float(value))


def surprise(value, known, same, floor, method, season):
    if season == 1:
        spreading = [v for _, v in known]
    else:
        phases = {}
        for i, v in known:
            phases.setdefault(i % season, []).append(v)
        spreading = [v - median(phases[i % season]) for i, v in known]
    centre = median(spreading)
    spread = MAD_TO_SIGMA * median([abs(v - centre) for v in spreading])
    if method == "count":
        location = trimmed(same)
        return location, max(spread, location.sqrt(), floor * location), None
    location = median(same)
    if method == "log":
        spread = max(spread, floor)
        log = max(value, location.exp() / 100).ln()
        return location.exp(), spread, (log - location) / spread
    spread = max(spread, floor * abs(location), D("1e-9"))
    return location, spread, (value - location) / spread


def series(seed, kind):
    rnd = random.Random(seed)
    level = 100.0
    for day in range(DAYS):
        if rnd.random() < 0.07:
            yield None
            continue
        weekly = 0.4 if day % 7 >= 5 else 1.0
        level *= 1 + rnd.gauss(0, 0.01)
        if kind == "count":
            yield float(max(0, round(rnd.gauss(weekly * 20, 4))))
        else:
            yield float(repr(round(weekly * level + rnd.gauss(0, 3), 6)))


CASES = [
    # name, seed, panes, history, gap, least, floor, method, season
    ("robust", 1, 1, 56, 7, 28, "0.05", "robust", 1),
    ("robust-week", 2, 7, 112, 14, 28, "0.05", "robust", 1),
    ("log", 3, 1, 30, 0, 10, "0.02", "log", 1),
    ("log-season", 4, 1, 84, 7, 21, "0.02", "log", 7),
    ("robust-season", 5, 1, 63, 3, 21, "0.01", "robust", 7),
    ("robust-season-window", 6, 3, 90, 2, 21, "0.01", "robust", 7),
    ("count", 7, 1, 56, 7, 28, "0.05", "count", 1),
    ("count-week", 8, 7, 112, 14, 28, "0.05", "count", 1),
    ("count-season", 9, 1, 70, 7, 28, "0.05", "count", 7),
]


def cell(x):
    return "" if x is None else format(x, ".18e")


def write(directory, name, lines):
    (directory / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main(directory):
    cases = ["case,panes,history,gap,least,floor,method,season"]
    rows = ["case,day,observed,value,samples,baseline,spread,z"]
    for name, seed, panes, history, gap, least, floor, method, season in CASES:
        cases.append(",".join(map(str, (name, panes, history, gap, least, floor, method, season))))
        values = list(series(seed, method))
        for day, value, seen, row in judge(values, panes, history, gap, least, D(floor), method, season):
            baseline, spread, z = row or (None, None, None)
            cells = [name, day, values[day], cell(value), seen, cell(baseline), cell(spread), cell(z)]
            rows.append(",".join(map(str, cells)))
    write(directory, "window-cases.csv", cases)
    write(directory, "windows.csv", rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
