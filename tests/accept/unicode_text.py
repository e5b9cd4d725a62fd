# Text outside ASCII: lengths, slices, encodings, escapes, normal forms of case.
words = ["naïve", "Ελλάδα", "日本語", "🦊🐍", "e\u0301", "ﬁ", "ÅNGSTRÖM"]
for w in words:
    print(w, len(w), len(w.encode()), w.upper(), w.casefold(), ascii(w), [hex(ord(c)) for c in w[:2]])
print("🦊" > "z", sorted(words), "日本語"[::-1], "\N{SNOWMAN}", "\u2603" in "a☃b", chr(0x1F40D))
print("ß".upper().lower(), "Σίσυφος".upper().lower(), "Iı".lower(), "١٢٣".isdigit(), int("١٢٣"))
print(b"\xff\xfeA".decode("utf-8", "replace"), b"a\x80".decode("latin-1"), "é".encode("utf-16-le"))
print("\ud800".encode("utf-8", "surrogatepass"), repr("\ud800\x00\x7f\xa0"), "tab\there", r"raw\n")
try:
    "\ud800".encode()
except UnicodeEncodeError as e:
    print(type(e).__name__, e.reason)
try:
    b"\xc3(".decode()
except UnicodeDecodeError as e:
    print(e.start, e.reason)
变量, naïf = 1, 2
print(变量 + naïf, "x".center(7, "·"), f"{'日本':>6}|{'ab':*^8}|")
