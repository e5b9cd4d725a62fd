# id: repr-bound-builtin
# class: info
# expect: contained
# technique: repr of a bound C method prints the address of its self object
# source: own
# verified: yes
# check: two-run-diff
print("OBSERVED:repr-bound-builtin:", [].append)
