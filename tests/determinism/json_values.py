# JSON both ways, with floats, big ints, unicode and sorted keys.
import json

data = {
    "ints": [0, -1, 2**70, 10**30],
    "floats": [0.1, 1e300, -2.5e-7, 3.0],
    "text": "plain \u00e9 \u4e2d \U0001f600 \" \\ \n",
    "nested": [{"k%d" % i: [None, True, False, {"n": i}]} for i in range(100)],
}
text = json.dumps(data, sort_keys=True)
print(len(text), text[:60])
again = json.loads(text)
print(again == data)
print(json.dumps(data["floats"]), json.dumps("\u2028\x00"), json.dumps([], indent=2))
print(json.dumps({"b": 1, "a": [1, 2, {"c": 3}]}, indent=1))
for bad in ('{"a":}', "[1,", "nul", '"\\x"'):
    try:
        json.loads(bad)
    except ValueError as e:
        print(type(e).__name__, e)
{"value": again["nested"][7], "n": len(text)}
