# id: eval-concat
# class: escape
# expect: blocked
# technique: eval of a string assembled at run time
# source: CVE-2023-39662 (llama_index PandasQueryEngine)
# verified: yes
if eval("__imp" + "ort__('o" + "s').get" + "pid()") > 0:
    print("ESCAPED:eval-concat")
