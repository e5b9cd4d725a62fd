# id: exec-source-encoding
# class: escape
# expect: blocked
# technique: text for exec in encodings, with marks, declarations and nulls that hide an import from the checker
# source: own
# verified: yes
SAY = "ESCAPED:exec-source-encoding"
text = "import os\nif hasattr(os, 'system'): print(%r)\n" % SAY
for source in (b"# coding: utf-7\n" + text.encode("utf-7"), b"# -*- coding: utf-16 -*-\n" + text.encode("utf-16"),
               text.encode("utf-16"), text.encode("utf-8-sig"), "\ufeff" + text, "\f\ufeff" + text, bytearray(text.encode()),
               text.replace("os", "\N{MATHEMATICAL BOLD SMALL O}\N{MATHEMATICAL BOLD SMALL S}"), text.replace("\n", "\r"),
               memoryview(text.encode()), text.replace("import", "imp\\\nort"), "x\0" + text, b"#\0\n" + text.encode(),
               "# coding: rot13\n" + "vzcbeg bf\n", "# coding: unicode_escape\n#\\n" + text, "#!\r" + text, "\x0c" + text):
    try:
        exec(source)
    except Exception:
        pass
