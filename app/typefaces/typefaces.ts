// A typeface that comes too late for the first paint is used from the next page on: swapping it in would move what
// somebody reads. The names here become the families' names in the stylesheet. Chromium would swap in a family called
// "serif" all the same.
import localFont from "next/font/local";

export const sourceSerif = localFont({
  variable: "--font-source-serif",
  display: "optional",
  adjustFontFallback: "Times New Roman",
  weight: "400 600",
  src: "./source-serif-4.woff2",
});

/** Only pages with italics fetch it. Until it is there the upright face is slanted. */
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
