# id: locale-encoding-of-streams
# class: info
# expect: contained
# check: two-run-diff
# technique: TextIOWrapper with the encoding "locale" names the host's, and text tells it again by what it becomes
# source: own
# verified: yes: shows nl_langinfo() of the host
import io

stream = io.TextIOWrapper(io.BytesIO(), "locale")
stream.write("\u00e4\u20ac")
stream.flush()
print("OBSERVED:", stream.encoding, stream.buffer.getvalue())
if stream.encoding.lower().replace("-", "") != "utf8":
    print("ESCAPED:locale-encoding-of-streams")
