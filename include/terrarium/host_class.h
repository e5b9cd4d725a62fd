// Host classes: objects of the host's that guests hold, use and hand back, and never own.
//
//   tr::Objects<Entity> entities;                       // which objects guests may know
//   sandbox.Module("world")
//       .Class<Entity>("Entity", entities)
//       .Property("hp", &Entity::hp)                    // read and written
//       .ReadOnly("name", &Entity::name)
//       .Property("alive", &Entity::IsAlive)            // a method of C++, read only
//       .Method("damage", &Entity::Damage, tr::Arg("n"))
//       .Operator("__len__", [](Entity& e) { return e.items.size(); })
//       .Iter([](Entity& e) { return e.items; });
//   sandbox.Run("player.damage(3)", {{"player", entities.Give(player)}});
//   entities.Drop(player);                              // from now on a ReferenceError
//
// What a guest holds is a handle: three numbers that are checked at each use. The same object is
// the same handle, so `is`, ==, hash(), isinstance() and match work; when its object is dropped,
// every use raises ReferenceError, also where another object has taken its place. A guest cannot
// make, copy, pickle or subclass such objects, nor change their class, and reaches nothing of them
// but what was bound.
//
// A host function takes an object as Entity* or Entity&, and gives one by `entities.Give(e)`.
//
// Threads: objects, and their Objects<T>, are used by one thread at a time: the host sees to it that
// no run is in progress elsewhere that has handles of them.
//
// Errors: as host_module.h; the first is kept in status().
#ifndef TERRARIUM_HOST_CLASS_H_
#define TERRARIUM_HOST_CLASS_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "terrarium/api.h"
#include "terrarium/host_function.h"
#include "terrarium/value.h"

namespace terrarium {

class SandboxImpl;

namespace internal {

// The objects of one Objects<T>, by number.
class TERRARIUM_API ObjectTable {
 public:
  explicit ObjectTable(const void* type);
  ~ObjectTable();
  ObjectTable(const ObjectTable&) = delete;
  ObjectTable& operator=(const ObjectTable&) = delete;

  ObjectRef Add(void* object);
  bool Drop(void* object);
  // Null for one that is dropped, and for a handle of another table.
  void* Find(const ObjectRef& ref) const {
    if (ref.table != id_ || ref.slot >= slots_.size()) return nullptr;
    const Slot& slot = slots_[ref.slot];
    return slot.generation == ref.generation ? slot.object : nullptr;
  }
  uint32_t id() const { return id_; }
  size_t size() const { return index_.size(); }

 private:
  struct Slot {
    void* object = nullptr;
    uint32_t generation = 0;
  };
  const uint32_t id_;
  std::vector<Slot> slots_;
  std::vector<uint32_t> free_;
  std::unordered_map<void*, uint32_t> index_;
};

TERRARIUM_API absl::Status DeadObject();

// One attribute of a host class, as the guest's side makes it.
struct ClassMember {
  enum class Kind { kProperty, kMethod };
  Kind kind = Kind::kMethod;
  std::string name;
  Binding get;  // or the method; takes the object first
  Binding set;  // of a property; empty: read only
};

// A callable that takes the object first, as one that takes its handle.
template <typename T, typename F, typename... A>
auto WithHandle(std::shared_ptr<const ObjectTable> table, F f, TypeList<A...>) {
  return [table = std::move(table), f = std::move(f)](ObjectRef self, A... args) mutable {
    using R = std::invoke_result_t<F&, T&, A...>;
    auto* object = static_cast<T*>(table->Find(self));
    if constexpr (std::is_void_v<R>) {
      if (object == nullptr) return DeadObject();
      std::invoke(f, *object, std::forward<A>(args)...);
      return absl::OkStatus();
    } else if constexpr (std::is_same_v<R, absl::Status>) {
      return object == nullptr ? DeadObject() : std::invoke(f, *object, std::forward<A>(args)...);
    } else if constexpr (kIs<std::decay_t<R>, absl::StatusOr>) {
      if (object == nullptr) return R(DeadObject());
      return std::invoke(f, *object, std::forward<A>(args)...);
    } else {
      using Kept = std::conditional_t<std::is_convertible_v<R, std::string_view>, std::string,
                                      std::decay_t<R>>;
      if (object == nullptr) return absl::StatusOr<Kept>(DeadObject());
      return absl::StatusOr<Kept>(Kept(std::invoke(f, *object, std::forward<A>(args)...)));
    }
  };
}

template <typename List>
struct Rest;
template <typename First, typename... A>
struct Rest<TypeList<First, A...>> {
  using Type = TypeList<A...>;
};

template <typename T, typename F>
auto OnObject(const std::shared_ptr<const ObjectTable>& table, F f) {
  if constexpr (!Signature<F>::kKnown) {
    static_cast<void>(sizeof(TheCallable<F>));  // says so
    return HostFunction();
  } else if constexpr (std::is_member_function_pointer_v<F>) {
    return WithHandle<T>(table, f, typename Signature<F>::Args());
  } else {
    return WithHandle<T>(table, std::move(f), typename Rest<typename Signature<F>::Args>::Type());
  }
}

}  // namespace internal

// The objects of a type that guests may know. They must live until they are dropped, or this is
// gone.
template <typename T>
class Objects {
 public:
  Objects() : table_(std::make_shared<internal::ObjectTable>(internal::TypeKey<T>())) {}

  // The object's handle.
  Value Give(T& object) { return internal::ObjectValue(table_->Add(&object)); }
  // From now on its handles are dead. False where it had none.
  bool Drop(T& object) { return table_->Drop(&object); }
  // The object of a handle; null for a dead one, and for any other value.
  T* Find(const Value& value) const {
    return static_cast<T*>(table_->Find(internal::RefOf(value)));
  }
  // Objects that have handles.
  size_t size() const { return table_->size(); }

 private:
  friend class HostModule;
  std::shared_ptr<internal::ObjectTable> table_;
};

template <typename T>
class HostClass {
 public:
  // A data member, which guests read and write, or a method or callable without arguments, which
  // they read.
  template <typename F>
  HostClass& Property(std::string_view name, F get) {
    if constexpr (std::is_member_object_pointer_v<F>) {
      using M = std::decay_t<decltype(std::declval<T&>().*get)>;
      return Add(name, internal::MakeBinding(Getter<M>(get)),
                 internal::MakeBinding(Setter<M>(get)));
    } else {
      return Add(name, internal::MakeBinding(internal::OnObject<T>(table_, std::move(get))), {});
    }
  }
  template <typename Get, typename Set>
  HostClass& Property(std::string_view name, Get get, Set set) {
    return Add(name, internal::MakeBinding(internal::OnObject<T>(table_, std::move(get))),
               internal::MakeBinding(internal::OnObject<T>(table_, std::move(set))));
  }
  template <typename M>
  HostClass& ReadOnly(std::string_view name, M T::*member) {
    return Add(name, internal::MakeBinding(Getter<std::decay_t<M>>(member)), {});
  }
  // A method of T, or a callable whose first parameter is T&. Options as for Sandbox::Bind().
  template <typename F, typename... Options>
  HostClass& Method(std::string_view name, F f, Options... options) {
    members_.push_back(
        {internal::ClassMember::Kind::kMethod,
         std::string(name),
         internal::MakeMethod(internal::OnObject<T>(table_, std::move(f)), std::move(options)...),
         {}});
    Commit();
    return *this;
  }
  // A special method of Python's, "__add__" or "__len__". What arguments it takes is Python's.
  template <typename F>
  HostClass& Operator(std::string_view name, F f) {
    return Method(name, std::move(f));
  }
  // What `for x in object` goes through: the elements of a container that `f` returns.
  template <typename F>
  HostClass& Iter(F f) {
    return Method("__iter__", std::move(f));
  }
  HostClass& Doc(std::string_view text) {
    doc_ = std::string(text);
    Commit();
    return *this;
  }

  const absl::Status& status() const { return status_; }

 private:
  friend class HostModule;
  using Submit = std::function<absl::Status(const std::vector<internal::ClassMember>& members,
                                            const std::string& doc)>;
  HostClass(std::shared_ptr<const internal::ObjectTable> table, Submit submit)
      : table_(std::move(table)), submit_(std::move(submit)) {
    Commit();
  }
  template <typename M>
  auto Getter(M T::*member) const {
    return internal::WithHandle<T>(
        table_, [member](T& object) -> const M& { return object.*member; }, internal::TypeList<>());
  }
  template <typename M>
  auto Setter(M T::*member) const {
    return internal::WithHandle<T>(
        table_, [member](T& object, M value) { object.*member = std::move(value); },
        internal::TypeList<M>());
  }
  HostClass& Add(std::string_view name, internal::Binding get, internal::Binding set) {
    members_.push_back({internal::ClassMember::Kind::kProperty, std::string(name), std::move(get),
                        std::move(set)});
    Commit();
    return *this;
  }
  void Commit() {
    if (status_.ok()) status_ = submit_(members_, doc_);
  }

  std::shared_ptr<const internal::ObjectTable> table_;
  Submit submit_;
  std::vector<internal::ClassMember> members_;
  std::string doc_;
  absl::Status status_;
};

}  // namespace terrarium

#endif  // TERRARIUM_HOST_CLASS_H_
