import { olderPageOfPlace } from "@/components/site/older-page";
import { findAuthor } from "@/lib/site/authors/queries";
import { authorPath } from "@/lib/base/site-addresses";

export const dynamic = "force-dynamic";

const page = olderPageOfPlace("author", authorPath, findAuthor);
export const generateMetadata = page.generateMetadata;
export default page.OlderPage;
