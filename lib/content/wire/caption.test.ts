import { expect, test } from "vitest";
import { readCaption } from "@/lib/content/wire/caption";

const quay = "A crane lifts a container at the quay in Newhaven.";

test.each([
  "ANN POE / DAILY COURIER",
  "Ann Poe / Daily Courier",
  "ann poe / daily courier",
  "Ann Poe/Daily Courier",
  "ANN POE",
  "Ann Poe",
  "PROVIDED TO DAILY COURIER",
  "Provided to Daily Courier",
  "provided to daily courier",
  "Photo by Ann Poe",
  "photo: ann poe",
  "File photo",
  "Courtesy of the harbour office",
  "HANDOUT",
  "Reuters",
  "© Ann Poe",
  "林一舟",
])("a line that ends with the credit “(%s)” is a caption", (credit) => {
  expect(readCaption(`${quay} (${credit})`, false)).toEqual({ caption: quay, credit });
});

test.each([
  ["This photo shows the quay at dawn", ""],
  ["This undated photo shows the quay at dawn.", ""],
  ["This photo taken on Dec 1, 2025 shows the quay.", "ann poe"],
  ["In this photo, a crane lifts a container.", "Ann Poe"],
  ["An aerial photo of the quay.", "ANN POE"],
  ["A view of the quay at dawn", "ANN POE / DAILY COURIER"],
  ["Photo: the quay at dawn", ""],
  ["File photo: the quay at dawn", "DAILY COURIER"],
])("“%s” opens as a caption does", (caption, credit) => {
  const line = credit ? `${caption} (${credit})` : caption;
  expect(readCaption(line, false)).toEqual({ caption, credit });
});

test.each([
  [`${quay} [ANN POE / DAILY COURIER]`, quay, "ANN POE / DAILY COURIER"],
  ["码头一景。（林一舟/每日信使）", "码头一景。", "林一舟/每日信使"],
  ["This photo shows the quay (ANN POE).", "This photo shows the quay.", "ANN POE"],
  [
    "A crane (left) and a ship. (ANN POE / DAILY COURIER)",
    "A crane (left) and a ship.",
    "ANN POE / DAILY COURIER",
  ],
  [
    "Workers watch the new crane at the quay (Ann Poe)",
    "Workers watch the new crane at the quay",
    "Ann Poe",
  ],
])("“%s” is a caption with its credit", (line, caption, credit) => {
  expect(readCaption(line, false)).toEqual({ caption, credit });
});

test.each([
  "The quay cost 280 billion crowns (about $40 billion).",
  "The quay cost 280 billion crowns. (about $40 billion)",
  "The quay will be twice as long (see page 4).",
  "Nurses wrote to the World Health Organization (WHO).",
  "Nurses wrote to the World Health Organization (WHO)",
  "The Newhaven Harbour Board (NHB)",
  "Whoever lifts it must insure it (he/she)",
  "The mayor praised the quay. (laughter)",
  "The mayor praised the quay. (Reporting by Ann Poe; Editing by Bo Roe)",
  "Harbour opens (VIDEO)",
  "Work goes on around the clock (24/7)",
  "A view of the harbour changed his mind, he said.",
  "Their picture of the harbour is wrong, he said.",
  `${quay} (${"ANN POE / ".repeat(40)}DAILY COURIER)`,
])("“%s” is no caption", (line) => {
  expect(readCaption(line, false)).toBeNull();
});

test("an agency's name at the very end signs the story", () => {
  expect(readCaption(`${quay} (Reuters)`, true)).toBeNull();
});
