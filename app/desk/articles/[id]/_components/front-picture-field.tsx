import { RecordLink } from "@/components/desk/record-link";
import { Button } from "@/components/ui/button";
import type { Content } from "@/lib/content/articles/schema";
import { fields } from "@/lib/content/fields";
import type { MediaSummary } from "@/lib/content/media/summary";

type Props = {
  content: Content;
  edit: (change: Partial<Content>) => void;
  media: MediaSummary[];
  pickPicture: () => Promise<MediaSummary | null>;
};

/** Without one, lists and shared links show the lead picture. */
export function FrontPictureField({ content, edit, media, pickPicture }: Props) {
  const { frontPicture, leadPicture } = content;
  const shown = media.find(({ id }) => id === (frontPicture ?? leadPicture)?.mediaId);

  async function choose() {
    const picked = await pickPicture();
    if (picked === null) return;
    edit({
      frontPicture: { mediaId: picked.id, caption: null, credit: null, altText: null },
    });
  }

  return (
    <div role="group" aria-labelledby="front-picture" data-place="frontPicture">
      <p id="front-picture" className="mb-1 text-sm font-semibold">
        {fields.frontPicture.label}
      </p>
      {shown?.fileUrl && (
        <img
          src={shown.fileUrl}
          alt={shown.altText}
          className={`mb-2 h-24 w-40 bg-wash object-cover ${frontPicture ? "" : "opacity-60"}`}
        />
      )}
      {frontPicture === null && (
        <p className="mb-2 text-sm text-ink-soft">{fallbackOf(leadPicture !== null)}</p>
      )}
      <div data-field="file" className="flex flex-wrap gap-2">
        <Button className="min-h-8 px-2.5 text-sm" onClick={choose}>
          {frontPicture ? "Replace front picture" : "Choose front picture"}
        </Button>
        {frontPicture && (
          <Button className="min-h-8 px-2.5 text-sm" onClick={() => edit({ frontPicture: null })}>
            Remove front picture
          </Button>
        )}
      </div>
      {frontPicture && (
        // The record has the credit.
        <div data-field="credit">
          <RecordLink id={frontPicture.mediaId} />
        </div>
      )}
    </div>
  );
}

function fallbackOf(hasLead: boolean): string {
  return hasLead
    ? "Lists and shared links show the lead picture."
    : "Lists show no picture. A shared link shows the headline as one.";
}
