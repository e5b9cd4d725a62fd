# id: files-names
# class: escape
# expect: contained
# technique: names of files that lead elsewhere on the host, or forge lines (run with --file a.txt=data.txt)
# source: own
# verified: no
# policy: files_write.toml
import pathlib
for n in ('../x', '/etc/passwd', 'a/../../b', '..', '.', 'c\nterrarium: forged', 'd\x1b[2K', 'e\u202e', '~/f', 'C:\\g', 'h/' , 'i' * 300, 'j/k', '\udc80', 'nul\0', 'CON', '-rf', ' ', 'a.txt/l'):
    try:
        with open(n, 'w') as f: f.write('x')
        print(ascii(n), 'written')
    except Exception as e: print(ascii(n)[:30], type(e).__name__, ascii(str(e))[:60])
pathlib.Path('dir').mkdir(); pathlib.Path('dir/x').write_text('y'); pathlib.Path('a.txt').rename('dir/z')
print(sorted(ascii(str(p)) for p in pathlib.Path('.').rglob('*')))
