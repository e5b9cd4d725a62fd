# id: exit-kills-host
# class: escape
# expect: contained
# technique: sys.exit / exit must end the script only, never the host process
# source: own
# verified: yes (ends the interpreter process, rc 0)
try:
    exit(0)
finally:
    print("reached finally")
