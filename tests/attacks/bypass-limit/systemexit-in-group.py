# id: systemexit-in-group
# class: bypass-limit
# expect: contained
# technique: SystemExit wrapped in a group and in a subclass
# source: CVE-2026-55244 (asteval), variant
# verified: yes (ends the interpreter process, rc 4)
class Quit(SystemExit):
    pass
try:
    raise BaseExceptionGroup("g", [Quit(3), KeyboardInterrupt()])
finally:
    raise Quit(4)
