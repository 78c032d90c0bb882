import { getWireCopy } from "@/lib/newsroom/wire/queries";
import { deskQuery } from "@/lib/web/routes/desk-route";

export const GET = deskQuery<{ id: string }>(async ({ actor, params }) => {
  const { fileName, bytes } = await getWireCopy(actor, params.id);
  return new Response(bytes, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
});
