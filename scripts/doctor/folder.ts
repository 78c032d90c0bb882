import { accessSync, constants, lstatSync } from "node:fs";
import { reasonsOf } from "@/lib/base/trouble";
import type { Sign } from "@/lib/desk/signs/sign";

const about = { name: "folder", title: "Data folder" };
const others = 0o077;

export function lookAtFolder(path: string): Sign {
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    const { mode, uid } = lstatSync(path);
    const user = process.getuid?.() ?? uid;
    if (user !== 0 && uid !== user) {
      return {
        ...{ ...about, state: "look", word: "another owner" },
        sentence: `${path} belongs to another user.`,
        advice: "Give the folder and all in it to the user that the server runs as (chown -R).",
      };
    }
    if (process.platform !== "win32" && (mode & others) !== 0) {
      return {
        ...{ ...about, state: "look", word: "open" },
        sentence: `Other users of the machine can read ${path}: it has drafts and password hashes.`,
        advice: "The next start of the server closes it. Or: chmod -R go= on the folder.",
      };
    }
    const sentence = `${path} can be read and written to, by its owner alone.`;
    return { ...about, state: "well", word: "closed to others", sentence, advice: null };
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const reasons = isMissing ? [`${path} is not there.`] : reasonsOf(error);
    if (reasons === null) throw error;
    return {
      ...{ ...about, state: "act", word: isMissing ? "missing" : "not usable" },
      sentence: reasons.join(" "),
      advice: "Check STET_DATA, the rights of the folder, and its disk.",
    };
  }
}
