// The XML that S3 stores speak: a root, with fields of its own and with elements that have fields.
import { createHash } from "node:crypto";
import { SaxesParser } from "saxes";

type Fields = Record<string, string>;

export type StoreXml = {
  fields: Fields;
  /** In their order. */
  elements: { name: string; fields: Fields }[];
};

/** What is no XML, such as a proxy's page, has no fields. */
export function readStoreXml(text: string): StoreXml {
  const read: StoreXml = { fields: {}, elements: [] };
  const open: { name: string; text: string; fields: Fields }[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => open.push({ name, text: "", fields: {} }));
  parser.on("text", (part) => {
    const last = open.at(-1);
    if (last) last.text += part;
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const above = open.at(-1);
    if (open.length === 1 && Object.keys(closed.fields).length > 0) {
      read.elements.push({ name: closed.name, fields: closed.fields });
    } else if (above) above.fields[closed.name] = closed.text;
    else read.fields = closed.fields;
  });
  // A parser without a handler throws at the first error.
  try {
    parser.write(text).close();
    return read;
  } catch {
    return { fields: {}, elements: [] };
  }
}

/** The body of a request that deletes keys, and the header that stores ask for with it. Keys have no character to escape. */
export function deletionOf(keys: readonly string[]): { bytes: Buffer; md5: string } {
  const objects = keys.map((key) => `<Object><Key>${key}</Key></Object>`).join("");
  const bytes = Buffer.from(
    `<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Quiet>true</Quiet>${objects}</Delete>`,
  );
  return { bytes, md5: createHash("md5").update(bytes).digest("base64") };
}
