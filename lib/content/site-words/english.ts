// What the site says to readers in English, by page and part. A key names the purpose and not the words. A sentence
// with links is a function, so that each language has its own order.
import type { Zone } from "@/lib/base/site-time";

const list = new Intl.ListFormat("en-GB");
const numbers = new Intl.NumberFormat("en");
const plurals = new Intl.PluralRules("en");

/** “1 result”, “1,200 results”. */
function counted(count: number, nouns: { one: string; other: string }): string {
  return `${numbers.format(count)} ${nouns[plurals.select(count) === "one" ? "one" : "other"]}`;
}

/** “a, b and c”, also of pieces that are not text. */
function listed<Piece>(pieces: readonly Piece[]): (string | Piece)[] {
  return list
    .formatToParts(pieces.map((_, index) => String(index)))
    .map(({ type, value }) => (type === "element" ? (pieces[Number(value)] ?? value) : value));
}

/** Makes a link or another piece of a page from its text. */
type Make<Piece> = (text: string) => Piece;

export const english = {
  frame: {
    skipLink: "Skip to content",
    sections: "Sections",
    search: "Search",
  },
  footer: {
    name: "Site",
    feeds: "Feeds:",
    formats: { rss: "RSS", atom: "Atom", json: "JSON" },
    archive: "Archive",
    corrections: "Corrections",
    desk: "Staff sign-in",
    times: ({ city, offset }: Zone) => {
      if (city === null) return `All times are ${offset}.`;
      return `All times are ${city} time${offset === null ? "" : ` (${offset})`}.`;
    },
  },
  front: {
    description: (siteName: string) =>
      `${siteName}: the editors’ selection and the latest articles from every section.`,
  },
  lists: {
    empty: "No articles yet.",
    pages: "More articles",
    first: "Latest articles",
    older: "Older articles",
    olderTitle: (list: string) => `${list}: older articles`,
    olderHeading: <Piece>(list: string, soft: Make<Piece>) => [`${list}: `, soft("older articles")],
  },
  section: {
    description: (section: string, siteName: string) =>
      `${section}: the latest articles from ${siteName}.`,
  },
  topic: {
    label: "Topic",
  },
  author: {
    description: (author: string, siteName: string) => `Articles by ${author} in ${siteName}.`,
  },
  archive: {
    title: "Archive",
    description: "All articles by month of publication.",
    monthTitle: (month: string) => `Archive: ${month}`,
    monthDescription: (month: string) => `All articles published in ${month}.`,
  },
  article: {
    bylines: <Piece>(authors: readonly Piece[]) => ["By ", ...listed(authors)],
    /** Of those who are not writers of the story. */
    contributors: {
      photography: <Piece>(authors: readonly Piece[]) => ["Photography by ", ...listed(authors)],
      additionalReporting: <Piece>(authors: readonly Piece[]) => [
        "Additional reporting by ",
        ...listed(authors),
      ],
    },
    /** What they did, for search engines. */
    contributions: { photography: "Photography", additionalReporting: "Additional reporting" },
    bylinePlace: (place: string) => ` in ${place}`,
    published: "Published:",
    updated: "Updated:",
    readingTime: (minutes: number) => `${numbers.format(minutes)} min read`,
    contact: <Piece>(addresses: readonly Piece[]) => [
      `Contact the ${plurals.select(addresses.length) === "one" ? "writer" : "writers"} at `,
      ...listed(addresses),
    ],
    topics: "Topics",
    /** Of a picture that stands in lists and not in the story. */
    frontPicture: (credit: string) => `Picture on the front page: ${credit}`,
    /** The name of one without a caption. */
    table: "Table",
    /** The name of a part that came from another site and has a table in it. */
    keptHtml: "A part of the article",
    /** What a box is, above its title. */
    box: {
      facts: "At a glance",
      questions: "Questions and answers",
      timeline: "Timeline",
      about: "About",
    },
    /** What a screen reader says of a chart, whose figures are in a table below it. */
    chart: (caption: string) => (caption ? `Chart: ${caption}` : "Chart"),
    figures: "The figures as a table",
    source: (name: string) => `Source: ${name}`,
    earlier: {
      section: <Piece>(section: Piece) => ["More in ", section],
      author: <Piece>(author: Piece) => ["More by ", author],
    },
  },
  gallery: {
    name: (count: number) => (count === 1 ? "Gallery, 1 picture" : `Gallery, ${count} pictures`),
    place: (number: number, count: number) => `${number} / ${count}`,
    enlarge: "Show larger",
    previous: "Previous",
    next: "Next",
    close: "Close",
  },
  recording: {
    video: (length: string) => `Video, ${length}`,
    audio: (length: string) => `Audio, ${length}`,
    captions: "Captions",
    transcript: (title: string) => `Transcript: ${title}`,
    printed: (isVideo: boolean) =>
      isVideo
        ? "The video plays at the address of this article."
        : "The audio plays at the address of this article.",
  },
  embed: {
    from: (site: string, author: string) => [site, author].filter(Boolean).join(" · "),
    open: (site: string) => `Open on ${site}`,
    show: (site: string) => `Show it here, from ${site}`,
    page: (site: string) => `From ${site}`,
    notice: (site: string) => `This page loads what follows from ${site}, by its rules.`,
    back: "Back to the article:",
  },
  /** Only in the desk's preview. */
  preview: {
    deadLink: "(leads nowhere yet: readers do not see it)",
    awaitedPicture: "Awaits its file. Readers see neither it nor its caption.",
  },
  sharing: {
    name: "Share",
    mail: "E-mail this article",
    address: "Link:",
    printed: <Piece>(address: string, time: Piece) => [`${address}, published `, time],
  },
  retraction: {
    label: "Retracted",
    title: (headline: string) => `Retracted: ${headline}`,
    notice: <Piece>(date: Piece) => ["This article was retracted on ", date, "."],
  },
  corrections: {
    title: "Corrections",
    description: "Corrections and clarifications to articles, newest first.",
    introduction:
      "Corrections, clarifications and retractions, newest first. They stay on record for good.",
    empty: "No corrections yet.",
    older: "Older corrections",
    goneArticle: "Article no longer available",
    kinds: {
      typo: "Typo",
      clarification: "Clarification",
      correction: "Correction",
      retraction: "Retraction",
    },
    takenBack: "(since withdrawn)",
    approvedBy: (name: string) => `Approved by ${name}`,
  },
  versions: {
    title: "Versions",
    articleTitle: (headline: string) => `Versions: ${headline}`,
    description: (headline: string) => `All published versions of “${headline}”.`,
    link: "Versions of this article",
    introduction: "All published versions of this article, and what changed in each.",
    retractedIntroduction:
      "This article was retracted. Its versions are listed, but their text is no longer shown.",
    version: (number: number) => `Version ${number}`,
    versionTitle: (number: number, headline: string) => `Version ${number}: ${headline}`,
    versionDescription: (number: number, headline: string) =>
      `Changes in version ${number} of “${headline}”, marked word by word.`,
    changes: (number: number) => `Changes in version ${number}`,
    changesHeading: (number: number, headline: string) =>
      `${headline}: changes in version ${number}`,
    approvedBy: (name: string) => `, approved by ${name}`,
    all: "All versions",
    previous: "Previous version",
    next: "Next version",
    first: "First version",
    again: "Published again",
    kinds: {
      update: "New reporting",
      typo: "Typo",
      clarification: "Clarification",
      correction: "Correction",
    },
  },
  comparison: {
    changes: {
      added: "added",
      removed: "removed",
      changed: "changed",
      split: "split from the previous one",
      joined: "joined with the next one",
      unchanged: "",
    },
    formerly: (kind: string) => `was a ${kind.toLowerCase()}`,
    moved: { up: "moved up", down: "moved down" },
    movedLine: "moved",
    addedBefore: "[added: ",
    removedBefore: "[removed: ",
    markedAfter: "]",
    empty: "No text",
    /** By the fields' names: “Headline and slug unchanged”. */
    sameFields: ([first = "", ...others]: readonly string[]) =>
      `${list.format([first, ...others.map((name) => name.toLowerCase())])} unchanged`,
    /** By the blocks' names: “3 paragraphs unchanged”, “5 blocks unchanged”. */
    sameBlocks: (names: readonly string[]) => {
      const [first = ""] = names;
      const noun = names.every((name) => name === first) ? first.toLowerCase() : "block";
      return `${counted(names.length, { one: noun, other: `${noun}s` })} unchanged`;
    },
    address: "Address",
    unknown: "Unknown",
    hiddenArticle: "an article that is not on this site",
  },
  search: {
    title: "Search",
    titleFor: (sought: string) => `Search: ${sought}`,
    form: {
      name: "Articles",
      sought: "Search for",
      hint: "Use “quotes” for an exact phrase, * for the beginning of a word (harb*), and - to exclude a word (-ferry).",
      section: "Section",
      allSections: "All sections",
      from: "From",
      to: "To",
      submit: "Search",
    },
    latest: "Latest articles",
    /** A query with its own quotation marks gets no more. */
    quoted: (sought: string) => (/["“”]/.test(sought) ? sought : `“${sought}”`),
    results: <Piece>(count: number, sought: Piece) => [
      `${counted(count, { one: "result", other: "results" })} for `,
      sought,
    ],
    moreResults: <Piece>(count: number, sought: Piece) => [
      `More than ${counted(count, { one: "result", other: "results" })} for `,
      sought,
    ],
    noResults: <Piece>(sought: Piece) => ["No results for ", sought],
    ofPage: (page: number) => `, page ${page}`,
    pages: "Pages",
    previous: "Previous page",
    next: "Next page",
    page: (page: number, last: number) => `Page ${page} of ${last}`,
    narrow: (count: number) =>
      `Only the first ${counted(count, { one: "result is", other: "results are" })} shown. Add a word, or choose a section or dates.`,
    noSuchPage: "No results on this page",
    firstPage: "Back to the first page",
    allSections: "Search all sections",
    swapDates: "The “From” date is after the “To” date: swap them",
    allDates: "Search all dates",
    singleWords: "Search for a single word:",
    spelling: "Check the spelling, or try fewer or different words",
    archive: <Piece>(link: Make<Piece>) => ["Browse ", link("the archive"), " by month"],
  },
  notFound: {
    title: "Page not found",
    ways: <Piece>(front: Make<Piece>, archive: Make<Piece>) => [
      "The address may be mistyped, or the article may have been removed. Go to ",
      front("the front page"),
      ", or browse ",
      archive("the archive"),
      ".",
    ],
  },
  feeds: {
    /** The names of feeds in a page's head. */
    named: {
      rss: (list: string) => `${list} (RSS)`,
      atom: (list: string) => `${list} (Atom)`,
      json: (list: string) => `${list} (JSON Feed)`,
    },
    site: (siteName: string) => `The latest articles from ${siteName}.`,
    section: (section: string) => `The latest articles in ${section}.`,
    topic: (topic: string) => `The latest articles about ${topic}.`,
    author: (author: string) => `The latest articles by ${author}.`,
    correctionTitle: (kind: string, headline: string) => `${kind}: ${headline}`,
    /** After the text of a retraction that was reinstated. */
    takenBack: "This retraction has been withdrawn: the article stands.",
  },
};

export type SiteWords = typeof english;
