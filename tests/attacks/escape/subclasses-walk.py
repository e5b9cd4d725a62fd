# id: subclasses-walk
# class: escape
# expect: blocked
# technique: classic walk to a class whose module globals hold os
# source: CVE-2025-9959 (smolagents), CVE-2023-36258 (LangChain PAL), public CTF knowledge
# verified: yes
for c in ().__class__.__base__.__subclasses__():
    if c.__name__ == "_wrap_close":
        if c.__init__.__globals__["getpid"]() > 0:
            print("ESCAPED:subclasses-walk")
