# id: html-parser-quadratic
# class: dos-cpu
# expect: contained
# technique: markup that is looked through again and again
# source: own
# verified: no
from html.parser import HTMLParser
for piece in ("<!", "<a", "<!--", "</", "<a b='", "&#", "<![CDATA[", "<?"):
    parser = HTMLParser()
    parser.feed(piece * 20000)
    parser.close()
print("done")
