# id: timeit-statement
# class: escape
# expect: blocked
# technique: timeit compiles its statement and its setup text
# source: own
# verified: yes
import timeit

timeit.timeit("os.getpid() and print('ESCAPED:timeit-statement')", "import os", number=1)
