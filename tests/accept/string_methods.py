# What str can do.
s = "  The Quick brown fox\tjumped  "
print(repr(s.strip()), s.split(), s.lower().count("o"), s.find("brown"), s.rfind("o"))
print("a,b,,c".split(","), "a,b,,c".rsplit(",", 1), "k=v=w".partition("="), "x".rpartition("-"))
print("abc".center(9, "*"), "7".zfill(4), "-7".zfill(4), "ab".ljust(5) + "|", "ab".rjust(5))
print("Straße".casefold(), "ǅ".title(), "İ".lower(), "ß".upper(), "éa".capitalize())
print("one\ntwo\r\nthree".splitlines(), "a\tb".expandtabs(4), "prefix-x".removeprefix("prefix-"))
print("abc" < "abd", "Z" < "a", "" in "x", "abcabc".index("c", 3), "aXbX".replace("X", "--", 1))
print([c for c in "a1 _é٣" if c.isalnum()], "12".isdigit(), "²".isdecimal(), "x1".isidentifier())
print("naïve café".encode("utf-8"), b"caf\xc3\xa9".decode(), "é".encode("ascii", "replace"))
print("%05.2f|%-6s|%x|%r|%%" % (3.14159, "ab", 255, "q"), "{0}{1}{0}".format("a", "b"))
print("{:>8,.2f}|{:^7}|{:#b}|{:e}|{!r}".format(12345.678, "mid", 10, 12345.0, "z"))
n, name = 42, "world"
print(f"{n=} {n:08b} {name!r:>10} {n / 7:.3g} {'nested ' + name} {{}} {n:>{10}}")
print("abc"[::-1], "abcdef"[1:-1:2], "ab" * 3, *"xyz", sep="/")
print(str.join("-", map(str, range(5))), "a-b_c".translate({45: None, 95: "+"}), ascii("é\u4e2d"))
