// A record's file: another one in its place, or its first.
import { z } from "zod";
import { replaceFile } from "@/lib/media/commands";
import { deskUpload } from "@/lib/web/desk-route";
import { parseInput } from "@/lib/web/input";
import { expireReaderPages } from "@/lib/web/reader-pages";

const version = z.coerce.number({ error: "Say the version." }).int().min(1);

export const PUT = deskUpload<{ id: string }>(async ({ actor, params, search, bytes }) => {
  const picture = await replaceFile(actor, {
    id: params.id,
    version: parseInput(version, search.get("version")),
    bytes,
    fileName: search.get("name") ?? "",
  });
  expireReaderPages();
  return picture;
});
