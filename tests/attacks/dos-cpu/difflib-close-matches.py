# id: difflib-close-matches
# class: dos-cpu
# expect: killed
# technique: get_close_matches over many long words
# source: own
# verified: yes (still running after 4s)
import difflib
while True:
  words = ["ab" * 2000 + str(i) for i in range(2000)]
  difflib.get_close_matches("ba" * 2000, words, n=2000, cutoff=0.0)
