# id: codec-error-name-search
# class: dos-cpu
# expect: killed
# technique: one codec error covers a million characters, and its handler searches a name for each, twice
# source: own reading of PyCodec_NameReplaceErrors(); 120 ns an instruction before it was charged
text = "\U0001f600" * 300_000
while True:
    text.encode("ascii", "namereplace")
    text.encode("cp1252", "xmlcharrefreplace")
