// The form of an article, as its page renders it: each field of the table has its place in it, with the table's limit.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test } from "vitest";
import { BylineFields } from "@/app/desk/articles/[id]/_components/byline-fields";
import { FilingFields } from "@/app/desk/articles/[id]/_components/filing-fields";
import { FrontAndSearchFields } from "@/app/desk/articles/[id]/_components/front-and-search-fields";
import { HeadlineFields } from "@/app/desk/articles/[id]/_components/headline-fields";
import { LeadPictureField } from "@/app/desk/articles/[id]/_components/lead-picture-field";
import { UploadsContext } from "@/components/desk/uploads/uploads-context";
import { timers } from "@/lib/browser/saving/timers";
import { UploadQueue } from "@/lib/browser/uploading/queue";
import { sendBy } from "@/lib/browser/uploading/requests";
import { fieldNames, fields } from "@/lib/content/fields";
import { contentWith } from "@/lib/testing/content";
import { ScriptedServer } from "@/lib/testing/saving";

const limits = Object.fromEntries(fieldNames.map((name) => [name, fields[name].limit]));
afterEach(() => {
  for (const name of fieldNames) Object.assign(fields[name], { limit: limits[name] });
});

const mostBytes = 1_000_000;
const queue = new UploadQueue({
  ...{ send: sendBy(timers, () => "you"), timers, mostBytes },
  mostRecordingBytes: mostBytes,
});

function form(): string {
  const { article } = new ScriptedServer();
  const edited = { content: contentWith(), edit: () => {} };
  const topical = { ...edited, topics: [], mayAddTopics: false, onNewTopic: () => {} };
  const filed = { ...topical, sections: [], article, mayRename: true };
  const pictured = { media: [], pickPicture: async () => null, onPicture: () => {} };
  return [
    createElement(HeadlineFields, {
      ...edited,
      wasPublished: false,
      caretIn: null,
      goToStory: () => undefined,
    }),
    createElement(FilingFields, filed),
    createElement(FrontAndSearchFields, { ...edited, ...pictured }),
    createElement(BylineFields, { ...edited, authors: [], onNewAuthor: () => {} }),
    createElement(
      UploadsContext,
      { value: { queue, mostBytes, show: () => () => {} } },
      createElement(LeadPictureField, { ...edited, ...pictured }),
    ),
  ]
    .map((part) => renderToStaticMarkup(part))
    .join("");
}

/** The element of a field of words, up to its first child. */
function elementOf(name: string, html: string): string {
  return new RegExp(`<(?:input|textarea)[^>]*data-place="${name}"[^>]*>`).exec(html)?.[0] ?? "";
}

test.each(fieldNames)("the form has a place for “%s”, where a finding leads", (name) => {
  expect(form()).toContain(`data-place="${name}"`);
});

test.each([
  ...(["headline", "standfirst", "slug", "dateline", "kicker", "shortHeadline"] as const),
  ...(["searchTitle", "searchDescription", "canonicalAddress"] as const),
])("the form takes as many characters of “%s” as the table says", (name) => {
  expect(elementOf(name, form())).toMatch(new RegExp(`maxlength="${limits[name]}"`, "i"));
  Object.assign(fields[name], { limit: 7 });
  expect(elementOf(name, form())).toMatch(/maxlength="7"/i);
});
