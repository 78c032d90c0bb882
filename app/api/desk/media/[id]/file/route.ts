// A record's file: another one in its place, or its first. A stale one is answered with the record as it stands.
import { z } from "zod";
import { replaceFile } from "@/lib/media/commands";
import { getMedia } from "@/lib/media/standing";
import { deskUpload } from "@/lib/web/desk-route";
import { parseInput } from "@/lib/web/input";
import { orWhatStands } from "@/lib/web/or-what-stands";
import { expireNewEditions } from "@/lib/web/reader-pages";

const version = z.coerce.number({ error: "Say the version." }).int().min(1);

export const PUT = deskUpload<{ id: string }>(async ({ actor, params: { id }, search, bytes }) =>
  orWhatStands(
    () => getMedia(id),
    async () => {
      const picture = await replaceFile(actor, {
        ...{ id, version: parseInput(version, search.get("version")) },
        ...{ bytes, fileName: search.get("name") ?? "" },
      });
      await expireNewEditions();
      return picture;
    },
  ),
);
