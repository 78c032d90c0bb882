// Technology: a made-up town shows each kind of block that a story can have.
import {
  demoList,
  demoNumberedList,
  demoParagraph,
  demoPicture,
  demoQuote,
  demoRelatedLink,
  demoSubheading,
  demoTable,
  type DemoBlock,
} from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

const source = "The Stet desk, which made them up";

const harbour: readonly DemoBlock[] = [
  demoParagraph(
    "Saltmere does not exist. We made up the town, its harbour and all its figures, so that one article can show every kind of block that a story here may have. This is a paragraph, with **bold** and *italic* words and [a link to the front page](/).",
  ),
  demoSubheading("The harbour"),
  {
    type: "paragraph",
    text: [
      {
        text: "Saltmere has two quays. Ferries leave from the north quay. Each carries up to 90 m",
      },
      { text: "3", script: "super" },
      { text: " of freight. The water below them is H" },
      { text: "2", script: "sub" },
      { text: "O with some 35 grams of salt in a litre, as in most seas." },
    ],
  },
  demoSubheading("The ferries", 3),
  demoTable(
    { caption: "Ferries from the north quay", source },
    ["Line", "Departures a day", "Minutes", "Fare"],
    ["Gull Island", "12", "25", "3.50"],
    ["The lighthouse", "6", "40", "5.00"],
    ["Far shore", "4", "75", "9.80"],
  ),
  demoQuote("When the fog is in, the ferry is late, and nobody minds.", "A saying in Saltmere"),
  demoPicture("due-at-six", "half"),
  demoParagraph(
    "The last ferry leaves at six in the evening. The harbour clock is older than the ferries. It was set once by the lighthouse keeper and is set now by a signal, but people still look up at it and not at their telephones. Whoever misses the last ferry stays the night, and the two inns at the quay have never been heard to complain.",
  ),
  {
    type: "pullQuote",
    text: [{ text: "People still look up at it and not at their telephones." }],
    attribution: "",
  },
];

const figures: readonly DemoBlock[] = [
  demoSubheading("The town in figures"),
  demoParagraph(
    "A table can be shown as a chart. It is drawn on the server, and the figures are one press away. Saltmere is small, so its bars are short.",
  ),
  demoTable(
    { caption: "Boats that landed fish", source, chart: { sort: "bar", unit: "Boats a year" } },
    ["Year", "Boats"],
    ["2021", "310"],
    ["2022", "285"],
    ["2023", "342"],
    ["2024", "398"],
  ),
  demoTable(
    {
      ...{ caption: "Passengers in a year", source },
      chart: { sort: "line", unit: "Thousands of passengers" },
    },
    ["Month", "Gull Island", "Far shore"],
    ["January", "3.1", "1.2"],
    ["March", "4.4", "1.5"],
    ["May", "7.9", "2.8"],
    ["July", "12.6", "4.9"],
    ["September", "8.2", "3.0"],
    ["November", "3.6", "1.3"],
  ),
  demoTable(
    {
      ...{ caption: "Where Saltmere works", source },
      chart: { sort: "share", unit: "People" },
    },
    ["Trade", "People"],
    ["Ferries and harbour", "420"],
    ["Inns and shops", "350"],
    ["Fishing", "210"],
    ["Salt works", "120"],
  ),
  { type: "rule" },
];

const lists: readonly DemoBlock[] = [
  demoSubheading("A day in Saltmere"),
  demoParagraph("Things to see, in no order:"),
  demoList(
    "the lighthouse, which is open when its keeper is awake",
    "the salt works, with their white hills",
    "the fish market at the south quay",
  ),
  demoParagraph("And how to see them, in order:"),
  demoNumberedList(
    "Take the first ferry to the lighthouse.",
    "Walk back along the shore at low tide.",
    "Be at the north quay before six.",
  ),
  demoPicture("two-revisions", "pair"),
  demoPicture("page-on-a-phone", "pair"),
  demoPicture("saltmere", "full"),
  demoPicture("every-line", "wide"),
  {
    type: "gallery",
    pictures: [
      { name: "saltmere" },
      { name: "three-keys" },
      { name: "blocks-in-a-list" },
      { name: "due-at-six" },
    ],
  },
];

const boxes: readonly DemoBlock[] = [
  {
    ...{ type: "box", sort: "facts", title: "Saltmere at a glance" },
    blocks: [
      demoList(
        "**People:** 2,400",
        "**Quays:** two",
        "**Ferries:** three lines",
        "**Known for:** salt, fog and patience",
      ),
    ],
  },
  {
    ...{ type: "box", sort: "questions", title: "Before you go" },
    blocks: [
      demoParagraph("**Can I bring a bicycle on the ferry?**"),
      demoParagraph("Yes. There is room for six on each."),
      demoParagraph("**Is there a ferry on Sundays?**"),
      demoParagraph("To Gull Island, every two hours. The other lines rest."),
    ],
  },
  {
    ...{ type: "box", sort: "timeline", title: "How Saltmere came to be made up" },
    blocks: [
      demoList(
        "**Morning:** An article was wanted that shows every block.",
        "**Noon:** No real town had all of them.",
        "**Evening:** Saltmere had a harbour, a fog and a ferry.",
      ),
    ],
  },
  {
    ...{ type: "box", sort: "about", title: "About the picture desk" },
    blocks: [
      { type: "picture", name: "the-picture-desk" },
      demoParagraph(
        "All pictures here are drawn by a program of the project, and say so. That of Saltmere is no exception.",
      ),
    ],
  },
];

const fromElsewhere: readonly DemoBlock[] = [
  demoSubheading("From elsewhere"),
  demoParagraph(
    "A film on another site stands here as a card. The other site is asked for nothing before you press it.",
  ),
  {
    ...{ type: "embed", address: "https://www.youtube.com/watch?v=aqz-KE-bpKQ", site: "YouTube" },
    ...{ title: "Big Buck Bunny", author: "Blender", still: null },
    caption: "An open film of the Blender Foundation, which has nothing to do with Saltmere.",
  },
  {
    type: "keptHtml",
    html: "<dl><dt>Kept HTML</dt><dd>This list of terms is kept as another system wrote it. No block here has terms, so an editor decides what becomes of it.</dd><dt>Allow-list</dt><dd>What readers may get of it.</dd></dl>",
  },
  demoRelatedLink("ALSO READ", "A story is a list, and every part has a name"),
];

export const saltmere: DemoStory = {
  slug: "saltmere-in-every-kind-of-block",
  headline: "Saltmere in every kind of block",
  standfirst:
    "A made-up harbour town lends its ferries, its fog and its figures to show each part that a story here can have.",
  dateline: "SALTMERE",
  section: "technology",
  topics: ["publishing"],
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "saltmere",
  publishedAt: "2025-11-24T10:15:00+08:00",
  body: [...harbour, ...figures, ...lists, ...boxes, ...fromElsewhere],
};
