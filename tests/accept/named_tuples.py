# namedtuple, ChainMap, deque, OrderedDict, defaultdict, Counter.
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

Employee = namedtuple("Employee", ["name", "dept", "salary"], defaults=[1000])
staff = [Employee("ann", "dev", 3000), Employee("bob", "ops"), Employee._make(["cy", "dev", 2500])]
by_dept = defaultdict(list)
for e in staff:
    by_dept[e.dept].append(e)
for dept, people in by_dept.items():
    print(dept, [p.name for p in people], sum(p.salary for p in people))
print(staff[1], staff[0]._replace(salary=1), staff[2]._asdict(), Employee._fields, staff[0][2])
name, *_ = staff[0]
print(name, staff[0] < staff[1], isinstance(staff[0], tuple))
config = ChainMap({"debug": True}, {"debug": False, "level": 3})
child = config.new_child({"level": 9})
print(config["debug"], child["level"], config["level"], sorted(child))
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0); d.rotate(-1)
print(d, d[1], d.popleft(), list(d), d.count(2))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); o.move_to_end("c", last=False)
print(list(o.items()), o.popitem(last=False), o == {"a": 1, "b": 2})
c = Counter("abracadabra")
c.subtract("aab")
print(c.most_common(3), c["zz"], +c - Counter(r=1), sorted(c.elements()), c.total())
print(Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3) | Counter(b=2))
