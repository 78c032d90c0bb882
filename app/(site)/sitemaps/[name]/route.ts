// next.config.ts rewrites the addresses of the index and of the news to this route.
import { answerSitemap } from "@/lib/web/routes/sitemap-route";

export const dynamic = "force-static";
export const revalidate = 60;

type Context = { params: Promise<{ name: string }> };

export function generateStaticParams() {
  return [];
}

export async function GET(_: Request, { params }: Context) {
  return answerSitemap((await params).name);
}
