"""Adds the Java of an archive to its list of components: runtime_sbom.py SBOM RELEASE OUTPUT.

SBOM is the CycloneDX list of the distribution, RELEASE the file with this name in the runtime, which says what it is.
"""

import json
import sys
from pathlib import Path


def main(sbom, release, output):
    listed = json.loads(Path(sbom).read_text(encoding="utf-8"))
    java = dict(line.split("=", 1) for line in Path(release).read_text(encoding="utf-8").splitlines() if "=" in line)
    value = {name: content.strip('"') for name, content in java.items()}
    version = value.get("JAVA_RUNTIME_VERSION", value["JAVA_VERSION"])
    component = {
        "type": "platform",
        "bom-ref": f"java-runtime-{version}",
        "name": "OpenJDK runtime",
        "version": version,
        "description": "Java with the modules " + value["MODULES"],
        "licenses": [{"expression": "GPL-2.0-only WITH Classpath-exception-2.0"}],
    }
    if "IMPLEMENTOR" in value:
        component["supplier"] = {"name": value["IMPLEMENTOR"]}
    listed["components"].append(component)
    Path(output).write_text(json.dumps(listed, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


main(*sys.argv[1:])
