"""Builds a wheel that contains a distribution with its own Java: build_wheel.py DISTRIBUTION VERSION FOLDER."""

import base64
import hashlib
import stat
import sys
import zipfile
from pathlib import Path

TIME = (2025, 8, 2, 0, 0, 0)
SOURCES = Path(__file__).resolve().parent
ROOT = SOURCES.parents[3]
METADATA = """\
Metadata-Version: 2.1
Name: gpai
Version: {version}
Summary: Language and tools for the EU AI Act's rules on general-purpose AI models
Home-page: https://gpailang.org/
License: Apache-2.0
License-File: LICENSE
License-File: NOTICE
Keywords: EU AI Act,AI Act,GPAI,general-purpose AI,compliance,training compute,language server
Classifier: Development Status :: 4 - Beta
Classifier: Environment :: Console
Classifier: Intended Audience :: Developers
Classifier: Intended Audience :: Legal Industry
Classifier: Intended Audience :: Science/Research
Classifier: License :: OSI Approved :: Apache Software License
Classifier: Operating System :: POSIX :: Linux
Classifier: Programming Language :: Java
Classifier: Programming Language :: Python :: 3
Classifier: Topic :: Scientific/Engineering :: Artificial Intelligence
Classifier: Topic :: Software Development :: Quality Assurance
Requires-Python: >=3.8
Description-Content-Type: text/markdown

"""


def main(distribution, version, folder):
    tag = "py3-none-manylinux_2_17_x86_64"
    info = f"gpai-{version}.dist-info"
    contents = {
        "gpai/__init__.py": (b"", 0o644),
        "gpai/__main__.py": (b"from gpai.launcher import main\n\nmain()\n", 0o644),
        "gpai/launcher.py": ((SOURCES / "launcher.py").read_bytes(), 0o644),
        f"{info}/METADATA": ((METADATA.format(version=version) + (SOURCES.parent / "README.md").read_text(encoding="utf-8")).encode(), 0o644),
        f"{info}/LICENSE": ((ROOT / "LICENSE").read_bytes(), 0o644),
        f"{info}/NOTICE": ((ROOT / "NOTICE").read_bytes(), 0o644),
        f"{info}/WHEEL": (f"Wheel-Version: 1.0\nGenerator: gpai\nRoot-Is-Purelib: false\nTag: {tag}\n".encode(), 0o644),
        f"{info}/entry_points.txt": (
            b"[console_scripts]\ngpai = gpai.launcher:main\ngpai-language-server = gpai.launcher:language_server\n", 0o644),
    }
    for file in sorted(distribution.rglob("*")):
        if file.is_file():
            mode = 0o755 if file.stat().st_mode & stat.S_IXUSR else 0o644
            contents[f"gpai/distribution/{file.relative_to(distribution).as_posix()}"] = (file.read_bytes(), mode)
    record = "".join(f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b'=').decode()},{len(content)}\n"
                     for name, (content, _) in contents.items())
    contents[f"{info}/RECORD"] = ((record + f"{info}/RECORD,,\n").encode(), 0o644)
    with zipfile.ZipFile(folder / f"gpai-{version}-{tag}.whl", "w", zipfile.ZIP_DEFLATED) as wheel:
        for name, (content, mode) in contents.items():
            entry = zipfile.ZipInfo(name, TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (stat.S_IFREG | mode) << 16
            wheel.writestr(entry, content)


main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
