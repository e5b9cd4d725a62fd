// The same jobs in Terrarium and in other engines that hosts embed: what peers_benchmark.cc times.
#ifndef TERRARIUM_BENCH_PEER_H_
#define TERRARIUM_BENCH_PEER_H_

#include <cstdint>
#include <memory>

namespace terrarium::bench {

// What a peer's script reads as `e.hp`: a host object, by a getter in C++.
struct Entity {
  int64_t hp = 10;
};

class Peer {
 public:
  // How often the script's loops go round.
  static constexpr int kRounds = 20'000;

  virtual ~Peer() = default;
  // The host calls a function of the script with nothing in it.
  virtual void CallNothing() = 0;
  // The script's loops: with nothing in it, with `add(1, 2)` (a host function), with `e.hp`.
  virtual void LoopOverNothing() = 0;
  virtual void LoopOverHostCall() = 0;
  virtual void LoopOverProperty() = 0;
};

// Each ends the process when it cannot be set up. Those of other engines are there where CMake
// found them.
std::unique_ptr<Peer> NewTerrariumPeer();
std::unique_ptr<Peer> NewLuaPeer();
std::unique_ptr<Peer> NewQuickJsPeer();

}  // namespace terrarium::bench

#endif  // TERRARIUM_BENCH_PEER_H_
