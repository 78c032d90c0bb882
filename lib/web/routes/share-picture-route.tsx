import { ImageResponse } from "next/og";
import { findByAddress } from "@/lib/site/articles/queries";
import { env } from "@/lib/base/env";
import { facesOf, sayable, type ShareTypeface } from "@/lib/site/sharing/faces";
import { drawnOf, drawnSize, versionOf, type Drawn } from "@/lib/site/sharing/share-picture";
import { sharePicturePath } from "@/lib/base/site-addresses";
import { nothingThere } from "@/lib/web/pages/kept-answer";

/** A former version redirects to the present one; 404 if there is no article. */
export async function answerSharePicture(slug: string, version: string): Promise<Response> {
  const found = await findByAddress(slug);
  if (found?.kind !== "live") return nothingThere("picture");
  const drawn = drawnOf(found.article.story, env().siteName);
  const current = versionOf(drawn);
  if (version !== current) {
    const headers = { Location: sharePicturePath(slug, current) };
    return new Response(null, { status: 307, headers });
  }
  return new ImageResponse(<SharePictureLayout {...drawn} />, {
    ...drawnSize,
    fonts: shareFonts(),
    headers: {
      "Cache-Control": "public, max-age=31536000, immutable",
      ETag: `"${current}"`,
    },
  });
}

export function shareFonts() {
  const faces = [...facesOf("source-serif-4"), ...facesOf("source-sans-3")];
  return faces.map(({ name, file }) => ({ name, data: file, weight: 600 as const }));
}

const [paper, ink, accent] = ["#fdfcfa", "#1a1815", "#a3201b"];

/** Characters that the typeface lacks are left out. */
export function SharePictureLayout({ siteName, section, headline }: Drawn) {
  const title = sayable(shortened(headline), "source-serif-4");
  const kicker = sayable(section, "source-sans-3");
  const name = sayable(siteName, "source-serif-4");
  const column = { display: "flex", flexDirection: "column" } as const;
  return (
    <div
      style={{
        ...column,
        ...{ width: "100%", height: "100%", padding: "56px 72px", background: paper, color: ink },
        ...{ justifyContent: "space-between", borderTop: `16px solid ${ink}` },
      }}
    >
      <div style={column}>
        {kicker && (
          <div style={{ ...{ color: accent, fontSize: 34 }, fontFamily: family("source-sans-3") }}>
            {kicker}
          </div>
        )}
        {title && (
          <div
            style={{
              ...{ marginTop: 20, fontSize: sizeOf(title), lineHeight: 1.12, letterSpacing: -1 },
              fontFamily: family("source-serif-4"),
            }}
          >
            {title}
          </div>
        )}
      </div>
      <div style={{ ...column, alignItems: "flex-start" }}>
        {name && (
          <div style={{ fontSize: title ? 46 : 120, fontFamily: family("source-serif-4") }}>
            {name}
          </div>
        )}
        <div style={{ display: "flex", marginTop: 10 }}>
          {[0, 1, 2].map((dot) => (
            <div
              key={dot}
              style={{
                width: 12,
                height: 12,
                marginRight: 14,
                borderRadius: 6,
                background: accent,
              }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function family(typeface: ShareTypeface): string {
  return facesOf(typeface)
    .map(({ name }) => name)
    .join(", ");
}

function shortened(headline: string): string {
  if (headline.length <= 150) return headline;
  return `${headline.slice(0, 149).replace(/\s+\S*$/, "")}…`;
}

function sizeOf({ length }: string): number {
  if (length <= 40) return 92;
  if (length <= 80) return 74;
  return length <= 120 ? 62 : 54;
}
