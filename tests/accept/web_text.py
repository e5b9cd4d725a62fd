# Escaping, query strings, URLs taken apart and joined, a link collector.
import html
from urllib.parse import (parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode, urljoin, urlsplit, urlunsplit)

PAGE = '<a href="/about?x=1&amp;y=2">A</a> <a href=\'../up\'>B</a><a HREF="https://other.example/p#f">C</a><a>none</a>'


def links(page, base):
    low, at = page.lower(), 0
    while (at := low.find("<a ", at)) >= 0:
        end = page.index(">", at)
        tag = page[at:end]
        at = end
        key = tag.lower().find("href=")
        if key >= 0:
            mark = tag[key + 5]
            value = tag[key + 6:tag.index(mark, key + 6)]
            yield urljoin(base, html.unescape(value))


print(*links(PAGE, "https://example.org/docs/guide/index.html"), sep="\n")
print(html.escape("<b>\"T&J's\"</b>"), html.escape("'q'", quote=False), html.unescape("&lt;&#233;&#x2603;&eacute;&amp;lt;&bogus;"))
url = "https://user:pw@host.example:8080/a%20b/c;p?q=1&q=2&empty=#frag"
parts = urlsplit(url)
print(parts.scheme, parts.hostname, parts.port, parts.path, parts.query, parts.fragment, parts.username)
print(urlunsplit(parts) == url, urlunsplit(parts._replace(fragment="", netloc="h")))
print(parse_qs(parts.query), parse_qs(parts.query, keep_blank_values=True), parse_qsl("a=1&b=%C3%A9+x"))
print(urlencode({"q": "tea & cake", "n": 3}), urlencode([("t", ["a", "b"])], doseq=True))
for text in ("a b/c?d", "é☃", "100%", "~x_y.z-"):
    print(quote(text), quote(text, safe=""), quote_plus(text), unquote(quote(text)) == text, unquote_plus("a+b%2B"))
for relative in ("x", "./x", "../x", "../../../x", "/x", "//h/x", "?q", "#f", "", "http:x"):
    print(f"{relative:12} {urljoin('http://a/b/c/d?e', relative)}")
