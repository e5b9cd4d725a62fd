#include "interp/isolate/guest_value.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "absl/status/status.h"
#include "base/values/typed_values.h"
#include "base/values/wire.h"
#include "interp/cpython/py_ref.h"
#include "interp/isolate/guest_function.h"
#include "interp/isolate/library_value.h"
#include "interp/memory/guest_text.h"
#include "interp/memory/layout.h"

namespace terrarium::isolate {
namespace {

using base::kTagNone, base::kTagTrue, base::kTagFalse, base::kTagInt, base::kTagBigInt,
    base::kTagFloat, base::kTagStr, base::kTagBytes, base::kTagRepr, base::kTagList,
    base::kTagTuple, base::kTagSet, base::kTagFrozenSet, base::kTagDict, base::kTagTyped, base::Tag;
using cpython::PyRef;

// A text may have tens of millions of bytes, and a kill is taken only in the section.
TR_GUEST_TEXT __attribute__((noinline)) size_t ControlCharacters(const char* text, size_t n) {
  size_t count = 0;
  for (size_t i = 0; i < n; ++i) {
    count += static_cast<unsigned char>(text[i]) < 0x20;
  }
  return count;
}

class Writer {
 public:
  Writer(const ValueLimits& limits, GuestBuffer& buffer)
      : limits_(limits), buffer_(buffer), start_(buffer.size) {}

  bool Write(PyObject* object, uint32_t depth) {
    memory::TakeKillIfDue();
    ++buffer_.values;
    if (++nodes_ > limits_.nodes) return TooBig("holds too many objects");
    if (depth > limits_.depth) return TooBig("is nested too deeply");
    if (object == Py_None) return Tagged(kTagNone);
    if (object == Py_True) return Tagged(kTagTrue);
    if (object == Py_False) return Tagged(kTagFalse);
    if (PyLong_CheckExact(object)) return WriteInt(object);
    if (PyFloat_CheckExact(object)) {
      double raw = PyFloat_AS_DOUBLE(object);
      return Tagged(kTagFloat) && Raw(raw);
    }
    if (PyUnicode_CheckExact(object)) return WriteStr(kTagStr, object);
    if (PyBytes_CheckExact(object)) {
      return Text(kTagBytes, PyBytes_AS_STRING(object),
                  static_cast<size_t>(PyBytes_GET_SIZE(object)));
    }
    if (PyList_CheckExact(object)) return WriteSequence(kTagList, object, depth);
    if (PyTuple_CheckExact(object)) {
      return WriteSequence(kTagTuple, object, depth);
    }
    if (PyDict_CheckExact(object)) return WriteDict(object, depth);
    if (Py_IS_TYPE(object, &PySet_Type)) {
      return WriteSet(kTagSet, object, depth);
    }
    if (Py_IS_TYPE(object, &PyFrozenSet_Type)) {
      return WriteSet(kTagFrozenSet, object, depth);
    }
    return WriteOther(object, depth);
  }
  bool WriteStr(Tag tag, PyObject* str) {
    Py_ssize_t n;
    if (const char* text = PyUnicode_AsUTF8AndSize(str, &n)) {
      return Text(tag, text, static_cast<size_t>(n));
    }
    if (!PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) return false;
    PyErr_Clear();
    PyRef encoded(PyUnicode_AsEncodedString(str, "utf-8", "surrogatepass"));
    return encoded && Text(tag, PyBytes_AS_STRING(encoded.get()),
                           static_cast<size_t>(PyBytes_GET_SIZE(encoded.get())));
  }

  bool WriteCall(PyObject* const* arguments, size_t count, PyObject* names) {
    ++nodes_;
    const bool keywords = names != nullptr;
    if (!Tagged(kTagTuple) || !Raw(static_cast<uint32_t>(count + (keywords ? 1 : 0)))) return false;
    for (size_t i = 0; i < count; ++i) {
      if (!Write(arguments[i], 1)) return InElement(static_cast<uint32_t>(i));
    }
    if (!keywords) return true;
    const Py_ssize_t named = PyTuple_GET_SIZE(names);
    if (!Tagged(kTagDict) || !Raw(static_cast<uint32_t>(named))) return false;
    for (Py_ssize_t i = 0; i < named; ++i) {
      PyObject* name = PyTuple_GET_ITEM(names, i);
      if (!WriteStr(kTagStr, name)) return false;
      if (!Write(arguments[count + static_cast<size_t>(i)], 2)) return InEntry(name);
    }
    return true;
  }
  // Raises what was refused, if that was it.
  bool Finish(bool written, bool arguments) {
    if (written || !refused_) return written;
    const char* path = place_ + begin_;
    PyRef name(PyType_GetName(reinterpret_cast<PyTypeObject*>(refused_.get())));
    if (!name) return false;
    unsigned argument;
    if (arguments && sscanf(path, "[%u]", &argument) == 1) {
      PyErr_Format(PyExc_TypeError, "argument %u%s: a '%U' object cannot cross to the host",
                   argument + 1, strchr(path, ']') + 1, name.get());
    } else if (*path == '\0') {
      PyErr_Format(PyExc_TypeError, "a '%U' object cannot cross to the host", name.get());
    } else {
      PyErr_Format(PyExc_TypeError, "%s: a '%U' object cannot cross to the host", path, name.get());
    }
    return false;
  }

 private:
  // Where the refused object is, from the inside out. What there is no room for is left out.
  bool Before(const char* text) {
    const size_t n = strlen(text);
    if (n <= begin_) {
      begin_ -= n;
      memcpy(place_ + begin_, text, n);
    }
    return false;
  }
  bool InElement(uint32_t index) {
    if (!refused_) return false;
    char text[24];
    snprintf(text, sizeof(text), "[%u]", index);
    return Before(text);
  }
  bool InEntry(PyObject* key) {
    if (!refused_) return false;
    char text[48] = "[...]";
    Py_ssize_t n;
    int overflow = 1;
    if (PyUnicode_CheckExact(key)) {
      const char* name = PyUnicode_AsUTF8AndSize(key, &n);
      if (name == nullptr) {
        PyErr_Clear();
      } else if (n < 32 && strlen(name) == static_cast<size_t>(n)) {
        snprintf(text, sizeof(text), "['%s']", name);
      }
    } else if (PyLong_CheckExact(key)) {
      const long long number = PyLong_AsLongLongAndOverflow(key, &overflow);
      if (overflow == 0) snprintf(text, sizeof(text), "[%lld]", number);
    }
    return Before(text);
  }
  bool TooBig(const char* how) {
    PyErr_Format(PyExc_ValueError, "the value %s to cross to the host", how);
    return false;
  }
  bool Bytes(const void* data, size_t n) {
    if (buffer_.size - start_ + n + escapes_ > limits_.bytes) {
      return TooBig("takes up too much memory");
    }
    return n == 0 || buffer_.Append(data, n);
  }
  bool Tagged(Tag tag) {
    char c = tag;
    return Bytes(&c, 1);
  }
  template <typename T>
  bool Raw(T raw) {
    return Bytes(&raw, sizeof(raw));
  }
  // The report spells a control character with six bytes on the host's account, so that is what it
  // takes up here.
  bool ChargeEscapes(const char* text, size_t n) {
    escapes_ += 5 * ControlCharacters(text, n);
    return Bytes(nullptr, 0);
  }
  bool Text(Tag tag, const char* text, size_t n) {
    return Tagged(tag) && Raw(static_cast<uint32_t>(n)) && Bytes(text, n) &&
           (tag == kTagBytes || ChargeEscapes(text, n));
  }
  bool WriteInt(PyObject* object) {
    int overflow;
    long long small = PyLong_AsLongLongAndOverflow(object, &overflow);
    if (overflow == 0) {
      return Tagged(kTagInt) && Raw(static_cast<int64_t>(small));
    }
    // int.__repr__ refuses absurd lengths by itself, with a ValueError.
    PyRef digits(PyObject_Repr(object));
    return digits && WriteStr(kTagBigInt, digits.get());
  }
  // A repr() inside may change the container: sizes are read each time round, items are held while
  // they are written, and the count is patched at the end.
  bool WriteSequence(Tag tag, PyObject* object, uint32_t depth) {
    bool list = tag == kTagList;
    if (!Tagged(tag)) return false;
    size_t count_at = buffer_.size;
    uint32_t count = 0;
    if (!Raw(count)) return false;
    while (count < (list ? PyList_GET_SIZE(object) : PyTuple_GET_SIZE(object))) {
      PyRef item =
          PyRef::Borrowed(list ? PyList_GET_ITEM(object, count) : PyTuple_GET_ITEM(object, count));
      if (!Write(item.get(), depth + 1)) return InElement(count);
      ++count;
    }
    memcpy(buffer_.data + count_at, &count, sizeof(count));
    return true;
  }
  bool WriteDict(PyObject* object, uint32_t depth) {
    if (!Tagged(kTagDict)) return false;
    size_t count_at = buffer_.size;
    uint32_t count = 0;
    if (!Raw(count)) return false;
    Py_ssize_t position = 0;
    PyObject *key, *value;
    while (PyDict_Next(object, &position, &key, &value)) {
      PyRef hold_key = PyRef::Borrowed(key), hold = PyRef::Borrowed(value);
      if (!Write(key, depth + 1) || !Write(value, depth + 1)) return InEntry(key);
      ++count;
    }
    memcpy(buffer_.data + count_at, &count, sizeof(count));
    return true;
  }
  bool WriteOther(PyObject* object, uint32_t depth) {
    Value::Kind kind;
    PyRef payload;
    if (TakeApart(object, kind, payload)) {
      const char code = base::FindTyped(kind)->code;
      return Tagged(kTagTyped) && Bytes(&code, 1) && Write(payload.get(), depth + 1);
    }
    if (PyErr_Occurred() != nullptr) return false;
    if (limits_.others == OtherObjects::kHandle && PyCallable_Check(object) != 0) {
      PyRef parts = FunctionParts(object);
      const char code = base::FindTyped(Value::Kind::kObject)->code;
      return parts && Tagged(kTagTyped) && Bytes(&code, 1) && Write(parts.get(), depth + 1);
    }
    if (limits_.others != OtherObjects::kText) {
      refused_ = PyRef::Borrowed(reinterpret_cast<PyObject*>(Py_TYPE(object)));
      return false;
    }
    PyRef repr(PyObject_Repr(object));
    return repr && WriteStr(kTagRepr, repr.get());
  }
  bool WriteSet(Tag tag, PyObject* object, uint32_t depth) {
    if (!Tagged(tag)) return false;
    size_t count_at = buffer_.size;
    uint32_t count = 0;
    if (!Raw(count)) return false;
    // The iterator raises RuntimeError when the set changes under it.
    PyRef iterator(PyObject_GetIter(object));
    if (!iterator) return false;
    while (PyRef item{PyIter_Next(iterator.get())}) {
      if (!Write(item.get(), depth + 1)) return false;
      ++count;
    }
    if (PyErr_Occurred() != nullptr) return false;
    memcpy(buffer_.data + count_at, &count, sizeof(count));
    return true;
  }

  const ValueLimits& limits_;
  GuestBuffer& buffer_;
  size_t start_;
  uint64_t nodes_ = 0;
  uint64_t escapes_ = 0;
  PyRef refused_;  // its type
  char place_[160] = {};
  size_t begin_ = sizeof(place_) - 1;
};

template <typename T>
bool TakeRaw(const char*& wire, const char* end, T& raw) {
  if (static_cast<size_t>(end - wire) < sizeof(raw)) return false;
  memcpy(&raw, wire, sizeof(raw));
  wire += sizeof(raw);
  return true;
}

PyObject* BadWire() {
  PyErr_SetString(PyExc_SystemError, "malformed value from the host");
  return nullptr;
}

PyObject* ReadText(char tag, const char*& wire, const char* end) {
  uint32_t n;
  if (!TakeRaw(wire, end, n) || static_cast<size_t>(end - wire) < n) {
    return BadWire();
  }
  const char* text = wire;
  wire += n;
  if (tag == kTagBytes) return PyBytes_FromStringAndSize(text, n);
  PyRef str(PyUnicode_DecodeUTF8(text, n, "surrogatepass"));
  if (tag != kTagBigInt || !str) return str.release();
  return PyLong_FromUnicodeObject(str.get(), 10);
}

PyObject* ReadContainer(char tag, const char*& wire, const char* end) {
  uint32_t count;
  if (!TakeRaw(wire, end, count)) return BadWire();
  if (tag == kTagDict) {
    PyRef dict(PyDict_New());
    for (uint32_t i = 0; dict && i < count; ++i) {
      PyRef key(ReadObject(wire, end));
      if (!key) return nullptr;
      PyRef value(ReadObject(wire, end));
      if (!value || PyDict_SetItem(dict.get(), key.get(), value.get()) < 0) {
        return nullptr;
      }
    }
    return dict.release();
  }
  PyRef list(PyList_New(0));
  for (uint32_t i = 0; list && i < count; ++i) {
    PyRef item(ReadObject(wire, end));
    if (!item || PyList_Append(list.get(), item.get()) < 0) return nullptr;
  }
  if (!list || tag == kTagList) return list.release();
  if (tag == kTagTuple) return PyList_AsTuple(list.get());
  return tag == kTagSet ? PySet_New(list.get()) : PyFrozenSet_New(list.get());
}

PyObject* ReadTyped(const char*& wire, const char* end) {
  char code;
  if (!TakeRaw(wire, end, code)) return BadWire();
  const base::TypedValue* row = base::FindTypedByCode(code);
  PyRef payload(row == nullptr ? BadWire() : ReadObject(wire, end));
  return payload ? PutTogether(row->kind, payload.get()) : nullptr;
}

}  // namespace

bool GuestBuffer::Append(const void* bytes, size_t n) {
  if (capacity - size < n) {
    size_t wanted = std::max<size_t>(256, std::max(size + n, capacity * 2));
    auto* bigger = static_cast<char*>(PyMem_Realloc(data, wanted));
    if (bigger == nullptr) {
      PyErr_NoMemory();
      return false;
    }
    data = bigger;
    capacity = wanted;
  }
  memory::CopyBlocks(data + size, bytes, n);
  size += n;
  return true;
}

bool WriteObject(PyObject* object, const ValueLimits& limits, GuestBuffer& buffer) {
  Writer writer(limits, buffer);
  return writer.Finish(writer.Write(object, 0), false);
}

bool WriteArguments(PyObject* const* arguments, size_t count, PyObject* names,
                    const ValueLimits& limits, GuestBuffer& buffer) {
  Writer writer(limits, buffer);
  return writer.Finish(writer.WriteCall(arguments, count, names), true);
}

bool WriteText(PyObject* str, GuestBuffer& buffer) {
  const ValueLimits unlimited = {1, UINT32_MAX, 0};
  return Writer(unlimited, buffer).WriteStr(kTagStr, str);
}

PyObject* ReadObject(const char*& wire, const char* end) {
  memory::TakeKillIfDue();
  if (wire >= end) return BadWire();
  char tag = *wire++;
  switch (tag) {
    case kTagNone:
      return Py_NewRef(Py_None);
    case kTagTrue:
      return Py_NewRef(Py_True);
    case kTagFalse:
      return Py_NewRef(Py_False);
    case kTagInt: {
      int64_t raw;
      return TakeRaw(wire, end, raw) ? PyLong_FromLongLong(raw) : BadWire();
    }
    case kTagFloat: {
      double raw;
      return TakeRaw(wire, end, raw) ? PyFloat_FromDouble(raw) : BadWire();
    }
    case kTagStr:
    case kTagBytes:
    case kTagBigInt:
    case kTagRepr:
      return ReadText(tag, wire, end);
    case kTagTyped:
      return ReadTyped(wire, end);
    default:
      return ReadContainer(tag, wire, end);
  }
}

absl::StatusOr<Value> ReadGuestBuffer(const GuestBuffer& buffer) {
  const char* end = buffer.data + buffer.size;
  const auto& layout = memory::g_layout;
  // The pointer must be inside its slot.
  if (buffer.size == 0 || !layout.Contains(buffer.data) || buffer.size > layout.heap_bytes ||
      !layout.Contains(end - 1) || layout.SlotOf(buffer.data) != layout.SlotOf(end - 1)) {
    return absl::InternalError("the guest left no result");
  }
  return base::ReadWire(std::string_view(buffer.data, buffer.size));
}

}  // namespace terrarium::isolate
