import { getWireCopy } from "@/lib/newsroom/wire/queries";
import { looksLikeWordFile } from "@/lib/content/word/package";
import { deskQuery } from "@/lib/web/routes/desk-route";

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const GET = deskQuery<{ id: string }>(async ({ actor, params }) => {
  const { fileName, bytes } = await getWireCopy(actor, params.id);
  // A Word document is for Word: a browser shows none.
  const isWord = looksLikeWordFile(bytes);
  return new Response(bytes, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Type": isWord ? wordType : "text/plain; charset=utf-8",
      "Content-Disposition": `${isWord ? "attachment" : "inline"}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
});
