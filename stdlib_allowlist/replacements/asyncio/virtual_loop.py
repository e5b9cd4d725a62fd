"""The event loop: callbacks in the order in which they were asked for, timers on the
guest's clock.

A loop with nothing to do but wait asks the host for the answers that it owes, if there are
any, and moves the clock ahead to its next timer if there are none, or the host lets that
time pass. A loop that could only wait for ever says so: there is no one else who would wake
it."""

import collections
import functools
import heapq
import sys
import time
import traceback
import weakref

import _terrarium

from . import events, exceptions, futures, tasks

# Timers this close are due together, as with CPython's clock.
_RESOLUTION = 1e-09
# Cancelled timers are taken out when there are so many, and they are the greater half.
_CANCELLED_TIMERS = 100


# The futures of what the host answers later, by its number.
_answers = {}


def future_of_answer(loop, number):
    _answers[number] = future = futures.Future(loop=loop)
    future.add_done_callback(functools.partial(_forget_answer, number))
    return future


def _forget_answer(number, future):
    if _answers.get(number) is future:  # it was cancelled
        del _answers[number]
        _terrarium.forget_answer(number)


def _stop_loop(future):
    if not future.cancelled() and isinstance(future.exception(),
                                             (SystemExit, KeyboardInterrupt)):
        return  # it ends run_forever() itself
    futures._get_loop(future).stop()


class EventLoop(events.AbstractEventLoop):
    def __init__(self):
        self._ready = collections.deque()
        self._timers = []
        self._cancelled_timers = 0
        self._reached = 0.0  # how far waiting has taken a clock that may stand still
        self._stopping = self._running = self._closed = False
        self._task_factory = self._exception_handler = None
        self._generators = weakref.WeakSet()

    def __repr__(self):
        return (f"<{type(self).__name__} running={self._running} closed={self._closed} "
                "debug=False>")

    # Time and callbacks.

    def time(self):
        return max(time.monotonic(), self._reached)

    def call_soon(self, callback, *args, context=None):
        self._check_callback(callback, "call_soon")
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_callback(callback, "call_at")
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._timers, timer)
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._cancelled_timers += 1

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        self._check_closed()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context, **kwargs)
        if context is not None:
            kwargs["context"] = context
        task = self._task_factory(self, coro, **kwargs)
        task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        raise RuntimeError("run_in_executor() is not offered: this program has one thread")

    # Running.

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                future.exception()  # it is being raised, so it need not be told again
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def run_forever(self):
        self._check_closed()
        self._check_running()
        self._running = True
        events._set_running_loop(self)
        hooks = _terrarium.set_asyncgen_hooks(self._generators.add, self._close_generator)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = self._running = False
            events._set_running_loop(None)
            _terrarium.set_asyncgen_hooks(*hooks)

    def _run_once(self):
        self._forget_cancelled_timers()
        if not self._ready and not self._stopping and not (_answers and self._take_answer()):
            if not self._timers:
                raise RuntimeError("the event loop would wait for ever: no callback is "
                                   "ready and no timer is set")
            self._wait_until(self._timers[0]._when)
        end = self.time() + _RESOLUTION
        while self._timers and self._timers[0]._when < end:
            timer = heapq.heappop(self._timers)
            timer._scheduled = False
            self._ready.append(timer)
        # What these callbacks ask for is done in the next round.
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    def _take_answer(self):
        at_most = self._timers[0]._when - self.time() if self._timers else None
        if (answer := _terrarium.next_answer(at_most)) is None:
            return False
        number, result, error = answer
        future = _answers.pop(number, None)
        if future is not None and not future.done():
            if error is None:
                future.set_result(result)
            else:
                future.set_exception(error)
        return True

    def _wait_until(self, when):
        if (seconds := when - self.time()) > 0:
            time.sleep(seconds)
            self._reached = max(when, self._reached)

    def _forget_cancelled_timers(self):
        while self._timers and self._timers[0]._cancelled:
            heapq.heappop(self._timers)._scheduled = False
            self._cancelled_timers -= 1
        if _CANCELLED_TIMERS < self._cancelled_timers > len(self._timers) / 2:
            for timer in self._timers:
                timer._scheduled = not timer._cancelled
            self._timers = [timer for timer in self._timers if timer._scheduled]
            heapq.heapify(self._timers)
            self._cancelled_timers = 0

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def _check_callback(self, callback, method):
        self._check_closed()
        if tasks.coroutines.iscoroutine(callback) or (
                tasks.coroutines.iscoroutinefunction(callback)):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), "
                            f"got {callback!r}")

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self._running:
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    # Asynchronous generators.

    def _close_generator(self, generator):
        self._generators.discard(generator)
        if not self._closed:
            self.call_soon(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        generators = list(self._generators)
        self._generators.clear()
        results = await tasks.gather(*(generator.aclose() for generator in generators),
                                     return_exceptions=True)
        for generator, result in zip(generators, results):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": "an error occurred during closing of asynchronous "
                               f"generator {generator!r}",
                    "exception": result, "asyncgen": generator})

    async def shutdown_default_executor(self, timeout=None):
        """Nothing: there is none."""

    # Errors that nobody waits for.

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        print("\n".join(lines), file=sys.stderr)
        if (error := context.get("exception")) is not None:
            traceback.print_exception(error)

    def call_exception_handler(self, context):
        handler = self._exception_handler
        try:
            if handler is None:
                self.default_exception_handler(context)
            else:
                handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler({
                "message": "Unhandled error in exception handler",
                "exception": error, "context": context})

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        """Nothing: what debug mode adds are frames."""
