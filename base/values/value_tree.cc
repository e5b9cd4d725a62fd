// Values as trees: copied, compared, hashed and taken apart without recursion, for a host may build
// them as deep as it likes.
#include <algorithm>
#include <cstddef>
#include <functional>
#include <new>
#include <utility>
#include <vector>

#include "terrarium/value.h"

namespace terrarium {
namespace {

using Kind = Value::Kind;

// Levels that count for a hash; below them, equal values have equal hashes all the same.
constexpr int kHashedDepth = 32;

size_t Mix(size_t hash, size_t more) {
  return (hash ^ (more + 0x9E3779B97F4A7C15u + (hash << 6) + (hash >> 2))) * 0xFF51AFD7ED558CCDu;
}

bool IsSet(const Value& value) {
  return value.kind() == Kind::kSet || value.kind() == Kind::kFrozenSet;
}

size_t HashOf(const Value& value, int depth);

size_t HashOfPair(const std::pair<Value, Value>& pair, int depth) {
  return Mix(HashOf(pair.first, depth), HashOf(pair.second, depth));
}

// Sets and dicts have no order, so their hash is a sum.
size_t HashOf(const Value& value, int depth) {
  size_t hash = Mix(17, static_cast<size_t>(value.kind()));
  if (depth > kHashedDepth) return 0;
  switch (value.kind()) {
    case Kind::kNone:
      return hash;
    case Kind::kBool:
      return Mix(hash, value.bool_value() ? 1 : 0);
    case Kind::kInt:
      return Mix(hash, std::hash<int64_t>()(value.int_value()));
    case Kind::kFloat:
      return Mix(hash, std::hash<double>()(value.float_value()));
    case Kind::kBigInt:
    case Kind::kStr:
    case Kind::kBytes:
    case Kind::kRepr:
      return Mix(hash, std::hash<std::string>()(value.text()));
    case Kind::kSet:
    case Kind::kFrozenSet:
      for (const Value& item : value.items()) hash += HashOf(item, depth + 1);
      return hash;
    case Kind::kDict:
      for (const auto& pair : value.pairs()) hash += HashOfPair(pair, depth + 1);
      return hash;
    case Kind::kList:
    case Kind::kTuple:
      for (const Value& item : value.items()) hash = Mix(hash, HashOf(item, depth + 1));
      return hash;
    default:
      return Mix(hash, HashOf(value.payload(), depth + 1));
  }
}

// Compares what has no order: both sides sorted by hash, and where hashes are the same, one by one.
// What must be equal goes to `todo` where only one partner is possible.
template <typename T, typename Hash, typename Defer>
bool MatchUnordered(const std::vector<T>& a, const std::vector<T>& b, Hash hash, Defer defer) {
  const auto sorted = [&](const std::vector<T>& all) {
    std::vector<std::pair<size_t, const T*>> keyed;
    keyed.reserve(all.size());
    for (const T& one : all) keyed.emplace_back(hash(one), &one);
    std::sort(keyed.begin(), keyed.end());
    return keyed;
  };
  const auto left = sorted(a);
  auto right = sorted(b);
  for (size_t i = 0; i < left.size();) {
    size_t end = i + 1;
    while (end < left.size() && left[end].first == left[i].first) ++end;
    for (size_t k = i; k < end; ++k) {
      if (right[k].first != left[i].first) return false;
    }
    if (end - i == 1) {
      defer(*left[i].second, *right[i].second);
    } else {
      for (size_t k = i; k < end; ++k) {
        const auto partner = std::find_if(
            right.begin() + static_cast<ptrdiff_t>(k), right.begin() + static_cast<ptrdiff_t>(end),
            [&](const auto& one) { return *one.second == *left[k].second; });
        if (partner == right.begin() + static_cast<ptrdiff_t>(end)) return false;
        std::swap(*partner, right[k]);
      }
    }
    i = end;
  }
  return true;
}

}  // namespace

size_t Value::Hash() const { return HashOf(*this, 0); }

bool Value::Equal(const Value& first, const Value& second) {
  std::vector<std::pair<const Value*, const Value*>> todo;
  const Value *a = &first, *b = &second;
  while (true) {
    if (a->kind_ != b->kind_ || a->data_.index() != b->data_.index()) return false;
    if (a->data_.index() < kFirstNested) {
      if (a->data_ != b->data_) return false;
    } else if (a->kind_ == Kind::kDict) {
      if (a->pairs().size() != b->pairs().size()) return false;
      // The usual case: the keys stand in the same order.
      const bool same_order =
          std::equal(a->pairs().begin(), a->pairs().end(), b->pairs().begin(),
                     [](const auto& x, const auto& y) {
                       return x.first.data_.index() < kFirstNested && x.first == y.first;
                     });
      if (same_order) {
        for (size_t i = 0; i < a->pairs().size(); ++i) {
          todo.emplace_back(&a->pairs()[i].second, &b->pairs()[i].second);
        }
      } else if (!MatchUnordered(
                     a->pairs(), b->pairs(), [](const auto& pair) { return HashOfPair(pair, 0); },
                     [&](const auto& x, const auto& y) {
                       todo.emplace_back(&x.first, &y.first);
                       todo.emplace_back(&x.second, &y.second);
                     })) {
        return false;
      }
    } else {
      const Items &x = std::get<Items>(a->data_), &y = std::get<Items>(b->data_);
      if (x.size() != y.size()) return false;
      if (IsSet(*a)) {
        if (!MatchUnordered(
                x, y, [](const Value& item) { return HashOf(item, 0); },
                [&](const Value& p, const Value& q) { todo.emplace_back(&p, &q); })) {
          return false;
        }
      } else {
        for (size_t i = 0; i < x.size(); ++i) todo.emplace_back(&x[i], &y[i]);
      }
    }
    if (todo.empty()) return true;
    std::tie(a, b) = todo.back();
    todo.pop_back();
  }
}

void Value::CopyFrom(const Value& other) {
  std::vector<std::pair<const Value*, Value*>> todo;
  // Everything but what lies in containers, whose places are made.
  const auto copy = [&todo](const Value& from, Value& to) {
    to.kind_ = from.kind_;
    if (from.data_.index() < kFirstNested) {
      to.data_ = from.data_;
    } else {
      todo.emplace_back(&from, &to);
    }
  };
  copy(other, *this);
  while (!todo.empty()) {
    const auto [from, to] = todo.back();
    todo.pop_back();
    if (const auto* pairs = std::get_if<Pairs>(&from->data_)) {
      Pairs& copies = to->data_.emplace<Pairs>(pairs->size());
      for (size_t i = 0; i < pairs->size(); ++i) {
        copy((*pairs)[i].first, copies[i].first);
        copy((*pairs)[i].second, copies[i].second);
      }
    } else {
      const Items& items = std::get<Items>(from->data_);
      Items& copies = to->data_.emplace<Items>(items.size());
      for (size_t i = 0; i < items.size(); ++i) copy(items[i], copies[i]);
    }
  }
}

// Moves the containers that lie in this one out of it.
void Value::TakeNested(std::vector<Value>& out) {
  const auto take = [&out](Value& child) {
    if (child.data_.index() >= kFirstNested) out.push_back(std::move(child));
  };
  if (auto* items = std::get_if<Items>(&data_)) {
    for (Value& item : *items) take(item);
  } else if (auto* pairs = std::get_if<Pairs>(&data_)) {
    for (auto& [key, value] : *pairs) {
      take(key);
      take(value);
    }
  }
}

void Value::Dismantle() try {
  std::vector<Value> pending;
  TakeNested(pending);
  while (!pending.empty()) {
    Value one = std::move(pending.back());
    pending.pop_back();
    one.TakeNested(pending);
  }
} catch (const std::bad_alloc&) {
  // What is left is destroyed level by level.
}

}  // namespace terrarium
