# An operating system's scheduler in small: tasks, packets, queues, priorities.
IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE, WORK = 0, 1


class Packet:
    def __init__(self, link, ident, kind):
        self.link, self.ident, self.kind = link, ident, kind
        self.datum, self.data = 0, [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        p = queue
        while p.link is not None:
            p = p.link
        p.link = self
        return queue


class Task:
    def __init__(self, system, ident, priority, queue):
        self.system, self.ident, self.priority, self.queue = system, ident, priority, queue
        self.holding, self.waiting = False, queue is None
        self.pending = queue is not None
        system.table[ident] = self
        system.order.insert(0, self)

    def blocked(self):
        return self.holding or (self.waiting and not self.pending)

    def step(self):
        packet = None
        if self.waiting and self.pending:
            packet, self.queue = self.queue, self.queue.link
            self.pending = self.queue is not None
        self.waiting = False
        return self.work(packet)

    def wait(self):
        self.waiting = True
        return self

    def receive(self, packet, sender):
        if self.queue is None:
            self.queue, self.pending = packet, True
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender


class Idle(Task):
    control, count = 1, 2500

    def work(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.system.hold(self)
        if self.control & 1:
            self.control = self.control // 2 ^ 0xD008
            return self.system.release(self, DEVICE_B)
        self.control //= 2
        return self.system.release(self, DEVICE_A)


class Worker(Task):
    target, count = HANDLER_A, 0

    def work(self, packet):
        if packet is None:
            return self.wait()
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.ident, packet.datum = self.target, 0
        for i in range(4):
            self.count = self.count + 1 if self.count < 26 else 1
            packet.data[i] = 64 + self.count
        return self.system.send(self, packet)


class Handler(Task):
    work_in = device_in = None

    def work(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work_in = packet.append_to(self.work_in)
            else:
                self.device_in = packet.append_to(self.device_in)
        work = self.work_in
        if work is not None:
            if work.datum >= 4:
                self.work_in = work.link
                return self.system.send(self, work)
            if self.device_in is not None:
                device, self.device_in = self.device_in, self.device_in.link
                device.datum = work.data[work.datum]
                work.datum += 1
                return self.system.send(self, device)
        return self.wait()


class Device(Task):
    held = None

    def work(self, packet):
        if packet is not None:
            self.held = packet
            return self.system.hold(self)
        if self.held is None:
            return self.wait()
        packet, self.held = self.held, None
        return self.system.send(self, packet)


class System:
    def __init__(self):
        self.table, self.order, self.sent, self.holds = [None] * 6, [], 0, 0

    def next_after(self, task):
        at = self.order.index(task) + 1
        return self.order[at] if at < len(self.order) else None

    def hold(self, task):
        self.holds += 1
        task.holding = True
        return self.next_after(task)

    def release(self, task, ident):
        other = self.table[ident]
        other.holding = False
        return other if other.priority > task.priority else task

    def send(self, task, packet):
        self.sent += 1
        other = self.table[packet.ident]
        packet.link, packet.ident = None, task.ident
        return other.receive(packet, task)

    def run(self):
        task = self.order[0]
        while task is not None:
            task = self.next_after(task) if task.blocked() else task.step()


def packets(ident, kind, n):
    queue = None
    for _ in range(n):
        queue = Packet(queue, ident, kind)
    return queue


def once():
    s = System()
    idle = Idle(s, IDLE, 0, None)
    idle.waiting = False
    Worker(s, WORKER, 1000, packets(WORKER, WORK, 2)).waiting = True
    for ident, priority, device in ((HANDLER_A, 2000, DEVICE_A), (HANDLER_B, 3000, DEVICE_B)):
        Handler(s, ident, priority, packets(device, DEVICE, 3)).waiting = True
    for ident, priority in ((DEVICE_A, 4000), (DEVICE_B, 5000)):
        Device(s, ident, priority, None)
    s.run()
    return s.sent, s.holds


print("richards", [once() for _ in range(30)][-1])
