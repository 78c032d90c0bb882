import { olderPageOfPlace } from "@/components/site/older-page";
import { findSection } from "@/lib/site/sections/queries";
import { sectionPath } from "@/lib/base/site-addresses";

export const dynamic = "force-dynamic";

const page = olderPageOfPlace("section", sectionPath, findSection);
export const generateMetadata = page.generateMetadata;
export default page.OlderPage;
