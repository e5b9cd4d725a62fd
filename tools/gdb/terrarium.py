"""gdb helper: passes Terrarium's signals on, and shows run frames and regions.

    gdb -x tools/gdb/terrarium.py --args build/dev/bin/terrarium run script.py
    (gdb) terrarium frames         the runs in progress on the current thread
    (gdb) terrarium region         the current thread's region and the parts of its slot
    (gdb) terrarium slots          every isolate's slot, of all threads
    (gdb) terrarium where $sp      which part of which slot an address lies in

docs/DEBUGGING.md tells more. Only memory is read: no function of the program is called, so the
commands work in guest mode, in a signal handler and on a core file. The program needs debug
information (preset dev).
"""

import gdb

# Guests are ended by signals. SIG61 is SIGRTMAX-3, the kill signal, the others are contained
# faults and refused system calls; gdb must hand all of them on.
SIGNALS = ("SIG61", "SIGSEGV", "SIGBUS", "SIGFPE", "SIGILL", "SIGABRT", "SIGSYS")
MODES = {0: "host", 1: "guest", 2: "masked (in a host function)"}


def evaluate(expression):
    try:
        return gdb.parse_and_eval(expression)
    except gdb.error as error:
        raise gdb.GdbError(f"cannot read {expression}: {error}; is it a dev build that runs?")


def number(value):
    return int(value.cast(gdb.lookup_type("unsigned long")))


def reason_name(cause):
    """The enumerator of terrarium::Reason, in words: kCpuTime is "cpu_time"."""
    for field in gdb.lookup_type("terrarium::Reason").fields():
        if field.enumval == cause:
            name = field.name.rsplit("::", 1)[-1].removeprefix("k")
            return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")
    return f"unknown ({cause})"


def size(count):
    for unit, shift in (("GiB", 30), ("MiB", 20), ("KiB", 10)):
        if count >= 1 << shift:
            return f"{count / (1 << shift):.1f} {unit}"
    return f"{count} bytes"


class Layout:
    """interp/memory/layout.h: where slots lie, and the four parts of each."""

    def __init__(self):
        layout = evaluate("terrarium::memory::g_layout")
        self.base, self.bytes = number(layout["base"]), number(layout["bytes"])
        if self.bytes == 0:
            raise gdb.GdbError("the engine has not reserved memory for isolates yet")
        self.slot_bytes = 1 << number(layout["slot_shift"])
        self.heap, self.stack = number(layout["heap_bytes"]), number(layout["stack_bytes"])

    def count(self):
        return self.bytes // self.slot_bytes

    def slot_of(self, address):
        """The slot's number, or None for memory that is not a guest's."""
        if not self.base <= address < self.base + self.bytes:
            return None
        return (address - self.base) // self.slot_bytes

    def parts(self, slot):
        """(name, first byte, end) in the order of addresses."""
        at = self.base + slot * self.slot_bytes
        guard = (self.slot_bytes - self.heap - self.stack) // 2
        for name, length in (("header and heap", self.heap), ("guard", guard),
                             ("guest's C stack", self.stack), ("guard", guard)):
            yield name, at, at + length
            at += length


def print_slot(layout, slot):
    for name, low, high in layout.parts(slot):
        print(f"    {low:#x} .. {high:#x}  {name}, {size(high - low)}")


def region_at(address):
    pointer = gdb.lookup_type("terrarium::memory::Region").pointer()
    return gdb.Value(address).cast(pointer).dereference()


def print_region(region):
    """Of the allocator's own numbers, those that say how full it is."""
    allocations = number(region["counted_"]) + int(region["tick_start_"]) - int(region["tick_"])
    print(f"    used up to offset   {number(region['brk_']):#x}"
          f" ({size(number(region['brk_']))} of {size(number(region['bytes_']))})")
    start = number(region["held_start_"])
    print(f"    held by this run    {size(max(number(region['held_']) - start, 0))},"
          f" limit {size(number(region['held_limit_']) - start)}; by the image {size(start)}")
    print(f"    allocations         {allocations}, limit {number(region['allocation_limit_'])}")
    print(f"    nursery             offsets {number(region['nursery_at_']):#x}"
          f" .. {number(region['nursery_end_']):#x}")
    if number(region["quarantine_limit_"]):
        print(f"    quarantine          {size(number(region['quarantine_bytes_']))}"
              f" of {size(number(region['quarantine_limit_']))}")


class Terrarium(gdb.Command):
    """Terrarium's run frames, regions and slots."""

    def __init__(self):
        super().__init__("terrarium", gdb.COMMAND_DATA, prefix=True)


class Frames(gdb.Command):
    """The runs in progress on the current thread, the innermost first."""

    def __init__(self):
        super().__init__("terrarium frames", gdb.COMMAND_STACK)

    def invoke(self, argument, from_tty):
        frame = evaluate("terrarium::kill::tls_frame")
        if number(frame) == 0:
            print("no run is in progress on this thread")
            return
        depth = 0
        while number(frame) != 0:
            run = frame.dereference()
            mode = int(run["mode"])
            print(f"run {depth}: frame {number(frame):#x}, mode {MODES.get(mode, mode)}")
            print(f"    cause        {reason_name(int(run['cause']))}")
            culprit = run["culprit"].string(errors="replace")
            if culprit:
                print(f"    culprit      {culprit}")
            if int(run["interrupt"]):
                print("    interrupt    the host has asked for one")
            low, top = number(run["stack_low"]), number(run["stack_top"])
            print(f"    guest stack  {low:#x} .. {top:#x}, {size(top - low)},"
                  f" guard of {size(number(run['stack_guard']))} below")
            stack_pointer = number(evaluate("$sp"))
            if low <= stack_pointer < top:
                print(f"    $sp          on it, {size(top - stack_pointer)} deep")
            print(f"    host context {number(run['host_context']):#x}")
            if int(run["refused_syscalls"]):
                print(f"    refused system calls {int(run['refused_syscalls'])}")
            frame, depth = run["outer"], depth + 1


class Region(gdb.Command):
    """The region that the current thread allocates from, and its slot's parts."""

    def __init__(self):
        super().__init__("terrarium region", gdb.COMMAND_DATA)

    def invoke(self, argument, from_tty):
        address = number(evaluate("terrarium::memory::tls_region"))
        if address == 0:
            print("no region is current on this thread: it is outside of every guest")
            return
        layout = Layout()
        slot = layout.slot_of(address)
        print(f"region {address:#x}, slot {slot} of {layout.count()}")
        print_region(region_at(address))
        if slot is not None:
            print_slot(layout, slot)


class Slots(gdb.Command):
    """Every slot that holds an isolate."""

    def __init__(self):
        super().__init__("terrarium slots", gdb.COMMAND_DATA)

    def invoke(self, argument, from_tty):
        layout = Layout()
        print(f"{layout.count()} slots of {size(layout.slot_bytes)} at {layout.base:#x}")
        for slot in range(layout.count()):
            address = layout.base + slot * layout.slot_bytes
            try:  # memory of a slot that was never opened cannot be read
                region = region_at(address)
                opened = number(region["bytes_"]) != 0
            except gdb.MemoryError:
                opened = False
            if opened:
                print(f"slot {slot}: region {address:#x}")
                print_region(region)


class Where(gdb.Command):
    """Which part of which isolate's slot an address lies in: terrarium where EXPRESSION"""

    def __init__(self):
        super().__init__("terrarium where", gdb.COMMAND_DATA, gdb.COMPLETE_EXPRESSION)

    def invoke(self, argument, from_tty):
        if not argument:
            raise gdb.GdbError("usage: terrarium where EXPRESSION")
        address, layout = number(evaluate(argument)), Layout()
        slot = layout.slot_of(address)
        if slot is None:
            print(f"{address:#x} is not in any isolate's slot: the host's memory")
            return
        for name, low, high in layout.parts(slot):
            if low <= address < high:
                print(f"{address:#x} is in slot {slot}, {name}, at offset {address - low:#x};"
                      f" page {(address - low) // 4096} of that part")


for name in SIGNALS:
    gdb.execute(f"handle {name} nostop noprint pass", to_string=True)
gdb.execute("set print thread-events off")
for command in (Terrarium, Frames, Region, Slots, Where):
    command()
