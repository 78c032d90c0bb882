// The paper's two typefaces, from packages and served by the site itself.
import localFont from "next/font/local";

export const serif = localFont({
  variable: "--font-source-serif",
  display: "swap",
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
  display: "swap",
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
  display: "swap",
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
