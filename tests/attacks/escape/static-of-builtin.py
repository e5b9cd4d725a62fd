# id: static-of-builtin
# class: escape
# expect: contained
# technique: staticmethod.__init__ on bytes.maketrans, of a built-in type: base64 calls it while it loads; the program's table goes into the real module, and what is imported meanwhile is open
# source: own
# verified: no
hits = []
def hook(a, b):
    hits.append((a, b))
    import colorsys
    try:
        colorsys.rgb_to_hsv.planted = 1
        hits.append('patched a function of colorsys')
    except TypeError as e: print(e)
    return bytes(255 - i for i in range(256))
try: staticmethod.__init__(bytes.__dict__['maketrans'], hook)
except Exception as e: print(repr(e))
import base64
print(base64.urlsafe_b64encode(b'abc'))
if hits: print('ESCAPED:static-of-builtin ', hits)
