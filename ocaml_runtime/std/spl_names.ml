(* spl_classes, apart from other functions: what names all SPL classes is linked with all of them. *)

(* In the engine's order. *)
let all =
  [
    "AppendIterator"; "ArrayIterator"; "ArrayObject"; "BadFunctionCallException"; "BadMethodCallException";
    "CachingIterator"; "CallbackFilterIterator"; "DirectoryIterator"; "DomainException"; "EmptyIterator";
    "FilesystemIterator"; "FilterIterator"; "GlobIterator"; "InfiniteIterator"; "InvalidArgumentException";
    "IteratorIterator"; "LengthException"; "LimitIterator"; "LogicException"; "MultipleIterator";
    "NoRewindIterator"; "OuterIterator"; "OutOfBoundsException"; "OutOfRangeException"; "OverflowException";
    "ParentIterator"; "RangeException"; "RecursiveArrayIterator"; "RecursiveCachingIterator";
    "RecursiveCallbackFilterIterator"; "RecursiveDirectoryIterator"; "RecursiveFilterIterator";
    "RecursiveIterator"; "RecursiveIteratorIterator"; "RecursiveRegexIterator"; "RecursiveTreeIterator";
    "RegexIterator"; "RuntimeException"; "SeekableIterator"; "SplDoublyLinkedList"; "SplFileInfo";
    "SplFileObject"; "SplFixedArray"; "SplHeap"; "SplMinHeap"; "SplMaxHeap"; "SplObjectStorage"; "SplObserver";
    "SplPriorityQueue"; "SplQueue"; "SplStack"; "SplSubject"; "SplTempFileObject"; "UnderflowException";
    "UnexpectedValueException";
  ]

let spl_classes ctx =
  let known = Php_array.empty () in
  List.iter
    (fun name ->
      if Class.find ctx name <> None then Php_array.set_string known name (Value.of_string name))
    all;
  known
  [@@php "function spl_classes(): array; nothrow"]
