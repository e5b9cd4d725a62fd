# id: traceback-third-argument-of-aexit
# class: introspection
# expect: blocked
# technique: the third argument of __aexit__ is a traceback
# source: own
# verified: yes
class Keep:
    async def __aenter__(self):
        return self
    async def __aexit__(self, kind, error, tb):
        self.tb = tb
        return True
keep = Keep()
async def main():
    async with keep:
        1 / 0
try:
    main().send(None)
except StopIteration:
    pass
if keep.tb is not None:
    print("ESCAPED:traceback-third-argument-of-aexit")
