import { english, type SiteWords } from "@/lib/content/site-words/english";

export const siteWords: SiteWords = english;
