import { InvalidInputError } from "@/lib/base/errors";
import type { Transmission } from "@/lib/content/wire/envelope";
import type { SourceLine } from "@/lib/content/wire/lines";
import { parseLines } from "@/lib/content/wire/parse";
import { storiesIn } from "@/lib/content/wire/stories";
import type { WireBlock, WireHold, WireLine, WireStory } from "@/lib/content/wire/story";

/** Each article keeps its whole file. */
const mostStories = 100;

type Read = { story: WireStory; transmission: number };

/**
 * Lines of a further story without a headline stay with the story above, unplaced. @throws InvalidInputError if the
 * first has no headline, or for more than 100
 */
export function parseStories(
  transmissions: readonly Transmission[],
  timeZone: string,
  at: Date,
): WireStory[] {
  const read: Read[] = [];
  const pieces = storiesIn(transmissions);
  if (pieces.length > mostStories) {
    throw new InvalidInputError(`The file holds more than ${mostStories} stories.`);
  }
  for (const { lines, transmission } of pieces) {
    const last = read.at(-1);
    try {
      read.push({ story: parseLines(lines, timeZone, at), transmission });
    } catch (error) {
      if (!(error instanceof InvalidInputError) || !last) throw error;
      last.story = withUnplaced(last.story, lines);
    }
  }
  return read.map((one) => ({ ...one.story, hold: one.story.hold ?? alsoHeld(one, read) }));
}

/**
 * For a story that names no hold: a kill anywhere in the file may mean any story; an embargo above the first headline
 * of a transmission or mail may mean all of its stories.
 */
function alsoHeld({ transmission }: Read, read: readonly Read[]): WireHold | null {
  const kill = read.find(({ story }) => story.hold?.kind === "kill");
  if (kill) return kill.story.hold;
  const first = read.find((one) => one.transmission === transmission)?.story;
  const headline = first?.lines.find(({ part }) => part === "headline");
  const isAbove = first?.hold && headline && first.hold.line <= headline.number;
  return isAbove ? first.hold : null;
}

function withUnplaced(story: WireStory, lines: readonly SourceLine[]): WireStory {
  const blocks = lines.map(({ number, words }): WireBlock => ({
    line: number,
    type: "paragraph",
    text: words,
  }));
  const unplaced = lines.map(({ number, text }): WireLine => ({ number, part: "unplaced", text }));
  return { ...story, blocks: [...story.blocks, ...blocks], lines: [...story.lines, ...unplaced] };
}
