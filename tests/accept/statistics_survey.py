# A survey evaluated: averages, spread, quantiles, correlation, a histogram.
import statistics as st
from collections import Counter

AGES = [23, 29, 31, 31, 34, 38, 41, 41, 41, 47, 52, 58, 63, 70]
HEIGHTS = [160, 172, 168, 181, 175, 169, 177, 165, 183, 170, 162, 174, 166, 171]


def histogram(values, width):
    bins = Counter((v - min(values)) // width for v in values)
    for b in range(max(bins) + 1):
        low = min(values) + b * width
        yield f"{low:3d}-{low + width - 1:<3d} {'*' * bins[b]}"


print(*histogram(AGES, 10), sep="\n")
print(f"mean {st.mean(AGES):.3f} fmean {st.fmean(AGES):.3f} median {st.median(AGES)} {st.median_low(AGES)} {st.median_high(AGES)}")
print(st.mode(AGES), st.multimode([1, 1, 2, 2, 3]), st.median_grouped(AGES, 5))
print(f"stdev {st.stdev(AGES):.4f} {st.pstdev(AGES):.4f} variance {st.variance(AGES):.4f}")
print([round(q, 2) for q in st.quantiles(AGES, n=4)], [round(q, 2) for q in st.quantiles(AGES, n=4, method="inclusive")])
print(f"r = {st.correlation(AGES, HEIGHTS):.5f}, covariance {st.covariance(AGES, HEIGHTS):.4f}")
slope, intercept = st.linear_regression(AGES, HEIGHTS)
print(f"height = {slope:.4f} * age + {intercept:.3f}")
print(round(st.geometric_mean([1, 10, 100]), 9), round(st.harmonic_mean([40, 60]), 9))
normal = st.NormalDist.from_samples(HEIGHTS)
print(f"{normal.mean:.3f} {normal.stdev:.3f} {normal.cdf(180):.5f} {normal.inv_cdf(0.9):.3f} {normal.zscore(160):.3f}")
print(st.NormalDist(1, 2) + st.NormalDist(3, 4), st.mean([0.1] * 3))
for bad in ([], ["a"]):
    try:
        st.mean(bad)
    except (st.StatisticsError, TypeError) as e:
        print(type(e).__name__)
