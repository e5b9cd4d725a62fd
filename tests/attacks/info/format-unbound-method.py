# id: format-unbound-method
# class: info
# expect: blocked
# technique: str.format called as an unbound method from the class
# source: CVE-2025-27516 (Jinja2)
# verified: yes
def probe():
    pass
if "<code object" in str.format("{0.__code__}", probe):
    print("ESCAPED:format-unbound-method")
