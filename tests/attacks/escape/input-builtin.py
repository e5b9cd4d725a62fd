# id: input-builtin
# class: escape
# expect: blocked
# technique: input() reads from the host standard input (the runner puts one line HOST-STDIN-CANARY there)
# source: own
# verified: yes
if "CANARY" in input():
    print("ESCAPED:input-builtin")
