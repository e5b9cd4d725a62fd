# id: unicode-normalize-marks
# class: dos-cpu
# expect: contained
# technique: canonical ordering of combining marks sorts by insertion: quadratic in the run of marks
# source: own
# verified: yes (3.13.0 still running after 6 s; 3.13.15 sorts the marks in linear time)
import unicodedata

unicodedata.normalize("NFD", "a" + "\u0301\u0327" * 2_000_000)
