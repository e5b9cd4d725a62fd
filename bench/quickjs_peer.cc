// QuickJS: checked arguments, properties by getters on a class's prototype.
#include <cstdio>
#include <cstdlib>

#include "bench/peer.h"
#include "quickjs.h"

namespace terrarium::bench {
namespace {

constexpr char kSource[] =
    "function nothing() {}\n"
    "function loop_over_nothing(n) { for (let i = 0; i < n; i++) ; }\n"
    "function loop_over_host_call(n) { for (let i = 0; i < n; i++) add(1, 2); }\n"
    "function loop_over_property(n) { for (let i = 0; i < n; i++) e.hp; }\n";

JSClassID entity_class = 0;

JSValue Add(JSContext* js, JSValueConst, int, JSValueConst* arguments) {
  int64_t a = 0, b = 0;
  if (JS_ToInt64(js, &a, arguments[0]) != 0 || JS_ToInt64(js, &b, arguments[1]) != 0) {
    return JS_EXCEPTION;
  }
  return JS_NewInt64(js, a + b);
}

JSValue Hp(JSContext* js, JSValueConst self, int, JSValueConst*) {
  auto* entity = static_cast<Entity*>(JS_GetOpaque2(js, self, entity_class));
  return entity == nullptr ? JS_EXCEPTION : JS_NewInt64(js, entity->hp);
}

// Releases differ in whether a class is a run-time's.
template <typename Id>
void NewClassId(JSRuntime* runtime, Id* id) {
  if constexpr (requires { JS_NewClassID(runtime, id); }) {
    JS_NewClassID(runtime, id);
  } else {
    JS_NewClassID(id);
  }
}

class QuickJsPeer : public Peer {
 public:
  QuickJsPeer() : runtime_(JS_NewRuntime()), js_(JS_NewContext(runtime_)) {
    global_ = JS_GetGlobalObject(js_);
    JS_SetPropertyStr(js_, global_, "add", JS_NewCFunction(js_, Add, "add", 2));
    NewClassId(runtime_, &entity_class);
    JSClassDef definition = {};
    definition.class_name = "Entity";
    JS_NewClass(runtime_, entity_class, &definition);
    const JSValue prototype = JS_NewObject(js_);
    const JSAtom hp = JS_NewAtom(js_, "hp");
    JS_DefinePropertyGetSet(js_, prototype, hp, JS_NewCFunction(js_, Hp, "hp", 0), JS_UNDEFINED, 0);
    JS_FreeAtom(js_, hp);
    JS_SetClassProto(js_, entity_class, prototype);
    const JSValue entity = JS_NewObjectClass(js_, static_cast<int>(entity_class));
    JS_SetOpaque(entity, &entity_);
    JS_SetPropertyStr(js_, global_, "e", entity);
    Done(JS_Eval(js_, kSource, sizeof(kSource) - 1, "bench.js", JS_EVAL_TYPE_GLOBAL));
    nothing_ = JS_GetPropertyStr(js_, global_, "nothing");
    over_nothing_ = JS_GetPropertyStr(js_, global_, "loop_over_nothing");
    over_host_call_ = JS_GetPropertyStr(js_, global_, "loop_over_host_call");
    over_property_ = JS_GetPropertyStr(js_, global_, "loop_over_property");
  }
  ~QuickJsPeer() override {
    for (JSValue value : {nothing_, over_nothing_, over_host_call_, over_property_, global_}) {
      JS_FreeValue(js_, value);
    }
    JS_FreeContext(js_);
    JS_FreeRuntime(runtime_);
  }
  QuickJsPeer(const QuickJsPeer&) = delete;
  QuickJsPeer& operator=(const QuickJsPeer&) = delete;

  void CallNothing() override { Done(JS_Call(js_, nothing_, JS_UNDEFINED, 0, nullptr)); }
  void LoopOverNothing() override { Loop(over_nothing_); }
  void LoopOverHostCall() override { Loop(over_host_call_); }
  void LoopOverProperty() override { Loop(over_property_); }

 private:
  void Loop(JSValue function) {
    JSValue rounds = JS_NewInt32(js_, kRounds);
    Done(JS_Call(js_, function, JS_UNDEFINED, 1, &rounds));
  }
  void Done(JSValue result) {
    if (JS_IsException(result)) {
      std::fprintf(stderr, "quickjs: %s\n", JS_ToCString(js_, JS_GetException(js_)));
      std::abort();
    }
    JS_FreeValue(js_, result);
  }

  Entity entity_;
  JSRuntime* const runtime_;
  JSContext* const js_;
  JSValue global_, nothing_, over_nothing_, over_host_call_, over_property_;
};

}  // namespace

std::unique_ptr<Peer> NewQuickJsPeer() { return std::make_unique<QuickJsPeer>(); }

}  // namespace terrarium::bench
