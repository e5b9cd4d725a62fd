# id: files-read-only-changed
# class: escape
# expect: contained
# technique: a file changes under files = "read": the file object's _content.store is a BytesIO (run with --file a.txt=data.txt)
# source: own
# verified: no
# policy: files_read.toml
f = open('a.txt', 'rb')
print(f.read())
try:
    open('a.txt', 'w'); print('ESCAPED:files-read-only-changed opened for writing')
except OSError as e: print(e)
c = f._content
c.store.seek(0); c.store.truncate(0); c.store.write(b'changed')
r = open('a.txt').read()
print(r)
if r == 'changed': print('ESCAPED:files-read-only-changed a read-only file has other contents now')
g = f._content
g.linked = True
