"""One `terrarium batch` process, watched from outside.

    result = run_batch([bin, "batch", "--jobs", "1"], paths, env, stall=11.0)

Reads the reports as they come, times the gaps between them, follows the
child's memory, and ends the child when it says nothing for `stall` seconds.
"""

import json
import os
import selectors
import signal
import subprocess
import tempfile
import time

SHUTDOWN_SECONDS = 5.0


class BatchResult:
    def __init__(self):
        self.reports = []        # parsed JSON objects, in the order they came
        self.gaps = []           # seconds between a report and the one before
        self.hwm_kib = []        # peak RSS of the child when each report came
        self.stray = []          # lines of stdout that are not JSON
        self.raw = b""           # all of stdout, for the canary search
        self.stderr = ""
        self.exit_code = None    # negative: killed by that signal
        self.shutdown_seconds = 0.0
        self.stalled = False
        self.peak_kib = 0
        self.wall_seconds = 0.0


def run_batch(command, paths, env, stall, expected=None, keep_raw=True):
    """Runs `command` + `paths`; `expected` reports end the stall clock."""
    expected = len(paths) if expected is None else expected
    result = BatchResult()
    raw = []
    with tempfile.TemporaryFile() as err:
        start = last = time.monotonic()
        child = subprocess.Popen(
            [*command, *paths], stdout=subprocess.PIPE, stderr=err,
            stdin=subprocess.DEVNULL, env=env, start_new_session=True,
        )
        selector = selectors.DefaultSelector()
        selector.register(child.stdout, selectors.EVENT_READ)
        os.set_blocking(child.stdout.fileno(), False)
        pending = bytearray()
        while True:
            limit = stall if len(result.reports) < expected else SHUTDOWN_SECONDS
            remaining = last + limit - time.monotonic()
            if remaining <= 0:
                break
            if not selector.select(min(remaining, 0.2)):
                result.peak_kib = max(result.peak_kib, _hwm_kib(child.pid))
                continue
            chunk = child.stdout.read(1 << 20)
            if chunk == b"":
                break
            if chunk is None:
                continue
            now = time.monotonic()
            hwm = max(result.peak_kib, _hwm_kib(child.pid))
            result.peak_kib = hwm
            pending += chunk
            while (end := pending.find(b"\n")) >= 0:
                line = bytes(pending[:end])
                del pending[: end + 1]
                if keep_raw:
                    raw.append(line)
                _take_line(line, result, now - last, hwm)
                last = now
        if pending:
            raw.append(bytes(pending))
            result.stray.append(bytes(pending[:200]))
        selector.close()
        _finish(child, result, last)
        result.wall_seconds = time.monotonic() - start
        child.stdout.close()
        err.seek(0)
        result.stderr = err.read(1 << 22).decode("utf-8", "replace")
    result.raw = b"\n".join(raw)
    return result


def _take_line(line, result, gap, hwm):
    try:
        report = json.loads(line)
    except ValueError:
        result.stray.append(line[:200])
        return
    result.reports.append(report)
    result.gaps.append(gap)
    result.hwm_kib.append(hwm)


def _finish(child, result, last):
    """Waits for the exit, by force if need be; fills exit code and peak RSS."""
    end = time.monotonic() + (SHUTDOWN_SECONDS if child.stdout else 0)
    status = usage = None
    while True:
        pid, status, usage = os.wait4(child.pid, os.WNOHANG)
        if pid:
            break
        if time.monotonic() >= end:
            result.stalled = True
            os.killpg(child.pid, signal.SIGKILL)
            _, status, usage = os.wait4(child.pid, 0)
            break
        time.sleep(0.002)
    result.shutdown_seconds = time.monotonic() - last
    child.returncode = os.waitstatus_to_exitcode(status)
    result.exit_code = child.returncode
    # ru_maxrss starts from this process's own size at the fork, VmHWM does not;
    # the poll may miss the very last moments. Between the two nothing is lost.
    own = _hwm_kib(os.getpid())
    if usage.ru_maxrss > own:
        result.peak_kib = max(result.peak_kib, usage.ru_maxrss)


def _hwm_kib(pid):
    try:
        with open(f"/proc/{pid}/status", "rb") as f:
            for line in f:
                if line.startswith(b"VmHWM:"):
                    return int(line.split()[1])
    except OSError:
        pass
    return 0
