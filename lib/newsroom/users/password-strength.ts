// Common passwords, runs of the keyboard, and facts about the owner.
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs as graphs, dictionary } from "@zxcvbn-ts/language-common";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";

/** On zxcvbn's scale: below 3 are fewer than a hundred million guesses. */
const lowestScore = 3;
/** Characters. The time grows with them, and the rest does not weaken a longer password. */
const longestLook = 64;
/** Characters that are left without the owner's names. */
const leastOwn = 8;

let estimator: ZxcvbnFactory | undefined;

/** @throws InvalidInputError that says what is wrong */
export function assertHardToGuess(password: string, owner: { name: string; email: string }): void {
  const known = wordsOf(owner);
  const others = known.reduce(
    (left, word) => left.replaceAll(word, ""),
    password.normalize("NFKC").toLowerCase(),
  );
  if (others.length < leastOwn) {
    throw new InvalidInputError(
      "That password uses your name, your e-mail address or the site’s name. Choose another one.",
    );
  }
  estimator ??= new ZxcvbnFactory({ dictionary, graphs });
  if (estimator.check(password.slice(0, longestLook), known).score < lowestScore) {
    throw new InvalidInputError(
      "That password is easy to guess. Choose another one, such as four unrelated words.",
    );
  }
}

/** In lower case, the longest first. */
function wordsOf({ name, email }: { name: string; email: string }): string[] {
  const { siteName, siteUrl } = env();
  const texts = [email, name, siteName, new URL(siteUrl).hostname];
  return texts
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .map((text) => text.normalize("NFKC").toLowerCase())
    .filter((text) => text.length > 2)
    .sort((one, other) => other.length - one.length);
}
