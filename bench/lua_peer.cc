// Lua 5.4, bound as sol2 binds: checked arguments, properties by a table of getters behind one
// __index.
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <unordered_map>

#include "bench/peer.h"
#include "lua.hpp"

namespace terrarium::bench {
namespace {

constexpr char kSource[] =
    "function nothing() end\n"
    "function loop_over_nothing(n) for i = 1, n do end end\n"
    "function loop_over_host_call(n) for i = 1, n do add(1, 2) end end\n"
    "function loop_over_property(n) local e, hp = e for i = 1, n do hp = e.hp end end\n";
constexpr char kEntity[] = "Entity";

struct Handle {
  Entity* entity;
};

int Add(lua_State* lua) {
  lua_pushinteger(lua, luaL_checkinteger(lua, 1) + luaL_checkinteger(lua, 2));
  return 1;
}

int Hp(lua_State* lua) {
  lua_pushinteger(lua, static_cast<Handle*>(luaL_checkudata(lua, 1, kEntity))->entity->hp);
  return 1;
}

int Index(lua_State* lua) {
  static const auto& getters = *new std::unordered_map<std::string_view, lua_CFunction>{{"hp", Hp}};
  size_t size = 0;
  const char* name = luaL_checklstring(lua, 2, &size);
  const auto found = getters.find({name, size});
  return found == getters.end() ? luaL_error(lua, "no attribute %s", name) : found->second(lua);
}

class LuaPeer : public Peer {
 public:
  LuaPeer() : lua_(luaL_newstate()) {
    lua_register(lua_, "add", Add);
    luaL_newmetatable(lua_, kEntity);
    lua_pushcfunction(lua_, Index);
    lua_setfield(lua_, -2, "__index");
    lua_pop(lua_, 1);
    static_cast<Handle*>(lua_newuserdatauv(lua_, sizeof(Handle), 0))->entity = &entity_;
    luaL_setmetatable(lua_, kEntity);
    lua_setglobal(lua_, "e");
    Must(luaL_dostring(lua_, kSource));
    nothing_ = Function("nothing");
    over_nothing_ = Function("loop_over_nothing");
    over_host_call_ = Function("loop_over_host_call");
    over_property_ = Function("loop_over_property");
  }
  ~LuaPeer() override { lua_close(lua_); }
  LuaPeer(const LuaPeer&) = delete;
  LuaPeer& operator=(const LuaPeer&) = delete;

  void CallNothing() override {
    lua_rawgeti(lua_, LUA_REGISTRYINDEX, nothing_);
    Must(lua_pcall(lua_, 0, 0, 0));
  }
  void LoopOverNothing() override { Loop(over_nothing_); }
  void LoopOverHostCall() override { Loop(over_host_call_); }
  void LoopOverProperty() override { Loop(over_property_); }

 private:
  int Function(const char* name) {
    lua_getglobal(lua_, name);
    return luaL_ref(lua_, LUA_REGISTRYINDEX);
  }
  void Loop(int function) {
    lua_rawgeti(lua_, LUA_REGISTRYINDEX, function);
    lua_pushinteger(lua_, kRounds);
    Must(lua_pcall(lua_, 1, 0, 0));
  }
  void Must(int error) {
    if (error == LUA_OK) return;
    std::fprintf(stderr, "lua: %s\n", lua_tostring(lua_, -1));
    std::abort();
  }

  Entity entity_;
  lua_State* const lua_;
  int nothing_, over_nothing_, over_host_call_, over_property_;
};

}  // namespace

std::unique_ptr<Peer> NewLuaPeer() { return std::make_unique<LuaPeer>(); }

}  // namespace terrarium::bench
