#include "ast_checker/names.h"

#include "ast_checker/walker.h"

namespace terrarium::ast_checker {
namespace {

constexpr uint32_t kRead = TR_ATTRIBUTE_READ;
constexpr uint32_t kWrite = TR_ATTRIBUTE_READ | TR_ATTRIBUTE_WRITE;
// A special attribute of this name would pass for the real one.
constexpr uint32_t kNever = TR_ATTRIBUTE_FORBIDDEN | TR_DEFINE_FORBIDDEN;
// Not a dunder name, so a program may have a method of that name.
constexpr uint32_t kForbidden = TR_ATTRIBUTE_FORBIDDEN;
constexpr uint32_t kName = TR_NAME_FORBIDDEN;

constexpr NameGroup kGroups[] = {
    // --- attributes that are never read, set or defined
    {"__globals__", kNever, "leads from a function to its module's variables"},
    {"__builtins__", kNever | kName,
     "is the table of all builtins, which belongs to the interpreter"},
    {"__code__ __closure__", kNever, "exposes a function's code or the variables it captured"},
    {"__subclasses__", kNever, "lists every class of the interpreter, the library's included"},
    {"__self__", kNever, "leads from a builtin function to the module that holds it"},
    {"__objclass__ __thisclass__ __self_class__", kNever,
     "leads from a wrapper to the object it wraps"},
    {"__reduce__ __reduce_ex__", TR_ATTRIBUTE_FORBIDDEN,
     "hands out the library's reconstruction functions"},
    {"__loader__ __spec__", kNever | kName, "leads to the import system"},
    {"__file__ __cached__ __path__", kNever, "would tell where a module lies on the host"},
    {"__import__", kNever | kName, "imports by run-time text; use an import statement"},
    {"__build_class__", kNever | kName, "is what the class statement calls"},
    {"__abstractmethods__", kNever, "changes which classes can be instantiated behind abc's back"},
    {"__weakrefoffset__ __weaklistoffset__ __vectorcalloffset__ __basicsize__ __itemsize__ "
     "__flags__ __dictoffset__",
     TR_ATTRIBUTE_FORBIDDEN, "describes how the interpreter lays out a type"},
    {"f_back f_builtins f_code f_globals f_generator f_lasti f_lineno f_locals "
     "f_trace f_trace_lines f_trace_opcodes",
     kForbidden, "belongs to frames, which show every caller's variables"},
    {"tb_frame tb_lasti tb_next", kForbidden, "leads from a traceback to frames"},
    {"gi_frame gi_code gi_yieldfrom cr_frame cr_code cr_await cr_origin ag_frame ag_code ag_await",
     kForbidden, "leads from a generator or coroutine to its frame and code"},
    {"co_argcount co_cellvars co_code co_code_adaptive co_consts co_exceptiontable "
     "co_filename co_firstlineno co_flags co_freevars co_lines co_linetable "
     "co_lnotab co_name co_names co_nlocals co_positions co_qualname co_stacksize "
     "co_varnames _co_code_adaptive _varname_from_oparg",
     kForbidden, "belongs to code objects"},

    // --- variables
    {"__classcell__ __classdict__ __classdictcell__ __conditional_annotations__", kNever | kName,
     "is the compiler's own variable in a class body"},
    {"exec eval compile", TR_NAME_DYNAMIC, "runs text as code"},

    // --- special attributes that may be read and set
    {"__name__ __qualname__ __module__ __doc__", kWrite,
     "text that describes a function, class or module"},
    {"__class__", kWrite, "an object's own class, as type() gives it"},
    {"__dict__", kWrite, "an object's own attributes, as vars() gives them"},
    {"__slots__ __match_args__ __weakref__", kWrite, "a class's own layout and patterns"},
    {"__annotations__ __type_params__ __static_attributes__ __firstlineno__", kWrite,
     "facts about the program's own declarations"},
    {"__defaults__ __kwdefaults__", kWrite, "values that a caller could pass as well"},
    {"__wrapped__ __isabstractmethod__", kWrite, "marks that decorators put on functions"},
    {"__cause__ __context__ __suppress_context__ __notes__ __traceback__", kWrite,
     "an exception's own history; tracebacks do not lead to frames here"},
    {"__version__ __author__ __all__ __license__ __copyright__ __date__", kWrite,
     "customary names of a module's constants"},
    {"__post_init__ __dataclass_fields__ __dataclass_params__ "
     "__attrs_attrs__ __attrs_post_init__ __pydantic_fields__",
     kWrite, "protocols of data classes"},
    {"__members__", kRead, "an enumeration's members"},
    {"__origin__ __args__ __parameters__ __metadata__ __bound__ "
     "__constraints__ __covariant__ __contravariant__ __infer_variance__ "
     "__default__ __value__ __forward_arg__ __required_keys__ "
     "__optional_keys__ __total__ __supertype__ __unpacked__ "
     "__readonly_keys__ __mutable_keys__ __closed__ __extra_items__ "
     "__orig_class__ __override__ __final__ __no_type_check__ __deprecated__ "
     "__dataclass_transform__",
     kWrite, "parts of types as annotations write them"},

    // --- special attributes that may be read
    {"__mro__ __bases__ __base__ __orig_bases__", kRead,
     "the classes that a class names itself; object is a builtin anyway"},
    {"__func__", kRead, "the function of a method, as its class has it"},
    {"__text_signature__ __signature__", kRead, "describes parameters"},
    {"__debug__ __package__", kRead, "constants"},

    // --- Python's protocols: defined in classes, called through super()
    {"__new__ __init__ __init_subclass__ __set_name__ __class_getitem__ "
     "__mro_entries__ __prepare__ __instancecheck__ __subclasscheck__ __subclasshook__",
     kWrite, "making objects and classes"},
    {"__del__", kWrite, "a finaliser; it runs within the budget or not at all"},
    {"__repr__ __str__ __bytes__ __format__ __hash__ __bool__ __sizeof__ __dir__", kWrite,
     "conversions of an object"},
    {"__eq__ __ne__ __lt__ __le__ __gt__ __ge__", kWrite, "comparisons"},
    {"__getattr__ __getattribute__ __setattr__ __delattr__", kWrite,
     "attribute hooks; what they could reach has been removed"},
    {"__get__ __set__ __delete__", kWrite, "descriptors"},
    {"__len__ __length_hint__ __getitem__ __setitem__ __delitem__ "
     "__missing__ __iter__ __next__ __reversed__ __contains__ __call__",
     kWrite, "containers, iterators and callables"},
    {"__enter__ __exit__ __aenter__ __aexit__ __await__ __aiter__ __anext__", kWrite,
     "context managers and asynchronous protocols"},
    {"__add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ "
     "__divmod__ __pow__ __lshift__ __rshift__ __and__ __xor__ __or__ "
     "__radd__ __rsub__ __rmul__ __rmatmul__ __rtruediv__ __rfloordiv__ "
     "__rmod__ __rdivmod__ __rpow__ __rlshift__ __rrshift__ __rand__ __rxor__ "
     "__ror__ __iadd__ __isub__ __imul__ __imatmul__ __itruediv__ "
     "__ifloordiv__ __imod__ __ipow__ __ilshift__ __irshift__ __iand__ "
     "__ixor__ __ior__ __neg__ __pos__ __abs__ __invert__ __concat__ "
     "__iconcat__ __inv__ __not__ __index__ __int__ __float__ __complex__ "
     "__round__ __trunc__ __floor__ __ceil__",
     kWrite, "numbers"},
    {"__copy__ __deepcopy__ __replace__ __getstate__ __setstate__ "
     "__getnewargs__ __getnewargs_ex__ __getinitargs__ __fspath__",
     kWrite, "copying and state of an object"},
    {"__buffer__ __release_buffer__", kWrite, "views of an object's own bytes"},
};

bool Contains(std::string_view names, std::string_view name) {
  for (size_t at = names.find(name); at != std::string_view::npos; at = names.find(name, at + 1)) {
    size_t end = at + name.size();
    if ((at == 0 || names[at - 1] == ' ') && (end == names.size() || names[end] == ' ')) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::span<const NameGroup> NameGroups() { return kGroups; }

const char* ReasonFor(std::string_view name, uint32_t flags) {
  for (const NameGroup& group : kGroups) {
    if ((group.flags & flags) != 0 && Contains(group.names, name)) {
      return group.reason;
    }
  }
  return nullptr;
}

}  // namespace terrarium::ast_checker
