# id: error-handler-sees-half-a-result
# class: info
# expect: contained
# check: two-run-diff
# technique: codecs call str.translate tables, format methods and __str__ of the guest while their result is half written
# source: own
import io

kept = []


class Table(dict):
    def __missing__(self, key):
        kept.append([print] * 50)
        kept.clear()
        return "\U0001f600" * (key % 7)


class Text:
    def __str__(self):
        kept.append([len] * 500)
        kept.clear()
        return "\u1234"

    __repr__ = __str__

    def __format__(self, form):
        return str(self)


print("OBSERVED:", ascii(("abc\u00e4" * 200).translate(Table()))[-300:], len(("x" * 999).translate(Table())))
print("OBSERVED:", ascii("%s%r%a" * 50 % ((Text(),) * 150))[:100], ascii("{}{!r}{:>5}".format(Text(), Text(), 1)))
print("OBSERVED:", ascii(str([Text()] * 100))[:100], ascii(f"{Text()}{Text()!a:>50}"), "\0" in "".join(map(str, [Text()] * 99)))
out = io.StringIO()
print(*[Text()] * 50, file=out)
print("OBSERVED:", ascii(out.getvalue())[:100])
