# id: files-over-limit
# class: escape
# expect: contained
# technique: more bytes of files than the policy has, names of the program's own, through the tree behind a file object (run with --file a.txt=data.txt)
# source: own
# verified: no
# policy: files_write.toml
f = open('a.txt', 'rb+')
f._content.store.write(b'x' * 6_000_000)
w = open('b.txt', 'w'); w.write('b'); w.close()
class S(str): pass
print(len(open('a.txt', 'rb').read()))
