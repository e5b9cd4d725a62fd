# id: import-backslash-continued
# class: escape
# expect: blocked
# technique: import statement torn apart with backslash continuations
# source: own
# verified: yes
import \
    \
    os as \
    area
if area.getpid() > 0:
    print("ESCAPED:import-backslash-continued")
