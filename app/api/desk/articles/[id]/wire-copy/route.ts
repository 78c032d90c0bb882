// The copy that an article came from, byte for byte.
import { db } from "@/lib/db";
import { NotFoundError } from "@/lib/errors";
import { deskQuery } from "@/lib/web/desk-route";

export const GET = deskQuery<{ id: string }>(async ({ params }) => {
  const copy = await db().wireCopy.findUnique({ where: { articleId: params.id } });
  if (copy === null) throw new NotFoundError("This article did not come from a file.");
  return new Response(copy.bytes, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": `inline; filename*=UTF-8''${encodeURIComponent(copy.fileName)}`,
    },
  });
});
