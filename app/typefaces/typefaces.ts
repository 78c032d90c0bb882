// The paper's two typefaces, served by the site itself. One that comes too late for the first sight of a page is shown from
// the next page on: swapped in, it would move what somebody is reading. Their names here become the families' names in the
// stylesheet: one called "serif" Chromium would swap in all the same.
import localFont from "next/font/local";

export const sourceSerif = localFont({
  variable: "--font-source-serif",
  display: "optional",
  adjustFontFallback: "Times New Roman",
  weight: "400 600",
  src: "./source-serif-4.woff2",
});

/** Fetched by pages with words in italics alone; until it is there they are set in the upright face, slanted. */
export const sourceSerifItalic = localFont({
  variable: "--font-source-serif-italic",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  style: "italic",
  weight: "400 600",
  src: "./source-serif-4-italic.woff2",
});

export const sourceSans = localFont({
  variable: "--font-source-sans",
  display: "optional",
  adjustFontFallback: "Arial",
  weight: "400 600",
  src: "./source-sans-3.woff2",
});
