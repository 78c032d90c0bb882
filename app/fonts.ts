// The paper's two typefaces, from packages and served by the site itself. One that comes too late for the first sight of
// a page is shown from the next page on: swapped in, it would move what somebody is reading.
import localFont from "next/font/local";

export const serif = localFont({
  variable: "--font-source-serif",
  display: "optional",
  adjustFontFallback: "Times New Roman",
  src: [
    {
      path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2",
      weight: "400",
      style: "normal",
    },
    {
      path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2",
      weight: "600",
      style: "normal",
    },
  ],
});

/** Not preloaded: few stories have words in italics. */
export const serifItalic = localFont({
  variable: "--font-source-serif-italic",
  display: "optional",
  preload: false,
  src: [
    {
      path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2",
      weight: "400",
      style: "italic",
    },
  ],
});

export const sans = localFont({
  variable: "--font-source-sans",
  display: "optional",
  adjustFontFallback: "Arial",
  src: [
    {
      path: "../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2",
      weight: "400",
      style: "normal",
    },
    {
      path: "../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2",
      weight: "600",
      style: "normal",
    },
  ],
});
