"""Functions at 60+ digits with decimal and fractions only: pi, ln Gamma, the normal distribution and its inverse."""
from decimal import Decimal as D, getcontext
from fractions import Fraction
from math import comb

getcontext().prec = 70
EPS = D(10) ** -62


def compute_pi():
    def arctan_inverse(n):
        x = D(1) / n
        total, term, k = x, x, 1
        while abs(term) > D(10) ** -75:
            term = -term / (n * n)
            k += 2
            total += term / k
        return total
    return 4 * (4 * arctan_inverse(5) - arctan_inverse(239))


PI = compute_pi()
SQRT_TWO_PI = (2 * PI).sqrt()


def bernoulli(count):
    numbers = [Fraction(1)]
    for m in range(1, count + 1):
        total = sum(Fraction(comb(m + 1, k)) * numbers[k] for k in range(m))
        numbers.append(-total / (m + 1))
    return numbers


B = bernoulli(60)


def ln_gamma(x):
    """Stirling's series after moving the argument above 80."""
    shift = D(0)
    while x < 80:
        shift -= x.ln()
        x += 1
    total = (x - D("0.5")) * x.ln() - x + (2 * PI).ln() / 2
    for k in range(1, 31):
        b = D(B[2 * k].numerator) / D(B[2 * k].denominator)
        total += b / (2 * k * (2 * k - 1) * x ** (2 * k - 1))
    return total + shift


def phi(z):
    return (-z * z / 2).exp() / SQRT_TWO_PI


def upper_tail(z):
    """P(Z > z) for z >= 0: the odd series near 0, the continued fraction far out."""
    if z < 6:
        term = total = z
        n = 1
        while abs(term) > EPS * D(10) ** -20:
            n += 2
            term = term * z * z / n
            total += term
        return D("0.5") - phi(z) * total
    fraction = D(0)
    for n in range(3000, 0, -1):
        fraction = n / (z + fraction)
    return phi(z) / (z + fraction)


def cdf(z):
    return upper_tail(-z) if z < 0 else 1 - upper_tail(z)


def quantile_of_log(lp):
    """z < 0 with ln cdf(z) = lp, lp <= ln 1/2: Newton on ln of the tail."""
    x = (-2 * lp).sqrt()
    if x > 4:
        x = (-2 * lp - (2 * PI * x * x).ln()).sqrt()
    else:
        x = D("0.5") if lp > -2 else D(2)
    for _ in range(60):
        t = upper_tail(x)
        step = (t.ln() - lp) * t / phi(x)
        x = max(x + step, D(0))
        if abs(step) < D(10) ** -45:
            break
    return -x


def quantile(p):
    if p == D("0.5"):
        return D(0)
    return quantile_of_log(p.ln()) if p < D("0.5") else -quantile_of_log((1 - p).ln())
