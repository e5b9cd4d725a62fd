#include "interp/cpython/removed_attributes.h"

#include <string_view>

#include "absl/strings/str_cat.h"

namespace terrarium::cpython {
namespace {

std::string_view NameOf(const PyMethodDef& def) { return def.ml_name; }
std::string_view NameOf(const PyMemberDef& def) { return def.name; }
std::string_view NameOf(const PyGetSetDef& def) { return def.name; }
bool IsEnd(const PyMethodDef& def) { return def.ml_name == nullptr; }
bool IsEnd(const PyMemberDef& def) { return def.name == nullptr; }
bool IsEnd(const PyGetSetDef& def) { return def.name == nullptr; }

// Closes the gap behind each removed entry, the terminator included. Returns how many there were.
template <typename Def>
int Compact(Def* table, std::string_view name) {
  if (table == nullptr) return 0;
  int removed = 0;
  Def* to = table;
  Def* from = table;
  for (; !IsEnd(*from); ++from) {
    if (name == "*" || name == NameOf(*from)) {
      ++removed;
    } else {
      *to++ = *from;
    }
  }
  for (; to <= from; ++to) *to = *from;
  return removed;
}

int RemoveSetter(PyGetSetDef* table, std::string_view name) {
  int removed = 0;
  for (; table != nullptr && !IsEnd(*table); ++table) {
    if (name != NameOf(*table) || table->set == nullptr) continue;
    table->set = nullptr;
    ++removed;
  }
  return removed;
}

int Remove(const RemovedAttribute& row) {
  PyTypeObject* type = row.type;
  switch (row.kind) {
    case AttributeKind::kMethod:
      return Compact(type->tp_methods, row.name);
    case AttributeKind::kMember:
      return Compact(type->tp_members, row.name);
    case AttributeKind::kGetSet:
      return Compact(type->tp_getset, row.name);
    case AttributeKind::kSetter:
      return RemoveSetter(type->tp_getset, row.name);
    case AttributeKind::kConstructor:
      // PyType_Ready forbids instances of a static type that has none.
      if (type->tp_new == nullptr) return 0;
      type->tp_new = nullptr;
      return 1;
  }
  return 0;
}

}  // namespace

bool TESTING_ONLY_keep_attributes = false;

absl::Status RemoveAttribute(const RemovedAttribute& row) {
  if (Remove(row) > 0) return absl::OkStatus();
  return absl::InternalError(
      absl::StrCat("this CPython has no ", row.type->tp_name, ".", row.name,
                   " to remove; removed_attributes_table.cc is for another version"));
}

absl::Status RemoveAttributes() {
  if (TESTING_ONLY_keep_attributes) return absl::OkStatus();
  terrarium_tracebacks_withheld = 1;
  for (const RemovedAttribute& row : RemovedAttributes()) {
    if (absl::Status status = RemoveAttribute(row); !status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace terrarium::cpython
