import { addRecording } from "@/lib/newsroom/recordings/commands";
import { mostRecordingBytes } from "@/lib/newsroom/recordings/limits";
import { deskFileUpload } from "@/lib/web/routes/desk-route";

export const POST = deskFileUpload(mostRecordingBytes, async ({ actor, search, path }) => {
  const added = await addRecording(actor, { path, fileName: search.get("name") ?? "" });
  return Response.json(added, {
    status: added.isNew ? 201 : 200,
    headers: { "Cache-Control": "no-store" },
  });
});
