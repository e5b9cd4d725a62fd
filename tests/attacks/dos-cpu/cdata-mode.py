# id: cdata-mode
# class: dos-cpu
# expect: contained
# technique: HTMLParser.set_cdata_mode() puts its argument into a pattern
# source: own
# verified: no
import html.parser, time
p = html.parser.HTMLParser()
try:
    p.set_cdata_mode('(a+)+b')
    print(type(p.interesting), p.interesting)
    p.interesting.search('</' + 'a' * 40)
except Exception as e: print(repr(e))
print('done')
