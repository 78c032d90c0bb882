// A short text, since the site's own page is for readers.
import { nothingThere } from "@/lib/web/pages/kept-answer";

const answer = () => nothingThere("address");

export { answer as GET, answer as POST, answer as PUT, answer as PATCH, answer as DELETE };
