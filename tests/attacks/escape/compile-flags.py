# id: compile-flags
# class: escape
# expect: blocked
# technique: compile() with the flags that give syntax trees, top-level await and other dialects
# source: own
# verified: yes
SAY = "ESCAPED:compile-flags"
for flags in (0x400, 0x8000, 0x1000, 0x2000, 0x200, 0x40, 1 << 20, -1, 0x400 | 0x8000):
    for source in ("x = 1", "await x", "print 1"):
        for mode in ("exec", "eval", "single", "func_type"):
            try:
                made = compile(source, "x", mode, flags)
            except (ValueError, SyntaxError, TypeError, OverflowError):
                continue
            if type(made).__name__ != "code" and "terrarium" not in repr(type(made)):
                print(SAY)
