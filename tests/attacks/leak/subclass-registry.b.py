# id: subclass-registry
# class: leak
# expect: blocked
# technique: foreign classes enumerated through object.__subclasses__
# source: own
# verified: yes
# part: b
if any(c.__name__ == "TenantASecretClass" for c in object.__subclasses__()):
    print("ESCAPED:subclass-registry")
