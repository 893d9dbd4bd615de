"""`php2ml package`: a unikernel as an OCI image that urunc runs, written directly.

The image is a layout folder (https://github.com/opencontainers/image-spec/blob/main/image-layout.md) with one layer: the
unikernel and `urunc.json`. urunc (https://urunc.io/package/) reads what it needs from the manifest's annotations, or, where the
container runtime does not hand those on, from `urunc.json`, whose values are base64.
The same unikernel gives the same bytes: times and owners are zero, names sorted, the layer is not compressed.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from php2ml import __version__, project
from php2ml.project import ProjectError

MONITORS = ("hvt", "spt")
DEFAULT_ARGUMENTS = ("--http-port=80",)
STORAGE_SIZE = 8 * 1024 * 1024

_MANIFEST = "application/vnd.oci.image.manifest.v1+json"
_CONFIG = "application/vnd.oci.image.config.v1+json"
_LAYER = "application/vnd.oci.image.layer.v1.tar"
_INDEX = "application/vnd.oci.image.index.v1+json"
_MACHINES = {62: "amd64", 183: "arm64"}  # e_machine of ELF


@dataclass(slots=True)
class Package:
    """An image that was written: its folder, tag, the digest of its manifest and its size in bytes."""

    directory: Path
    tag: str
    digest: str
    size: int


def package(
    directory: Path, *, output: Path | None = None, tag: str = "latest", arguments: Sequence[str] = DEFAULT_ARGUMENTS
) -> Package:
    """Write the image of the built project at `directory`. Raises ProjectError."""
    marker = project.read_marker(directory)
    monitor, name = marker["target"], marker["name"]
    if monitor not in MONITORS:
        raise ProjectError(
            f"{directory} is a project for {monitor}; urunc runs unikernels of {' and '.join(MONITORS)}: "
            "translate the site with --target hvt or --target spt"
        )
    binary = directory / "dist" / f"{name}.{monitor}"
    if not binary.is_file():
        raise ProjectError(f"{binary} does not exist; build it first: php2ml build {directory}")
    storage = STORAGE_SIZE if marker.get("storage") else 0
    files = image_files(name, monitor, binary.read_bytes(), tag=tag, arguments=arguments, storage=storage)
    output = output if output is not None else directory.parent / f"{directory.resolve().name}-oci"
    if output.exists() and not (output / "oci-layout").is_file() and (not output.is_dir() or any(output.iterdir())):
        raise ProjectError(f"{output} exists and is no OCI image layout; it is left as it is")
    project.replace_directory(output, files)
    digest = json.loads(files["index.json"])["manifests"][0]["digest"]
    return Package(output, tag, digest, sum(map(len, files.values())))


def image_files(
    name: str,
    monitor: str,
    binary: bytes,
    *,
    tag: str = "latest",
    arguments: Sequence[str] = DEFAULT_ARGUMENTS,
    storage: int = 0,
) -> dict[str, bytes]:
    """Return the files of the layout, by relative path. Raises ProjectError when `binary` is no unikernel.

    A unikernel that keeps files on a block device gets one of `storage` zero bytes, which lives as long as its container.
    """
    path = f"/unikernel/{name}.{monitor}"
    annotations = {
        "com.urunc.unikernel.binary": path,
        "com.urunc.unikernel.cmdline": " ".join(arguments),
        "com.urunc.unikernel.hypervisor": monitor,
        "com.urunc.unikernel.mountRootfs": "false",
        "com.urunc.unikernel.unikernelType": "mirage",
        "com.urunc.unikernel.useDMBlock": "false",
    }
    if storage:
        annotations |= {"com.urunc.unikernel.block": "/storage.img", "com.urunc.unikernel.blkMntPoint": "/"}
    encoded = {key: base64.b64encode(value.encode()).decode() for key, value in annotations.items()}
    contents = {path[1:]: (binary, 0o755), "urunc.json": (_json(encoded), 0o644)}
    if storage:
        contents["storage.img"] = (bytes(storage), 0o644)
    layer = _tar(contents)
    architecture = _architecture(binary)
    config = _json(
        {
            "architecture": architecture,
            "config": {"Cmd": list(arguments), "Labels": annotations},
            "history": [{"created_by": f"php2ml {__version__}"}],
            "os": "linux",
            "rootfs": {"diff_ids": [_digest(layer)], "type": "layers"},
        }
    )
    manifest = _json(
        {
            "annotations": {**annotations, "org.opencontainers.image.title": name},
            "config": _descriptor(_CONFIG, config),
            "layers": [_descriptor(_LAYER, layer)],
            "mediaType": _MANIFEST,
            "schemaVersion": 2,
        }
    )
    entry = {
        **_descriptor(_MANIFEST, manifest),
        "annotations": {"org.opencontainers.image.ref.name": tag},
        "platform": {"architecture": architecture, "os": "linux"},
    }
    files = {
        "oci-layout": _json({"imageLayoutVersion": "1.0.0"}),
        "index.json": _json({"manifests": [entry], "mediaType": _INDEX, "schemaVersion": 2}),
    }
    for blob in (layer, config, manifest):
        files["blobs/sha256/" + _digest(blob).removeprefix("sha256:")] = blob
    return files


def _architecture(binary: bytes) -> str:
    """The architecture of an ELF file, as OCI names it."""
    if binary[:4] != b"\x7fELF" or len(binary) < 64:
        raise ProjectError("the unikernel is not an ELF file")
    machine = int.from_bytes(binary[18:20], "little")
    if machine not in _MACHINES:
        raise ProjectError(f"the unikernel is for a machine (ELF {machine}) that has no name in OCI images")
    return _MACHINES[machine]


def _tar(files: dict[str, tuple[bytes, int]]) -> bytes:
    """An archive of the files and their folders, in order of names, without times and owners."""
    folders = sorted({parent.as_posix() for name in files for parent in Path(name).parents} - {"."})
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name in sorted([*folders, *files]):
            entry = tarfile.TarInfo(name)
            if name in files:
                contents, entry.mode = files[name]
                entry.size = len(contents)
                archive.addfile(entry, io.BytesIO(contents))
            else:
                entry.type, entry.mode = tarfile.DIRTYPE, 0o755
                archive.addfile(entry)
    return buffer.getvalue()


def _json(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def _digest(blob: bytes) -> str:
    return "sha256:" + hashlib.sha256(blob).hexdigest()


def _descriptor(media_type: str, blob: bytes) -> dict[str, Any]:
    return {"digest": _digest(blob), "mediaType": media_type, "size": len(blob)}
