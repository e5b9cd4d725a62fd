// The guest's side of what a host function answers, at once or later.
//
// Called on a guest's stack, with the run's context.
// Tested by: tests/integration/suspension_test.cc.
#ifndef TERRARIUM_INTERP_HOST_CALL_HOST_ANSWER_H_
#define TERRARIUM_INTERP_HOST_CALL_HOST_ANSWER_H_

#include <Python.h>

#include <cstdint>

#include "interp/isolate/run_context.h"

namespace terrarium::host_call {

// What `run.reply` says: the value, or null with the exception set. New reference.
PyObject* ObjectOfReply(const isolate::RunContext& run, isolate::Answer answer);

// Parks until the host has answered, and gives that. New reference; null with an exception.
PyObject* WaitForAnswer(isolate::RunContext& run, uint64_t number);

// The functions of `_terrarium` with which asyncio's loop waits (asyncio/host_calls.py).
// begin_host_call(function, args, kwargs): (None, result), or (number, None) of an answer that
// comes later.
PyObject* BeginHostCall(PyObject* module, PyObject* args);
// next_answer(seconds or None): parks until the host has answered something that was begun; then
// (number, result, None) or (number, None, exception). None: the host lets that time pass, or owes
// nothing.
PyObject* NextAnswer(PyObject* module, PyObject* at_most);
// forget_answer(number): nobody waits for it any more.
PyObject* ForgetAnswer(PyObject* module, PyObject* number);

}  // namespace terrarium::host_call

#endif  // TERRARIUM_INTERP_HOST_CALL_HOST_ANSWER_H_
