# UUIDs as values, from names, and the shape of those by chance; tokens of secrets.
import secrets
import uuid

u = uuid.UUID("{12345678-1234-5678-1234-567812345678}")
print(u, repr(u), u.hex, u.int, u.urn, u.bytes, u.bytes_le, u.fields, u.variant, u.version, u.node, u.clock_seq, u.time)
print(uuid.uuid3(uuid.NAMESPACE_URL, "https://example.org"), uuid.uuid5(uuid.NAMESPACE_OID, b"1.3.6"),
      uuid.uuid5(uuid.NAMESPACE_X500, "cn=x").version)
print(uuid.UUID(int=5), uuid.UUID(bytes=bytes(range(16))), uuid.UUID(bytes_le=bytes(range(16))), uuid.UUID(fields=u.fields) == u)
print(sorted([uuid.UUID(int=n) for n in (3, 1, 2)]), len({u, uuid.UUID(u.urn)}), u < uuid.UUID(int=1), f"{u!s:>40}")
r = uuid.uuid4()
print(r.version, r.variant, len(str(r)), r != uuid.uuid4())
for call in (lambda: uuid.UUID("no"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b""),
             lambda: setattr(u, "int", 1), lambda: uuid.UUID(int=1, version=9)):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(len(secrets.token_bytes(10)), len(secrets.token_hex(10)), len(secrets.token_urlsafe(30)), len(secrets.token_bytes()))
print(0 <= secrets.randbelow(7) < 7, secrets.choice("x"), secrets.randbits(9) < 512, secrets.compare_digest("a", "a"))
print(secrets.token_hex(16) != secrets.token_hex(16), isinstance(secrets.SystemRandom().random(), float))
