open Lwt.Infix
open Php_host_store

let source = Logs.Src.create "storage" ~doc:"Files on the block device"

module Log = (val Logs.src_log source : Logs.LOG)

module Make (Block : Mirage_block.S) = struct
  module Sectors = struct
    type t = { block : Block.t; info : Mirage_block.info }

    let sector_size t = t.info.sector_size
    let count t = Int64.to_int t.info.size_sectors

    let read t at n =
      let buffer = Cstruct.create (n * sector_size t) in
      Block.read t.block (Int64.of_int at) [ buffer ]
      >|= Result.map (fun () -> Cstruct.to_string buffer)
      >|= Result.map_error (Fmt.to_to_string Block.pp_error)

    let write t at text =
      Block.write t.block (Int64.of_int at) [ Cstruct.of_string text ]
      >|= Result.map_error (Fmt.to_to_string Block.pp_write_error)
  end

  module Kept = Kept_files.Make (Sectors)

  let connect block ~limit ~now program =
    Block.get_info block >>= fun info ->
    let log text = Log.err (fun m -> m "%s" text) in
    Kept.connect ~limit ~now ~log program { Sectors.block; info } >>= function
    | Ok kept -> Lwt.return kept
    | Error reason -> Lwt.fail (Failure ("storage: " ^ reason))
end
