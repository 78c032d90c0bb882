// Every feed. Readers ask for it beside the page that it is of: next.config.ts leads here from there.
import { answerFeed } from "@/lib/web/routes/feed-route";

export const dynamic = "force-static";
export const revalidate = 60;

type Context = { params: Promise<{ feed: string[] }> };

export function generateStaticParams() {
  return [];
}

export async function GET(_: Request, { params }: Context) {
  return answerFeed((await params).feed);
}
