# id: format-spec-nested
# class: dos-mem
# expect: killed
# technique: nested format specifications and widths ask for gigabytes
# source: own
# verified: yes
held = []
for width in (10**6, 10**7, 10**8, 10**9, 2**31, 2**62):
    for action in (lambda: f"{1:{width}}", lambda: f"{1.5:.{width}f}", lambda: "%*d" % (width, 1), lambda: "{:{}}".format("a", width),
                   lambda: format(10**100, f"0={width},"), lambda: b"%*d" % (width, 1), lambda: f"{'a':\ud800^{width}}", lambda: 1.5.__format__(f".{width}%")):
        try:
            held.append(action())
        except (MemoryError, ValueError, OverflowError):
            pass
while True:
    held.append(f"{1:{10**6}}")
