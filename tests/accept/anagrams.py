# Groups words that are anagrams of each other.
from collections import defaultdict

WORDS = """listen silent enlist google elbow below bored robed state taste
night thing cat act tac dusty study inch chin brag grab""".split()

groups = defaultdict(list)
for word in WORDS:
    groups["".join(sorted(word))].append(word)
for key in sorted(groups, key=lambda k: (-len(groups[k]), k)):
    if len(groups[key]) > 1:
        print(f"{key:>8}: {', '.join(sorted(groups[key]))}")
