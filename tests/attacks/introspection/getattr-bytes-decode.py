# id: getattr-bytes-decode
# class: introspection
# expect: blocked
# technique: attribute name decoded from base64 at run time
# source: GHSA-xm98-3vcf-fph7 (mcp-contextforge)
# verified: yes
def probe():
    pass
name = bytes([95, 95, 99, 111, 100, 101, 95, 95]).decode()
if "<code object" in str(getattr(probe, name)):
    print("ESCAPED:getattr-bytes-decode")
