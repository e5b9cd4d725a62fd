# id: textwrap-long
# class: dos-cpu
# expect: killed
# technique: textwrap on a text of one million words with width 1
# source: own
# verified: yes (still running after 4s)
import textwrap
while True:
    textwrap.wrap("a " * 5000000, 1)
