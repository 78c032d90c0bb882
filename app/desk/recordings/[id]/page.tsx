import type { Metadata } from "next";
import { UsesSection } from "@/app/desk/pictures/[id]/_components/uses-section";
import { ActionForm } from "@/components/desk/action-form";
import { Player } from "@/components/desk/body-editor/views/player";
import { DeskSection } from "@/components/desk/desk-section";
import { Moment } from "@/components/desk/moment";
import { Button } from "@/components/ui/button";
import { fileOf, recordingFacts } from "@/lib/content/recordings/file";
import { articlesFor } from "@/lib/content/users/article-rule";
import { may } from "@/lib/content/users/permissions";
import { getRecording } from "@/lib/desk/recordings/queries";
import { usesWords } from "@/lib/newsroom/media/use-words";
import { listRecordingUses } from "@/lib/newsroom/media/uses";
import { requireUser } from "@/lib/web/auth/session";
import { orNotFound } from "@/lib/web/pages/or-not-found";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Video or audio" };

export default async function RecordingPage({ params }: Props) {
  const { id } = await params;
  const user = await requireUser(`/desk/recordings/${id}`);
  const recording = await orNotFound(getRecording(id));
  const uses = await listRecordingUses(articlesFor(user, "read"), id);
  const inUse = usesWords(uses);
  return (
    <div className="max-w-3xl pt-6">
      <p className="text-sm">
        <a href="/desk/recordings" className="text-link">
          Video and audio
        </a>
      </p>
      <h1 dir="auto" className="mt-1 text-2xl font-semibold wrap-anywhere">
        {recording.fileName || "Untitled"}
      </h1>
      <p className="mb-5 mt-1 text-ink-soft">
        {recordingFacts(fileOf(recording))}. Added <Moment at={recording.createdAt} />
        {recording.addedBy && ` by ${recording.addedBy}`}.
      </p>
      <Player file={fileOf(recording)} posterUrl={null} captions={null} />
      <UsesSection uses={uses} />
      {may(user, "binPictures") && (
        <DeskSection title="Delete">
          {inUse !== null || uses.isInOthers ? (
            <p>It cannot be deleted while it is in use{inUse !== null && `: ${inUse}`}.</p>
          ) : (
            <>
              <p className="mb-4">
                From the site and its history. Older revisions that had it keep its words. This
                cannot be undone.
              </p>
              <ActionForm form="recordings/remove">
                <input type="hidden" name="id" value={id} />
                <Button type="submit">Delete for good now</Button>
              </ActionForm>
            </>
          )}
        </DeskSection>
      )}
    </div>
  );
}
