# id: unicodeerror-range
# class: crash
# expect: contained
# technique: error handlers of the codecs read the text of an exception whose range lies outside of it
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
import codecs

for handler in (codecs.xmlcharrefreplace_errors, codecs.backslashreplace_errors, codecs.namereplace_errors):
    for start, end in ((0, 1), (10**9, 10**9 + 5), (-5, 3)):
        error = UnicodeEncodeError("bad", "", start, end, "why")
        try:
            handler(error)
        except (TypeError, IndexError, UnicodeError):
            pass
