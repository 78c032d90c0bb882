// A picture in use cannot go to the bin, and the sentence says where it is used.
import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Button } from "@/components/ui/button";
import { binDays, deletedAt } from "@/lib/base/bin-time";
import { now } from "@/lib/base/clock";
import type { Picture } from "@/lib/newsroom/media/records";
import { deskDay } from "@/lib/base/site-time";

type Props = {
  picture: Picture;
  /** Where it is used, outside the bin of articles. */
  inUse: string | null;
  /** What keeps it from being deleted now. */
  keptBy: string | null;
};

export function BinSection({ picture, inUse, keptBy }: Props) {
  const { id, version, binnedAt, fileKey } = picture;
  const which = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  if (binnedAt === null) {
    return (
      <DeskSection title="Delete">
        <p className="mb-4">
          {inUse === null
            ? `It goes to the bin and is deleted ${binDays} days later.`
            : `It cannot be deleted while it is in use: ${inUse}.`}
        </p>
        <ActionForm form="pictures/bin">
          {which}
          <Button type="submit">Move to the bin</Button>
        </ActionForm>
      </DeskSection>
    );
  }
  const day = deskDay(deletedAt(binnedAt));
  const isDeleted = fileKey === null && deletedAt(binnedAt) <= now();
  return (
    <DeskSection title="In the bin">
      <p className="mb-4">
        {isDeleted
          ? "Its file was deleted. The picture’s details stay because older revisions use it. If you restore it, it has no file."
          : fileKey === null
            ? `It has no file. It is deleted on ${day}, unless an older revision uses it.`
            : `It is deleted on ${day}.`}
      </p>
      <ActionForm form="pictures/take-out">
        {which}
        <Button type="submit">Restore from the bin</Button>
      </ActionForm>
      {fileKey !== null && keptBy !== null && (
        <p className="mt-6">It is not deleted while it is in use: {keptBy}.</p>
      )}
      {fileKey !== null && keptBy === null && (
        <>
          <p className="mt-6 mb-4">
            Or delete it now, from the site and its history. This cannot be undone.
          </p>
          <ActionForm form="pictures/remove">
            {which}
            <Button type="submit">Delete for good now</Button>
          </ActionForm>
        </>
      )}
    </DeskSection>
  );
}
