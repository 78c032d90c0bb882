// Pictures out of the data folder. A key names its content, so an answer may be kept for good.
import { openMediaFile } from "@/lib/media/files";

type Context = { params: Promise<{ key: string[] }> };

export async function GET(request: Request, { params }: Context) {
  const key = (await params).key.join("/");
  const etag = `"${key}"`;
  const file = await openMediaFile(key);
  if (file === null) return new Response("There is no such picture.\n", { status: 404 });
  const headers = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Type": file.mimeType,
    ETag: etag,
  };
  if (request.headers.get("if-none-match") === etag) {
    await file.bytes.cancel();
    return new Response(null, { status: 304, headers });
  }
  return new Response(file.bytes, {
    headers: { ...headers, "Content-Length": String(file.byteSize) },
  });
}
