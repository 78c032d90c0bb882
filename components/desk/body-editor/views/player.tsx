import { captionsAddress, mediaAddress } from "@/lib/content/media/address";
import { siteLanguage } from "@/lib/base/site-language";
import type { CaptionsUse } from "@/lib/content/blocks/recording";
import { isVideo, type RecordingFile } from "@/lib/content/recordings/file";

type Props = { file: RecordingFile; posterUrl: string | null; captions: CaptionsUse | null };

/** As at readers, for who writes about it. */
export function Player({ file, posterUrl, captions }: Props) {
  const src = mediaAddress(file.key);
  const track = captions && (
    <track
      key={captions.id}
      kind="captions"
      src={captionsAddress(captions.id)}
      srcLang={siteLanguage}
      label="Captions"
    />
  );
  if (!isVideo(file)) {
    return (
      <audio controls preload="none" src={src} aria-label="Preview" className="block w-full">
        {track}
      </audio>
    );
  }
  const ratio = (file.width ?? 16) / (file.height ?? 9);
  return (
    <video
      controls
      preload={posterUrl === null ? "metadata" : "none"}
      src={src}
      poster={posterUrl ?? undefined}
      aria-label="Preview"
      width={file.width ?? undefined}
      height={file.height ?? undefined}
      className="block h-auto w-full bg-wash"
      style={{ aspectRatio: ratio, maxWidth: `${Math.round(24 * ratio)}rem` }}
    >
      {track}
    </video>
  );
}
