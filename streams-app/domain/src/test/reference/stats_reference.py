"""Writes the reference tables of io.harbinger.domain.stats. Usage: stats_reference.py DIRECTORY"""
import random
import sys
from decimal import Decimal as D
from fractions import Fraction
from pathlib import Path

import highprec as hp


def text(x):
    return "%.25e" % x if isinstance(x, float) else format(x, ".25e")


def write(directory, name, header, rows):
    lines = [header] + [",".join(row) for row in rows]
    (directory / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def normal_cdf():
    points = [0.0, 0.1, 0.5, 0.67, 0.675, 1.0, 1.96, 2.5, 4.0, 5.6, 5.7, 7.5, 10.0, 20.0, 30.0, 37.0]
    for z in sorted({s * p for p in points for s in (-1, 1)}):
        yield repr(z), text(hp.cdf(D(z)))


def normal_quantile():
    points = [1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-12, 1e-11, 1e-9, 1e-6, 0.001, 0.01, 0.025, 0.07, 0.075, 0.08,
              0.1, 0.25, 0.3, 0.45, 0.499, 0.5, 0.501, 0.55, 0.6, 0.75, 0.9, 0.925, 0.95, 0.99, 0.999, 1 - 2.0 ** -40]
    for p in points:
        yield repr(p), text(hp.quantile(D(p)))


def normal_quantile_log():
    for lp in [-0.7, -1.0, -2.0, -2.59, -2.6, -10.0, -24.9, -25.1, -100.0, -500.0, -728.0, -730.0, -1000.0, -1e4,
               -1e6]:
        yield repr(lp), text(hp.quantile_of_log(D(lp)))


def log_probability(k, mean, spread):
    """ln P(X = k) and the ratio P(X = i) / P(X = i - 1) as a function of i."""
    excess = spread * spread - mean
    if excess <= 0:
        return k * mean.ln() - mean - hp.ln_gamma(k + 1), lambda i: mean / i
    variance = mean + excess
    size, p, q = mean * mean / excess, mean / variance, excess / variance
    log = hp.ln_gamma(size + k) - hp.ln_gamma(size) - hp.ln_gamma(k + 1) + size * p.ln() + k * q.ln()
    return log, lambda i: q * (size + i - 1) / i


def count_z(k, mean, spread):
    """Sums the tail away from the mean term by term, outward from k."""
    k, mean, spread = D(k), D(mean), D(spread)
    log, ratio = log_probability(k, mean, spread)
    upper = k >= mean
    total, term, i = D("0.5"), D(1), k
    while term > total * D(10) ** -40 and (upper or i > 0):
        i += 1 if upper else 0
        term = term * ratio(i) if upper else term / ratio(i)
        i -= 0 if upper else 1
        total += term
    tail = log + total.ln()
    if tail <= D("0.5").ln():
        z = hp.quantile_of_log(tail)
    else:
        z = hp.quantile(tail.exp())
    return -z if upper else z


def counts():
    cases = [(k, m, s) for m, s in [(2.0, 1.0), (2.0, 1.9), (0.3, 0.0), (50.0, 0.0), (50.0, 9.0), (50.0, 25.0),
                                    (1000.0, 31.0), (1000.0, 100.0), (7.25, 4.5), (0.5, 3.0), (3.0, 1.7320509)]
             for k in (0, 1, 2, 3, 7, 20, 49, 50, 51, 120, 999, 1000, 1500)]
    cases += [(0, 1000.0, 0.0), (0, 10000.0, 0.0), (0, 10000.0, 300.0), (10000, 3.0, 0.0), (10000, 3.0, 4.0),
              (60, 77.4, 8.9), (0, 77.4, 8.9), (100000, 100000.0, 400.0), (98000, 100000.0, 400.0),
              (110000, 100000.0, 400.0), (100000, 100500.0, 300.0), (10000000, 10000000.0, 0.0),
              (9990000, 10000000.0, 0.0), (10020000, 10000000.0, 4000.0),
              (10000001, 10000000.5, 0.0),
              (10000100, 10000050.0, 0.0), (20000000, 20000000.0, 6000.0), (19980000, 20000000.0, 6000.0),
              (10000000, 10000001.0, 4000.0),
              (100, 90.0, 9.4868329805052), (50, 90.0, 9.4868329805052), (120, 100.0, 10.0000001), (1, 1e-9, 0.0),
              (5, 1e-6, 0.01),
              (3, 40.0, 39.0), (0, 5.0, 50.0), (4000, 2000.0, 1500.0), (10010000, 10000000.0, 100000.0),
              (9700000, 10000000.0, 100000.0), (2, 1.0, 60.0), (150, 1.0, 60.0)]
    for k, mean, spread in cases:
        yield str(k), repr(mean), repr(spread), text(count_z(k, mean, spread))


def decimal_of(fraction):
    return D(fraction.numerator) / D(fraction.denominator)


def samples():
    """Odd, even, tied, small and wide samples: exact rational HHI and sums, ordered statistics by definition."""
    rng = random.Random(20210323)
    sets = [[5.0], [1.0, 1.0], [3.0, 1.0, 2.0], [10.0, 2.0, 2.0, 1.0], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]]
    sets += [[round(rng.lognormvariate(3, 2), 3) for _ in range(n)] for n in (8, 25, 60)]
    for values in sets:
        exact = [Fraction(v) for v in values]
        total = sum(exact)
        hhi = sum((v / total) ** 2 for v in exact)
        ordered = sorted(exact)
        n = len(ordered)

        def median(xs):
            xs = sorted(xs)
            return xs[n // 2] if n % 2 else (xs[n // 2 - 1] + xs[n // 2]) / 2
        mid = median(exact)
        mad = median([abs(v - mid) for v in exact])
        p90 = next(v for i, v in enumerate(ordered, 1) if Fraction(i, n) >= Fraction(9, 10))
        results = (total, hhi, ordered[-1] / total, mid, mad, p90)
        yield [" ".join(map(repr, values))] + [text(decimal_of(r)) for r in results]


def power_means():
    rng = random.Random(372)
    for n in (1, 2, 3, 5, 9):
        risks = [round(rng.uniform(0, 100), 2) for _ in range(n)]
        weights = [round(rng.uniform(0.1, 3), 2) for _ in range(n)]
        cubes = sum(Fraction(w) * Fraction(r) ** 3 for r, w in zip(risks, weights))
        mean = decimal_of(cubes / sum(map(Fraction, weights)))
        yield " ".join(map(repr, risks)), " ".join(map(repr, weights)), text(mean ** (D(1) / 3))


def main():
    directory = Path(sys.argv[1])
    write(directory, "normal-cdf.csv", "z,p", normal_cdf())
    write(directory, "normal-quantile.csv", "p,z", normal_quantile())
    write(directory, "normal-quantile-log.csv", "logP,z", normal_quantile_log())
    write(directory, "counts.csv", "k,mean,spread,z", counts())
    write(directory, "samples.csv", "values,sum,hhi,topShare,median,mad,p90", samples())
    write(directory, "power-means.csv", "risks,weights,mean", power_means())


main()
