(** The classes Fiber and FiberError, on {!Coroutine}.

    A fiber's frames hang from a base frame whose parent is the frame of whoever started or resumed it last, so that traces and
    locations are php's. A fiber that is suspended when the request ends is left through its [finally] blocks, in the order of
    destruction of objects. *)
