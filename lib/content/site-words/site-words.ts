// The words in which the site speaks to its readers.
import { english, type SiteWords } from "@/lib/content/site-words/english";

export const siteWords: SiteWords = english;
