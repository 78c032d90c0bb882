// developers.google.com/search/docs/appearance/structured-data/video
import type { AudioObject, VideoObject } from "schema-dts";
import { machineTime } from "@/lib/base/site-time";
import type { StoryBlock, StoryRecording } from "@/lib/content/articles/story";
import { mediaAddress } from "@/lib/content/media/address";
import { sourcesOf } from "@/lib/content/media/served";
import { durationOf, isVideo, mimeTypeOf } from "@/lib/content/recordings/file";
import type { Site } from "@/lib/site/structured-data/publisher";

/** `publishedAt`: since when readers can play them. */
export function recordingsOf(blocks: readonly StoryBlock[], publishedAt: Date, site: Site) {
  const recordings = blocks.filter((block) => block.type === "recording");
  const [films, sounds] = [true, false].map((wanted) =>
    recordings.filter(({ file }) => isVideo(file) === wanted),
  );
  return {
    videos: (films ?? []).map((one): VideoObject => ({
      "@type": "VideoObject",
      ...played(one, publishedAt, site),
    })),
    sounds: (sounds ?? []).map((one): AudioObject => ({
      "@type": "AudioObject",
      ...played(one, publishedAt, site),
    })),
  };
}

function played({ file, title, caption, poster }: StoryRecording, at: Date, site: Site) {
  const { width, height, key, seconds } = file;
  return {
    name: title,
    ...(caption && { description: caption }),
    ...(poster && { thumbnailUrl: site.url + sourcesOf(poster, "full").src }),
    uploadDate: machineTime(at),
    duration: durationOf(seconds),
    contentUrl: site.url + mediaAddress(key),
    encodingFormat: mimeTypeOf(file),
    ...(width !== null && height !== null && { width: `${width}`, height: `${height}` }),
  };
}
