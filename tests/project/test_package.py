"""`php2ml package`: the OCI image of a unikernel."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from php2ml import commands, oci, project
from php2ml.project import ProjectError

ELF = b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x02\x00\x3e\x00" + bytes(200)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A project with an image, as far as packaging looks at it."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.php").write_text("<?php echo 1;")
    commands.translate(site, target="hvt", output=tmp_path / "site-hvt", php=None)
    (tmp_path / "site-hvt" / "dist").mkdir()
    (tmp_path / "site-hvt" / "dist" / "site.hvt").write_bytes(ELF)
    return tmp_path / "site-hvt"


def blob(directory: Path, descriptor: dict[str, object]) -> bytes:
    """A blob, checked against its descriptor."""
    kind, _, digest = str(descriptor["digest"]).partition(":")
    contents = (directory / "blobs" / kind / digest).read_bytes()
    assert kind == "sha256" and hashlib.sha256(contents).hexdigest() == digest
    assert len(contents) == descriptor["size"]
    return contents


def test_the_image(built: Path) -> None:
    image = commands.package(built, output=None, tag="v1", arguments=["--http-port=8080", "--ini=a=b"])
    assert image.directory == built.parent / "site-hvt-oci"
    assert json.loads((image.directory / "oci-layout").read_text()) == {"imageLayoutVersion": "1.0.0"}
    index = json.loads((image.directory / "index.json").read_text())
    (entry,) = index["manifests"]
    assert entry["digest"] == image.digest
    assert entry["annotations"] == {"org.opencontainers.image.ref.name": "v1"}
    assert entry["platform"] == {"architecture": "amd64", "os": "linux"}
    manifest = json.loads(blob(image.directory, entry))
    annotations = manifest["annotations"]
    assert annotations["com.urunc.unikernel.unikernelType"] == "mirage"
    assert annotations["com.urunc.unikernel.hypervisor"] == "hvt"
    assert annotations["com.urunc.unikernel.binary"] == "/unikernel/site.hvt"
    assert annotations["com.urunc.unikernel.cmdline"] == "--http-port=8080 --ini=a=b"
    config = json.loads(blob(image.directory, manifest["config"]))
    (layer,) = manifest["layers"]
    archive = blob(image.directory, layer)
    assert config["rootfs"] == {"type": "layers", "diff_ids": [layer["digest"]]}
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        assert tar.getnames() == ["unikernel", "unikernel/site.hvt", "urunc.json"]
        assert all((m.mtime, m.uid, m.gid, m.uname) == (0, 0, 0, "") for m in tar.getmembers())
        unikernel, urunc = tar.extractfile("unikernel/site.hvt"), tar.extractfile("urunc.json")
        assert unikernel is not None and unikernel.read() == ELF
        assert urunc is not None
        decoded = {key: base64.b64decode(value).decode() for key, value in json.load(urunc).items()}
    assert decoded.items() <= annotations.items() and len(decoded) >= 4
    blobs = {path.name for path in (image.directory / "blobs" / "sha256").iterdir()}
    assert len(blobs) == 3, "nothing else is in it"


def test_twice_the_same_bytes(built: Path, tmp_path: Path) -> None:
    first = commands.package(built, output=tmp_path / "one", tag="latest", arguments=None)
    second = commands.package(built, output=tmp_path / "two", tag="latest", arguments=None)
    assert first.digest == second.digest
    names = sorted(p.relative_to(tmp_path / "one") for p in (tmp_path / "one").rglob("*") if p.is_file())
    assert len(names) == 5
    assert all((tmp_path / "one" / n).read_bytes() == (tmp_path / "two" / n).read_bytes() for n in names)
    again = commands.package(built, output=tmp_path / "one", tag="latest", arguments=None)
    assert again.digest == first.digest, "an older image is replaced"


def test_a_block_device_comes_with_the_image(built: Path) -> None:
    site = built.parent / "site"
    (site / "php2ml.toml").write_text('writable = ["data"]\nstorage = "block"\n')
    commands.translate(site, target="hvt", output=built, php=None)
    (built / "dist").mkdir()
    (built / "dist" / "site.hvt").write_bytes(ELF)
    image = commands.package(built, output=None, tag="latest", arguments=None)
    index = json.loads((image.directory / "index.json").read_text())
    manifest = json.loads(blob(image.directory, index["manifests"][0]))
    assert manifest["annotations"]["com.urunc.unikernel.block"] == "/storage.img"
    with tarfile.open(fileobj=io.BytesIO(blob(image.directory, manifest["layers"][0]))) as tar:
        device = tar.extractfile("storage.img")
        assert device is not None and device.read() == bytes(oci.STORAGE_SIZE)


def test_what_cannot_be_packaged(built: Path, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is not a project"):
        oci.package(tmp_path)
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "precious").write_text("keep")
    with pytest.raises(ProjectError, match="is no OCI image layout"):
        oci.package(built, output=foreign)
    assert (foreign / "precious").read_text() == "keep"
    (built / "dist" / "site.hvt").write_bytes(b"#!/bin/sh\n" + bytes(100))
    with pytest.raises(ProjectError, match="not an ELF file"):
        oci.package(built)
    (built / "dist" / "site.hvt").unlink()
    with pytest.raises(ProjectError, match="php2ml build"):
        oci.package(built)
    marker = json.loads((built / project.MARKER).read_text())
    (built / project.MARKER).write_text(json.dumps({**marker, "target": "virtio"}))
    with pytest.raises(ProjectError, match="urunc runs unikernels of hvt and spt"):
        oci.package(built)


@pytest.mark.skipif(shutil.which("skopeo") is None, reason="skopeo is not installed")
def test_skopeo_reads_it(built: Path, tmp_path: Path) -> None:
    image = commands.package(built, output=None, tag="latest", arguments=None)
    source = f"oci:{image.directory}:latest"
    shown = subprocess.run(["skopeo", "inspect", source], capture_output=True, text=True, check=True)
    seen = json.loads(shown.stdout)
    assert seen["Digest"] == image.digest and seen["Architecture"] == "amd64"
    assert seen["Labels"]["com.urunc.unikernel.unikernelType"] == "mirage"
    copy = f"oci:{tmp_path / 'copy'}:latest"
    subprocess.run(["skopeo", "--insecure-policy", "copy", "--preserve-digests", "-q", source, copy], check=True)
    again = json.loads(subprocess.run(["skopeo", "inspect", copy], capture_output=True, text=True, check=True).stdout)
    assert again["Digest"] == image.digest and again["Layers"] == seen["Layers"]
