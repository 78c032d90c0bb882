// The parts of a Word file (.docx): a zip archive of XML and pictures. Nothing that the file refers to outside is fetched.
import { unzipSync } from "fflate";
import { InvalidInputError } from "@/lib/base/errors";
import { largestWordFile, wordLimits } from "@/lib/content/word/limits";
import { parseXml, type WordElement, type XmlBudget } from "@/lib/content/word/xml";

export type WordPackage = {
  /** Null if the file has no such part. */
  xml: (name: string) => WordElement | null;
  bytes: (name: string) => Uint8Array<ArrayBuffer> | null;
  /** What a part refers to, by id: the full name of a part, or an address if it is `isOutside`. */
  relations: (name: string) => Map<string, Relation>;
};

export type Relation = { kind: string; target: string; isOutside: boolean };

export const noWordFile = "The file is no Word document (.docx), or it is damaged.";

/** By its first bytes: a zip archive, or the older format of Word. */
export function looksLikeWordFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, zipSign) || startsWith(bytes, oldSign);
}

const zipSign = [0x50, 0x4b, 0x03, 0x04];
const oldSign = [0xd0, 0xcf, 0x11, 0xe0];

/** @throws InvalidInputError for a file that is no Word document, has macros, or would unpack to too much */
export function openPackage(bytes: Uint8Array): WordPackage {
  if (bytes.length > largestWordFile) {
    throw new InvalidInputError("The Word file is larger than 32 MiB.");
  }
  if (startsWith(bytes, oldSign)) {
    throw new InvalidInputError(
      "The file has a password, or is of an older Word. Save it as a Word document (.docx) without a password.",
    );
  }
  const sizes = sizesIn(bytes);
  const names = [...sizes.keys()];
  if (names.some((name) => /(^|\/)vbaproject[^/]*\.bin$|(^|\/)vbadata\.xml$/i.test(name))) {
    throw new InvalidInputError(withMacros);
  }
  if (!sizes.has("[Content_Types].xml")) throw new InvalidInputError(noWordFile);
  const budget: XmlBudget = { elements: wordLimits.elements };
  let left: number = wordLimits.all;

  function unpack(name: string, limit: number): Uint8Array<ArrayBuffer> | null {
    const size = sizes.get(name);
    if (size === undefined) return null;
    left -= size;
    if (size > limit || left < 0) throw new InvalidInputError(tooMuch);
    return unpacked(bytes, name);
  }

  const relations = new Map<string, Map<string, Relation>>();
  const known = new Map<string, WordElement | null>();
  function xml(name: string): WordElement | null {
    const before = known.get(name);
    if (before !== undefined) return before;
    const part = unpack(name, wordLimits.text);
    const root = part && parseXml(new TextDecoder(encodingOf(part)).decode(part), budget);
    known.set(name, root);
    return root;
  }

  const types = xml("[Content_Types].xml");
  const hasMacros = types?.children.some(
    (one) =>
      typeof one !== "string" && /macroEnabled|vbaProject/i.test(one.attrs["ContentType"] ?? ""),
  );
  if (hasMacros) throw new InvalidInputError(withMacros);
  return {
    xml,
    bytes: (name) => unpack(name, wordLimits.picture),
    relations(name) {
      const before = relations.get(name);
      if (before !== undefined) return before;
      const found = relationsOf(name, xml);
      relations.set(name, found);
      return found;
    },
  };
}

const withMacros =
  "The file has macros: save it as a Word document without macros (.docx), and try again.";
const tooMuch = "The Word file unpacks to more than an article can hold.";

/** The unpacked sizes that the archive states. A part that is longer is refused when it is unpacked. */
function sizesIn(bytes: Uint8Array): Map<string, number> {
  const sizes = new Map<string, number>();
  let packed = 0;
  guarded(() =>
    unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        packed += size;
        // Two of one name, a stored part that states another size, or parts that lie over one another.
        const isWrong = sizes.has(name) || (compression === 0 && size !== originalSize);
        if (isWrong || packed > bytes.length) throw new InvalidInputError(noWordFile);
        sizes.set(name, originalSize);
        if (sizes.size > wordLimits.parts) {
          throw new InvalidInputError(
            `The Word file has more than ${wordLimits.parts.toLocaleString("en")} parts.`,
          );
        }
        return false;
      },
    }),
  );
  return sizes;
}

function unpacked(bytes: Uint8Array, name: string): Uint8Array<ArrayBuffer> {
  const part = guarded(() => unzipSync(bytes, { filter: (one) => one.name === name }))[name];
  if (part === undefined) throw new InvalidInputError(noWordFile);
  return new Uint8Array(part);
}

/** What the archive's reader throws says nothing to an editor. */
function guarded<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    throw new InvalidInputError(noWordFile);
  }
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function relationsOf(name: string, xml: WordPackage["xml"]): Map<string, Relation> {
  const [folder, file] = splitName(name);
  const root = xml(`${folder}_rels/${file}.rels`);
  const found = new Map<string, Relation>();
  for (const child of root?.children ?? []) {
    if (typeof child === "string") continue;
    const { Id = "", Type = "", Target = "", TargetMode } = child.attrs;
    const isOutside = TargetMode === "External";
    const kind = Type.split("/").at(-1) ?? "";
    found.set(Id, { kind, isOutside, target: isOutside ? Target : fullName(folder, Target) });
  }
  return found;
}

function splitName(name: string): [string, string] {
  const at = name.lastIndexOf("/") + 1;
  return [name.slice(0, at), name.slice(at)];
}

function fullName(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
