# Unicode: display widths, accents stripped, confusable folding, graphemes by hand, scripts by name.
import unicodedata
from collections import Counter

WORDS = ["naïve", "Ångström", "東京", "Straße", "ﬁnance", "e\u0301clair", "Ελλάδα", "Привет", "ｆｕｌｌ", "½ ⅻ ²"]


def width(text):
    total = 0
    for ch in text:
        if unicodedata.combining(ch):
            continue
        total += 2 if unicodedata.east_asian_width(ch) in "WF" else 1
    return total


def pad(text, columns):
    return text + "." * (columns - width(text))


def strip_accents(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def clusters(text):
    cluster = ""
    for ch in text:
        if cluster and not unicodedata.combining(ch):
            yield cluster
            cluster = ""
        cluster += ch
    if cluster:
        yield cluster


def script(ch):
    return unicodedata.name(ch, "UNNAMED").split()[0]


for word in WORDS:
    print(pad(word, 12), f"{len(word):>2}", f"{width(word):>2}", strip_accents(word), unicodedata.normalize("NFKC", word).casefold(), sep="|")
print([len(unicodedata.normalize(form, "ẛ̣")) for form in ("NFC", "NFD", "NFKC", "NFKD")])
print(list(clusters("e\u0301a\u0308\u0323bc")), [len(c) for c in clusters("e\u0301a\u0308\u0323bc")])
print(Counter(script(c) for c in "".join(WORDS) if c.isalpha()).most_common(4))
print(sorted(Counter(map(unicodedata.category, "aA1 _-(«€+\n\u0301ǅª")).items()))
print([(c, unicodedata.decimal(c, None), unicodedata.digit(c, None), unicodedata.numeric(c, None)) for c in "7٣²¾Ⅷx"])
print([unicodedata.lookup(n) for n in ("GREEK SMALL LETTER PI", "SNOWMAN", "LATIN SMALL LETTER E WITH ACUTE")])
for name in ("NO SUCH THING",):
    try:
        unicodedata.lookup(name)
    except KeyError as e:
        print("KeyError", e)
print("straße".upper(), "ŒUVRE".lower(), "ǆ".title(), "ΣΊΣΥΦΟΣ".lower(), "İ".lower() == "i\u0307", "ŉ".upper())
print("Ω" == "Ω", unicodedata.normalize("NFC", "Ω") == "Ω", "٣".isdigit(), "²".isdecimal(), "Ⅷ".isnumeric(), int("٤٢"))
print("日本語テキスト".encode(), "é".encode("utf-16-le").hex(), ascii("naïve 😀"), "\N{BULLET}", len("😀"), "😀"[0] == "\U0001f600")
print("e\u0301tude".center(11, "*"), [unicodedata.mirrored(c) for c in "(a<"], unicodedata.bidirectional("א"), unicodedata.decomposition("ﬁ"))
