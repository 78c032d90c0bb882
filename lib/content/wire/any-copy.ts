// Random wire copy for property tests, realistic and not. For tests only.
import fc from "fast-check";
import { DateTime } from "luxon";

const word = fc.oneof(
  fc.constantFrom(
    "quay",
    "Newhaven",
    "harbour",
    "the",
    "of",
    "(WHO)",
    "--",
    "“new”",
    "it's",
    "港口",
    "مرفأ",
    "$40b",
    "By",
    "in",
    "and",
    "/",
    ":",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
);
const sentence = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 30 }),
    fc.constantFrom("", ".", "!", "…", "。", " (about $40 billion).", " (WHO).", " (see page 4)"),
    fc.constantFrom(" ", "  ", "\t", "\u00a0"),
  )
  .map(([words, end, gap]) => words.join(gap) + end);
const name = fc.constantFrom(
  "Ann Poe",
  "Bo van der Roe",
  "Siân O’Moe",
  "林一舟",
  "CY DOE",
  "Зоя Речная",
  "Al Jr.",
  "bell poe",
);
const place = fc.constantFrom(
  "Leeds",
  "York",
  "Leeds, England",
  "深圳",
  "Stoke-on-Trent",
  "the north",
  "Washington, D.C.",
);
const joint = fc.constantFrom(", ", " and ", " & ", ", and ", "、", "; ");
const byline = fc
  .tuple(
    fc.constantFrom("By ", "BY ", "by: ", "Written by ", "By"),
    fc.array(fc.tuple(name, fc.option(place), joint), { minLength: 1, maxLength: 5 }),
    fc.constantFrom("", " and York", ".", " | Courier", ", staff"),
  )
  .map(([label, people, end]) => {
    const list = people.map(
      ([who, where, glue], index) =>
        (index > 0 ? glue : "") + who + (where === null ? "" : ` in ${where}`),
    );
    return label + list.join("") + end;
  });
const moment = fc.date({
  min: new Date("0990-01-01"),
  max: new Date("3005-01-01"),
  noInvalidDate: true,
});
const publication = fc
  .tuple(
    fc.constantFrom(
      "Published: ",
      "PUBLISHED: ",
      "Published on ",
      "Posted: ",
      "Updated: ",
      "Published：",
      "",
    ),
    moment,
    fc.constantFrom(
      "HH:mm, MMMM d, yyyy",
      "h:mm a, MMM d, yyyy",
      "MMMM d, yyyy 'at' h:mm a",
      "EEEE, d MMMM yyyy H:mm",
      "d MMM yyyy",
      "yyyy-MM-dd HH:mm",
      "yyyy-MM-dd'T'HH:mm:ss",
      "dd/MM/yyyy",
      "MMMM 31, yyyy",
    ),
    fc.constantFrom("", "", " GMT", " | Updated"),
  )
  .map(
    ([label, at, format, end]) =>
      label + DateTime.fromJSDate(at, { zone: "utc" }).toFormat(format) + end,
  );
const related = fc
  .tuple(
    fc.constantFrom("ALSO READ", "Read more", "SEE ALSO", "RELATED", "More"),
    fc.constantFrom(": ", ":", "：", " : ", " "),
    sentence,
  )
  .map((parts) => parts.join(""));
const credit = fc.constantFrom(
  "ANN POE / COURIER",
  "ann poe / courier",
  "Provided to Courier",
  "Ann Poe",
  "AFP",
  "he/she",
  "photo: x",
  "WHO",
  "a".repeat(299) + " / B",
);
const caption = fc
  .tuple(
    fc.constantFrom("", "This photo shows ", "In this photo ", "A view of "),
    sentence,
    fc.constantFrom(" (", "(", " [", " （"),
    credit,
    fc.constantFrom(")", ").", "]", "）"),
  )
  .map((parts) => parts.join(""));
const contact = fc
  .tuple(
    fc.constantFrom(
      "Contact the writer at ",
      "Contact the writers at ",
      "Email: ",
      "Contact Ann at ",
    ),
    fc.uniqueArray(fc.emailAddress(), { minLength: 1, maxLength: 3 }),
    fc.constantFrom("", ".", " or call"),
  )
  .map(([label, addresses, end]) => label + addresses.join(" and ") + end);
const opened = fc
  .tuple(
    fc.constantFrom("LEEDS, England", "NEW YORK (AP)", "深圳", "LEEDS, Dec. 15 (Courier)", "Leeds"),
    fc.constantFrom(" -- ", " — ", "—", " - ", " "),
    sentence,
  )
  .map((parts) => parts.join(""));
const wrapped = fc
  .array(
    fc.constantFrom(
      "quay",
      "Newhaven",
      "harbours",
      "the",
      "of",
      "board.",
      "“new",
      "cranes”",
      "(WHO)",
    ),
    { minLength: 20, maxLength: 60 },
  )
  .map(wrap);
const point = fc
  .tuple(fc.constantFrom("* ", "• ", "- ", "  * "), sentence)
  .map((parts) => parts.join(""));
const line = fc.oneof(
  point,
  fc.constantFrom(
    "READ MORE:",
    "ALSO READ:",
    "Ann Poe and Bo Roe in Leeds",
    "NEW YORK, Nov 3 (AP)",
  ),
  sentence,
  sentence,
  byline,
  publication,
  related,
  caption,
  contact,
  opened,
  wrapped,
  credit.map((one) => `(${one})`),
  fc.constantFrom("", "", "", " ", "\t"),
);
const ending = fc.constantFrom("\n", "\n", "\n\n", "\r\n", "\r", "\n \n");
export const anyLines = fc
  .array(fc.tuple(line, ending), { maxLength: 25 })
  .map((lines) => lines.map((parts) => parts.join("")).join(""));
/** The same lines under a head, so that most are stories. */
export const anyStory = fc
  .tuple(fc.constantFrom("", "Published: 15:37, December 15, 2025\n"), sentence, byline, anyLines)
  .map(([published, headline, by, rest]) => `${published}${headline}\n${by}\n${rest}`);

function wrap(words: readonly string[]): string {
  let text = "";
  for (const word of words) {
    const isFull = text.length - text.lastIndexOf("\n") + word.length > 70;
    text += (isFull ? "\n" : " ") + word;
  }
  return text;
}
