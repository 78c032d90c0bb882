import { siteLanguage } from "@/lib/base/site-language";
import type { StoryRecording } from "@/lib/content/articles/story";
import { mediaAddress } from "@/lib/content/media/address";
import { sourcesOf, type ServedPicture } from "@/lib/content/media/served";
import { clockOf, isVideo, mimeTypeOf } from "@/lib/content/recordings/file";
import { siteWords } from "@/lib/content/site-words/site-words";

type Props = { block: StoryRecording };

/** Rem: a tall film is hardly taller than a screen. */
const tallest = 36;

/** Played by the browser alone. Nothing of a film with a poster is fetched before a reader's press. */
export function RecordingBlock({ block }: Props) {
  const { file, title, caption, credit, captions } = block;
  const words = siteWords.recording;
  const label = isVideo(file)
    ? words.video(clockOf(file.seconds))
    : words.audio(clockOf(file.seconds));
  return (
    <figure className="flow-root py-2">
      {isVideo(file) ? <Film block={block} /> : <Sound block={block} />}
      <figcaption dir="auto" className="mt-2 font-sans text-sm leading-snug text-ink-soft">
        <span className="font-semibold text-ink">{title}</span>{" "}
        <span className="whitespace-nowrap">({label})</span> {caption}{" "}
        {credit && <span className="text-[0.8125rem] tracking-wide">({credit})</span>}
      </figcaption>
      <p className="hidden font-sans text-sm print:block">{words.printed(isVideo(file))}</p>
      {captions && captions.words.length > 0 && (
        <details className="mt-2 font-sans text-base leading-normal print:hidden">
          <summary className="w-fit cursor-pointer text-sm text-ink-soft">
            {words.transcript(title)}
          </summary>
          <div className="mt-2 space-y-3 border-l border-rule pl-4">
            {captions.words.map((paragraph, index) => (
              <p key={index} dir="auto">
                {paragraph}
              </p>
            ))}
          </div>
        </details>
      )}
    </figure>
  );
}

/** Its place has the film's shape before anything of it is there. */
function Film({ block: { file, title, poster, captions } }: Props) {
  const { width, height } = { width: file.width ?? 16, height: file.height ?? 9 };
  const still = poster && posterOf(poster);
  return (
    <>
      <video
        controls
        playsInline
        preload={still === null ? "metadata" : "none"}
        poster={still ?? undefined}
        aria-label={title}
        width={width}
        height={height}
        className="mx-auto block h-auto w-full bg-wash print:hidden"
        style={{
          aspectRatio: `${width} / ${height}`,
          maxWidth: `${((tallest * width) / height).toFixed(2)}rem`,
        }}
      >
        <source src={mediaAddress(file.key)} type={mimeTypeOf(file)} />
        {captions?.address && (
          <track
            kind="captions"
            src={captions.address}
            srcLang={siteLanguage}
            label={siteWords.recording.captions}
          />
        )}
        <Fallback address={mediaAddress(file.key)} title={title} />
      </video>
      {still !== null && <img src={still} alt="" className="hidden w-full print:block" />}
    </>
  );
}

function Sound({ block: { file, title } }: Props) {
  return (
    <audio controls preload="none" aria-label={title} className="block w-full print:hidden">
      <source src={mediaAddress(file.key)} type={mimeTypeOf(file)} />
      <Fallback address={mediaAddress(file.key)} title={title} />
    </audio>
  );
}

/** For browsers that play nothing themselves. */
function Fallback({ address, title }: { address: string; title: string }) {
  return <a href={address}>{title}</a>;
}

function posterOf(picture: ServedPicture): string {
  return sourcesOf(picture, "full").src;
}
