#include "gtest/gtest.h"
#include "terrarium/host_class.h"

namespace terrarium::internal {
namespace {

TEST(ObjectTable, HandlesDieWithTheirObject) {
  int a = 1, b = 2;
  ObjectTable table(TypeKey<int>());
  const ObjectRef first = table.Add(&a);
  EXPECT_EQ(table.Add(&a), first);
  EXPECT_EQ(table.Find(first), &a);
  EXPECT_TRUE(table.Drop(&a));
  EXPECT_FALSE(table.Drop(&a));
  EXPECT_EQ(table.Find(first), nullptr);
  // Another object in the same place is not what the old handle means.
  const ObjectRef second = table.Add(&b);
  EXPECT_EQ(second.slot, first.slot);
  EXPECT_NE(second, first);
  EXPECT_EQ(table.Find(first), nullptr);
  EXPECT_EQ(table.Find(second), &b);
  EXPECT_EQ(table.size(), 1u);
}

TEST(ObjectTable, WhatWasNeverGivenIsNotFound) {
  int a = 1;
  ObjectTable table(TypeKey<int>()), other(TypeKey<long>());
  const ObjectRef ref = table.Add(&a);
  EXPECT_EQ(other.Find(ref), nullptr);
  EXPECT_EQ(table.Find({ref.table, ref.slot + 1, 0}), nullptr);
  EXPECT_EQ(table.Find({ref.table, UINT32_MAX, 0}), nullptr);
  EXPECT_EQ(table.Find({ref.table, ref.slot, ref.generation + 1}), nullptr);
  EXPECT_EQ(FindObject(ref, TypeKey<int>()), &a);
  EXPECT_EQ(FindObject(ref, TypeKey<long>()), nullptr);
  EXPECT_EQ(FindObject({}, TypeKey<int>()), nullptr);
  EXPECT_EQ(RefOf(ObjectValue(ref)), ref);
  EXPECT_EQ(RefOf(Value(3)).table, 0u);
}

}  // namespace
}  // namespace terrarium::internal
