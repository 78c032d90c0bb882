// Validates output against the schemas of its specification. For tests only.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";

export type XmlSchema = "atom" | "rss" | "sitemap" | "sitemap-index";
export type JsonSchema = "json-feed" | "structured-data";

/** The faults by a RELAX NG schema. */
export async function faultsOfXml(schema: XmlSchema, xml: string): Promise<string[]> {
  const contents = schemaText(`${schema}.rng`);
  const { errors } = await validateXML({
    xml: { fileName: "answer.xml", contents: xml },
    schema: { fileName: `${schema}.rng`, contents },
    extension: "relaxng",
  });
  return errors.map(({ message }) => message);
}

/** The faults by a JSON schema. */
export function faultsOfJson(schema: JsonSchema, json: string): string[] {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(schemaText(`${schema}.json`)));
  validate(JSON.parse(json));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function schemaText(name: string): string {
  return readFileSync(join("lib/testing/schemas", name), "utf8");
}
