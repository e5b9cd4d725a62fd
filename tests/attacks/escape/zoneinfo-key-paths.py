# id: zoneinfo-key-paths
# class: escape
# expect: blocked
# technique: zone keys and streams as a way to files
# source: own
# verified: no
import io
import struct
import zoneinfo
for key in ("../../../../etc/passwd", "/etc/localtime", "Europe/Berlin", "\x00", "UTC\x00x", "a" * 100000):
    try:
        zoneinfo.ZoneInfo(key)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        continue
    print("ESCAPED:zoneinfo-key-paths")
for name in ("_tzpath", "_common", "_zoneinfo", "os", "sys", "sysconfig"):
    if type(getattr(zoneinfo, name, None)).__name__ == "module":
        print("ESCAPED:zoneinfo-key-paths")
for data in (b"TZif2" + bytes(15) + struct.pack(">6l", *[2**31 - 1] * 6), b"TZif", b"TZif9" + bytes(39),
             b"TZif2" + bytes(15) + struct.pack(">6l", -1, -1, -1, -1, -1, -1)):
    try:
        zoneinfo.ZoneInfo.from_file(io.BytesIO(data * 3), "x")
    except (ValueError, struct.error, MemoryError, OverflowError, IndexError) as error:
        print(type(error).__name__)
raise SystemExit("nothing found")
