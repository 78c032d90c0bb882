// Where Debian's packages put OpenStack Swift, a store of files that speaks S3.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const bin = "/usr/bin";
export const python = join(bin, "python3");
const kinds = ["account", "container", "object", "proxy"];
const setsAttribute =
  "import os, sys, tempfile; f = tempfile.TemporaryFile(dir=sys.argv[1]); os.setxattr(f.fileno(), 'user.stet', b'1')";

/** @param {string} name */
export function swiftProgram(name) {
  return join(bin, `swift-${name}`);
}

/**
 * Swift keeps what it knows of a file in the file's extended attributes, which not every folder has.
 * @returns {string | null} why Swift cannot run here, as the beginning of a sentence; null: it can
 */
export function swiftProblem() {
  if (!kinds.every((kind) => existsSync(swiftProgram(`${kind}-server`))))
    return "Swift is not installed";
  const { status } = spawnSync(python, ["-c", setsAttribute, tmpdir()]);
  return status === 0 ? null : `Swift needs extended attributes, which ${tmpdir()} does not have`;
}
