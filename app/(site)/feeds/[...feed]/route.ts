// next.config.ts rewrites the feeds' addresses, which stand beside their pages, to this route.
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
