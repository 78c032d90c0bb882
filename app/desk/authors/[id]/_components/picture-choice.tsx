import { useState } from "react";
import { usePictureDialog } from "@/components/desk/picture-dialog";
import { Button } from "@/components/ui/button";
import type { MediaSummary } from "@/lib/content/media/summary";

const none: MediaSummary[] = [];

export function PictureChoice({ saved }: { saved: MediaSummary | null }) {
  const [picture, setPicture] = useState(saved);
  const { pickPicture, pictureDialog } = usePictureDialog(none);

  async function choose() {
    const picked = await pickPicture();
    if (picked) setPicture(picked);
  }

  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">Picture</legend>
      <input type="hidden" name="pictureId" value={picture?.id ?? ""} />
      <div className="flex flex-wrap items-end gap-4">
        {picture?.fileUrl && (
          <img src={picture.fileUrl} alt={picture.altText} className="h-28 w-auto bg-wash" />
        )}
        {picture && !picture.fileUrl && (
          <p className="border border-dashed border-ink-soft p-4 text-sm text-ink-soft">
            No file yet. Readers do not see it.
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button onClick={choose}>{picture ? "Replace picture" : "Choose picture"}</Button>
          {picture && <Button onClick={() => setPicture(null)}>Remove picture</Button>}
        </div>
      </div>
      {pictureDialog}
    </fieldset>
  );
}
