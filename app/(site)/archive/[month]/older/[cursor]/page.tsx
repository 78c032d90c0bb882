import { olderArticles, olderPage } from "@/components/site/older-page";
import { site } from "@/lib/content/listings/listing";
import { monthPath } from "@/lib/base/site-addresses";
import { monthBegins, monthWords } from "@/lib/base/site-time";

export const dynamic = "force-dynamic";

const page = olderPage({
  pathOf: ({ month }: { month: string }) => monthPath(month),
  find: async ({ month }) => {
    const part = monthBegins(month);
    if (part === null) return null;
    return olderArticles({ name: monthWords(month), path: monthPath(month), place: site, part });
  },
});
export const generateMetadata = page.generateMetadata;
export default page.OlderPage;
