// A stale request is answered with the present record.
import { z } from "zod";
import { replaceFile } from "@/lib/newsroom/media/commands";
import { getMedia } from "@/lib/newsroom/media/standing";
import { deskUpload } from "@/lib/web/routes/desk-route";
import { parseInput } from "@/lib/web/requests/input";
import { withCurrentOnConflict } from "@/lib/web/requests/current-on-conflict";

const version = z.coerce.number({ error: "Say the version." }).int().min(1);

export const PUT = deskUpload<{ id: string }>(async ({ actor, params: { id }, search, bytes }) =>
  withCurrentOnConflict(
    () => getMedia(id),
    () =>
      replaceFile(actor, {
        ...{ id, version: parseInput(version, search.get("version")) },
        ...{ bytes, fileName: search.get("name") ?? "" },
      }),
  ),
);
