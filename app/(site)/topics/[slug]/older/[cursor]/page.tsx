import { olderPageOfPlace } from "@/components/site/older-page";
import { findTopic } from "@/lib/site/topics/queries";
import { topicPath } from "@/lib/base/site-addresses";

export const dynamic = "force-dynamic";

const page = olderPageOfPlace("topic", topicPath, findTopic);
export const generateMetadata = page.generateMetadata;
export default page.OlderPage;
