import { answerSharePicture } from "@/lib/web/routes/share-picture-route";
import { nothingThere } from "@/lib/web/pages/kept-answer";
import { slugOf } from "@/lib/web/pages/page-params";

export const dynamic = "force-static";
export const revalidate = 60;

type Context = { params: Promise<{ slug: string; file: string }> };

export function generateStaticParams() {
  return [];
}

export async function GET(_: Request, { params }: Context) {
  const { slug: param, file } = await params;
  const slug = slugOf(param);
  const [, version] = /^([\w-]{16})\.png$/.exec(file) ?? [];
  if (slug === null || version === undefined) return nothingThere("picture");
  return answerSharePicture(slug, version);
}
