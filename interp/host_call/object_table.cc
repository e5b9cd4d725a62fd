// Host objects by number. Tables are found by their number as well, for a handle that comes back
// may be of any of them.
#include <map>

#include "absl/synchronization/mutex.h"
#include "terrarium/host_class.h"

namespace terrarium::internal {
namespace {

struct Tables {
  struct Row {
    const ObjectTable* table;
    const void* type;
  };
  absl::Mutex mutex;
  uint32_t last = 0;
  std::map<uint32_t, Row> rows;
};

Tables& TheTables() {
  static Tables& tables = *new Tables;
  return tables;
}

uint32_t Register(const ObjectTable* table, const void* type) {
  Tables& tables = TheTables();
  absl::MutexLock lock(&tables.mutex);
  tables.rows[++tables.last] = {table, type};
  return tables.last;
}

}  // namespace

ObjectTable::ObjectTable(const void* type) : id_(Register(this, type)) {}

ObjectTable::~ObjectTable() {
  Tables& tables = TheTables();
  absl::MutexLock lock(&tables.mutex);
  tables.rows.erase(id_);
}

ObjectRef ObjectTable::Add(void* object) {
  const auto [it, is_new] = index_.try_emplace(object, 0);
  if (is_new) {
    if (free_.empty()) {
      it->second = static_cast<uint32_t>(slots_.size());
      slots_.push_back({});
    } else {
      it->second = free_.back();
      free_.pop_back();
    }
    slots_[it->second].object = object;
  }
  return {id_, it->second, slots_[it->second].generation};
}

bool ObjectTable::Drop(void* object) {
  const auto it = index_.find(object);
  if (it == index_.end()) return false;
  Slot& slot = slots_[it->second];
  slot.object = nullptr;
  // A slot whose generations are used up is not used again.
  if (++slot.generation != UINT32_MAX) free_.push_back(it->second);
  index_.erase(it);
  return true;
}

void* FindObject(const ObjectRef& ref, const void* type) {
  Tables& tables = TheTables();
  absl::MutexLock lock(&tables.mutex);
  const auto it = tables.rows.find(ref.table);
  return it == tables.rows.end() || it->second.type != type ? nullptr : it->second.table->Find(ref);
}

void NoObject(const Value& value, Misfit& misfit) {
  if (value.kind() == Value::Kind::kObject) {
    misfit.dead = true;
    Wrong("the object is gone, or of another class", misfit);
  } else {
    Expected("host object", value, misfit);
  }
}

absl::Status DeadObject() {
  return Raise("ReferenceError", "the host's object is gone, or of another class");
}

}  // namespace terrarium::internal
