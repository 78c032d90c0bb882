// scripts/draw-illustrations.ts draws each file into prisma/seed/pictures.

export type DemoPicture = {
  name: string;
  /** The JPEG below prisma/seed/pictures; null for a picture without a file. */
  file: string | null;
  caption: string;
  credit: string;
  altText: string;
};

/** In pixels. */
export const pictureSize = { width: 1600, height: 1000 } as const;

const ours = "Stet illustration";

export const demoPictures = [
  {
    name: "qianhai-jade-discs",
    file: "qianhai-jade-discs.jpg",
    caption:
      "Shenzhen’s skyline seen through the “jade discs”, an element of the architecture here. The original photograph, undated, is not included; a drawing stands in for it.",
    credit: "PARKER ZHENG / CHINA DAILY",
    altText:
      "Drawing: two great stone rings stand one behind the other. Through the opening of the nearer ring, towers rise over water in front of a low orange sun.",
  },
  {
    name: "qianhai-from-above",
    file: "qianhai-from-above.jpg",
    caption:
      "Qianhai, in Shenzhen, Guangdong province, from the air. The original photograph, undated, is not included; a drawing stands in for it.",
    credit: "PROVIDED TO CHINA DAILY",
    altText:
      "Drawing: a district by a bay seen from high above, with blocks in a grid, towers that throw long shadows, and a canal that leads to open water with two ships.",
  },
  {
    name: "one-folder",
    file: "one-folder.jpg",
    caption: "A machine, a folder and nothing else: all that a small newsroom has to look after.",
    credit: ours,
    altText:
      "Drawing: a bare table with a small computer and, beside it, one upright orange folder with sheets of paper showing at the top.",
  },
  {
    name: "whose-words",
    file: "whose-words.jpg",
    caption: "Facts travel freely. The words in which they arrive belong to somebody.",
    credit: ours,
    altText:
      "Drawing: wires run from poles across an evening sky; sheets of paper hang on them like birds, one of them in orange.",
  },
  {
    name: "what-a-correction-owes",
    file: "what-a-correction-owes.jpg",
    caption: "Struck out and put right, with both to be seen.",
    credit: ours,
    altText:
      "Drawing: lines of print on a page. One word is struck through with an orange stroke, which runs on to another word above it; a pencil lies across the corner.",
  },
  {
    name: "due-at-six",
    file: "due-at-six.jpg",
    caption: "Six o’clock: a line that copy may reach earlier but not cross.",
    credit: ours,
    altText:
      "Drawing: a great clock face stands at six. Its two hands make one straight line from top to bottom; all is dark to the left of it and light to the right.",
  },
  {
    name: "two-revisions",
    file: "two-revisions.jpg",
    caption: "Two versions of a page and the stretch that they share.",
    credit: ours,
    altText:
      "Drawing: two sheets of text, one blue-green and one orange, lie across each other. In the dark stretch that both cover, a row of proofreader’s dots marks a line that stands.",
  },
  {
    name: "three-keys",
    file: "three-keys.jpg",
    caption: "Reporter, editor, administrator: three keys for three locks.",
    credit: ours,
    altText:
      "Drawing: three old keys of growing size hang from a rail, with one, two and three teeth. The middle one is orange.",
  },
  {
    name: "page-on-a-phone",
    file: "page-on-a-phone.jpg",
    caption: "The printed page and the telephone carry the same story.",
    credit: ours,
    altText:
      "Drawing: a telephone lies on a broadsheet. On its screen the headline and the column beneath it run on in their places, light on dark.",
  },
  {
    name: "the-picture-desk",
    file: "the-picture-desk.jpg",
    caption: "A lens looks at a drawn landscape. No photograph was taken.",
    credit: ours,
    altText:
      "Drawing: a camera lens cut open from the side to show its glass. Lines of light run from a tree on a hill through the lens to a plate, where the tree stands on its head.",
  },
  {
    name: "every-page",
    file: "every-page.jpg",
    caption: "One change, seen in the same moment wherever the story appears.",
    credit: ours,
    altText:
      "Drawing: ten pages of different sizes lie side by side, each with its own layout. The same orange panel shows on every one of them.",
  },
  {
    name: "every-line",
    file: "every-line.jpg",
    caption: "Each line that goes in has a place to come out.",
    credit: ours,
    altText:
      "Drawing: lines of type on the left, each joined by a thread to a compartment of a printer’s type case on the right. One thread is orange.",
  },
  {
    name: "blocks-in-a-list",
    file: "blocks-in-a-list.jpg",
    caption: "Type locked up in its frame: every piece knows what it is and where it belongs.",
    credit: ours,
    altText:
      "Drawing: a printer’s frame filled with blocks of different heights. One orange block is half lifted out of its place.",
  },
  {
    name: "half-past-three",
    file: "half-past-three.jpg",
    caption: "The same moment, and another hour at every line.",
    credit: ours,
    altText:
      "Drawing: a globe with its meridians and seven clocks along the equator, each an hour and a half ahead of the one on its left. The middle one, in orange, shows half past three; night begins at the right.",
  },
  {
    name: "saltmere",
    file: "saltmere.jpg",
    caption: "The noon ferry leaves Saltmere, which is made up, as is the ferry.",
    credit: ours,
    altText:
      "Drawing: small houses step down a hill to the sea. A dark ferry with an orange funnel crosses the water between two quays; a lighthouse with orange bands stands at the right.",
  },
  {
    name: "worn-keys",
    file: null,
    caption: "The keys that an editor presses most, in the order in which they wear out.",
    credit: "The picture desk",
    altText: "",
  },
] as const satisfies readonly DemoPicture[];

export type DemoPictureName = (typeof demoPictures)[number]["name"];
