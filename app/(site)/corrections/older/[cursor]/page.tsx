import { CorrectionList } from "@/components/site/correction-list";
import { olderPage } from "@/components/site/older-page";
import { correctionsPageSize, listCorrectionsPage } from "@/lib/site/corrections/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { correctionsPath } from "@/lib/base/site-addresses";

export const dynamic = "force-dynamic";

const page = olderPage({
  pathOf: () => correctionsPath,
  find: async () => ({
    title: siteWords.corrections.older,
    path: correctionsPath,
    show: async (behind) => {
      const listed = await listCorrectionsPage({ behind, limit: correctionsPageSize });
      return listed.corrections.length === 0 ? null : <CorrectionList {...listed} />;
    },
  }),
});
export const generateMetadata = page.generateMetadata;
export default page.OlderPage;
