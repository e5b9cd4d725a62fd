"""The control: with_hole.cc's holes, which the sweep must find."""
for n in (8, 100, 5000, 100_000):
    print("unwritten", unwritten(n)[:64].hex())
print("address", address())
print("host_sin", [host_sin(k / 7).hex() for k in range(2000)])
