#include "stdlib_allowlist/files/host_files.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "base/text/text.h"
#include "base/text/utf8.h"
#include "base/values/wire.h"
#include "interp/isolate/guest_value.h"

namespace terrarium::stdlib_allowlist {
namespace {

using base::Cat;
using base::Invalid;

constexpr size_t kLongestPath = 4096;  // bytes, as on Linux
constexpr size_t kLongestPart = 255;

// What a file takes up of the policy's file_bytes.
uint64_t SizeOf(std::string_view path, std::string_view data) { return path.size() + data.size(); }

bool IsClean(std::string_view path) {
  return base::ToValidUtf8(path) == path &&
         std::none_of(path.begin(), path.end(),
                      [](unsigned char c) { return absl::ascii_iscntrl(c); });
}

absl::Status CheckTotal(uint64_t count, uint64_t bytes, const Limits& limits) {
  if (count > limits.file_count) {
    return Invalid("there are ", count, " files; the policy's file_count is ", limits.file_count);
  }
  if (bytes > limits.file_bytes) {
    return Invalid("the files take up ", bytes,
                   " bytes with their names; the policy's file_bytes is ", limits.file_bytes);
  }
  return absl::OkStatus();
}

// A map is sorted, so what is in "a" as if that were a folder comes after it.
absl::Status CheckNesting(const FileMap& files) {
  for (const auto& [path, data] : files) {
    for (size_t slash = path.find('/'); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
      if (files.contains(std::string_view(path).substr(0, slash))) {
        return Invalid("\"", path.substr(0, slash), "\" is a file and a folder of another");
      }
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<FileChange> ReadChange(const Value& row, const FileMap& before) {
  if (row.kind() != Value::Kind::kTuple || row.items().size() != 2 ||
      row.items()[0].kind() != Value::Kind::kStr) {
    return Invalid("the guest's list of files makes no sense");
  }
  const std::string& name = row.items()[0].text();
  absl::StatusOr<std::string> path = NormalPath(name);
  if (!path.ok() || *path != name) {
    return Invalid("the guest's list of files has a name that cannot be");
  }
  const bool known = before.contains(*path);
  const Value& data = row.items()[1];
  if (data.is_none() && known) {
    return FileChange{*std::move(path), FileChange::Kind::kDeleted, ""};
  }
  if (data.kind() != Value::Kind::kBytes) {
    return Invalid("the guest's list of files makes no sense");
  }
  return FileChange{*std::move(path),
                    known ? FileChange::Kind::kChanged : FileChange::Kind::kCreated, data.text()};
}

}  // namespace

absl::StatusOr<std::string> NormalPath(std::string_view path) {
  if (path.size() > kLongestPath || !IsClean(path)) {
    return Invalid("a file's path is UTF-8 without control characters, at most ", kLongestPath,
                   " bytes");
  }
  std::string normal;
  std::string_view rest = path;
  while (!rest.empty()) {
    size_t slash = std::min(rest.find('/'), rest.size());
    std::string_view part = rest.substr(0, slash);
    rest.remove_prefix(std::min(slash + 1, rest.size()));
    if (part.empty() || part == ".") continue;
    if (part == ".." || part.size() > kLongestPart) {
      return Invalid("\"", path, "\": a part of a file's path is at most ", kLongestPart,
                     " bytes and not \"..\"");
    }
    normal += Cat(normal.empty() ? "" : "/", part);
  }
  if (normal.empty() || path.ends_with('/')) {
    return Invalid("\"", path, "\" does not name a file");
  }
  return normal;
}

absl::StatusOr<FileMap> CheckFiles(const FileMap& files, const Policy& policy) {
  FileMap normal;
  if (files.empty()) return normal;
  if (policy.rules().files == Files::kOff) {
    return Invalid("the run has files, and policy \"", policy.name(),
                   "\" offers none: see Policy::OfferFiles");
  }
  uint64_t bytes = 0;
  for (const auto& [path, data] : files) {
    absl::StatusOr<std::string> name = NormalPath(path);
    if (!name.ok()) return name.status();
    bytes += SizeOf(*name, data);
    if (!normal.emplace(*name, data).second) {
      return Invalid("\"", *name, "\" is there twice");
    }
  }
  absl::Status status = CheckTotal(normal.size(), bytes, policy.limits());
  if (status.ok()) status = CheckNesting(normal);
  if (!status.ok()) return status;
  return normal;
}

absl::StatusOr<std::string> FilesWire(const FileMap& files) {
  std::string wire;
  if (files.empty()) return wire;
  Value::Pairs pairs;
  for (const auto& [path, data] : files) {
    pairs.emplace_back(Value(path), Value::Bytes(data));
  }
  absl::Status status = base::AppendWire(Value::Dict(std::move(pairs)), wire);
  if (!status.ok()) return status;
  return wire;
}

absl::StatusOr<std::vector<FileChange>> ReadChanges(const isolate::RunContext& context,
                                                    const FileMap& before, const Limits& limits) {
  std::vector<FileChange> changes;
  if (context.changes.size == 0) return changes;
  absl::StatusOr<Value> list = isolate::ReadGuestBuffer(context.changes);
  if (!list.ok()) return list.status();
  if (list->kind() != Value::Kind::kList) {
    return Invalid("the guest's list of files makes no sense");
  }
  uint64_t count = 0, bytes = 0;
  for (const Value& row : list->items()) {
    absl::StatusOr<FileChange> change = ReadChange(row, before);
    if (!change.ok()) return change.status();
    // What the run left alone is not in the list, and was within the limits.
    if (change->kind != FileChange::Kind::kDeleted) {
      ++count;
      bytes += SizeOf(change->path, change->data);
    }
    changes.push_back(*std::move(change));
  }
  if (absl::Status s = CheckTotal(count, bytes, limits); !s.ok()) return s;
  std::sort(changes.begin(), changes.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  auto twice = std::adjacent_find(changes.begin(), changes.end(),
                                  [](const auto& a, const auto& b) { return a.path == b.path; });
  if (twice != changes.end()) {
    return Invalid("the guest's list of files has one twice");
  }
  return changes;
}

}  // namespace terrarium::stdlib_allowlist
