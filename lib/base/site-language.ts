// The language that the site is written in, as pages, feeds and site maps say it (BCP 47).
export const siteLanguage = "en";
