# Unicode: normal forms, categories, case mappings, grapheme-ish splitting, scripts, widths.
import unicodedata as ud


def strip_marks(text):
    return "".join(c for c in ud.normalize("NFD", text) if not ud.combining(c))


def clusters(text):
    out = []
    for c in text:
        joins = out and (ud.combining(c) or c in "\u200d\ufe0f" or out[-1].endswith("\u200d"))
        if joins:
            out[-1] += c
        else:
            out.append(c)
    return out


def width(text):
    return sum(0 if ud.combining(c) else 2 if ud.east_asian_width(c) in "WF" else 1 for c in text)


def pad(text, n):
    return text + "·" * (n - width(text))


def slug(text):
    text = strip_marks(text).casefold()
    return "-".join("".join(c if c.isalnum() else " " for c in text).split())


word = "Ångström"
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    n = ud.normalize(form, word + "ﬁ²")
    print(form, len(n), ascii(n))
print(strip_marks("Příliš žluťoučký kůň"), slug("  Crème Brûlée: Déjà-vu!  "), slug("Straße №5"))
print("ß".upper(), "ŉ".upper(), "ﬃ".title(), "İ".lower().encode("unicode_escape"), "Σας".casefold(), "ΑΣ".lower(), "ǆ".title())
print("straße".casefold() == "STRASSE".casefold(), "I".lower(), "ı".upper(), "a\u0301" == "á", ud.normalize("NFC", "a\u0301") == "á")
print([ud.category(c) for c in "aA1 _-€\n\u0301漢"], [ud.name(c, "?") for c in "a€\n☃"], ud.lookup("SNOWMAN"))
print([c for c in "①½Ⅻ٣x" if c.isnumeric()], [ud.numeric(c) for c in "½Ⅻ٣"], int("٣٤"), "²".isdigit(), "²".isdecimal(), ud.digit("²"))
print([pad(t, 8) for t in ("abc", "日本", "a\u0301b")], clusters("e\u0301a👩‍👩‍👧x"), len("👩‍👩‍👧"))
print("naïve".encode("utf-8"), "naïve".encode("latin-1"), "☃".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"))
print(b"\xff\xfea".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), "𝄞".encode("utf-16-be").hex(), len("𝄞"), ord("𝄞"))
print("\x1c\u2003\u00a0".isspace(), "a\u2028b\x85c\vd".splitlines(), "tab\tnew\n".isprintable(), "año".isidentifier(), "1a".isidentifier())
print(sorted("zébra Zoo äpfel apple".split()), sorted("zébra Zoo äpfel apple".split(), key=lambda w: strip_marks(w).casefold()))
for bad in (lambda: "é".encode("ascii"), lambda: b"\xc3".decode(), lambda: chr(0x110000), lambda: ud.lookup("NO SUCH")):
    try:
        bad()
    except (UnicodeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
print("%s" % "\u202eabc".encode("unicode_escape"), "Ⅷ".lower(), "ﷺ" != ud.normalize("NFKC", "ﷺ"), "a".translate({97: "ä", 98: None}))
