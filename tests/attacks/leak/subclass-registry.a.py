# id: subclass-registry
# class: leak
# expect: blocked
# technique: class kept alive in a reference cycle stays in __subclasses__
# source: own
# verified: yes
# part: a
class TenantASecretClass:
    data = "A"
TenantASecretClass.me = TenantASecretClass
