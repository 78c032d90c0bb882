import { useRef, useState } from "react";
import { FindOrAdd } from "@/app/desk/articles/[id]/_components/find-or-add";
import { longestName, type NamedTopic, namedTopic } from "@/lib/newsroom/topics/schema";
import { useStable } from "@/components/desk/body-editor/use-stable";
import { useWriter } from "@/components/desk/writer";
import { Button } from "@/components/ui/button";
import type { Content } from "@/lib/content/articles/schema";
import { fields } from "@/lib/content/fields";
import { problemsOf } from "@/lib/browser/desk-api/answer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";

export type TopicFieldsProps = {
  content: Content;
  edit: (change: Partial<Content>) => void;
  topics: NamedTopic[];
  mayAddTopics: boolean;
  onNewTopic: (topic: NamedTopic) => void;
};

export function TopicFields({ content, edit, topics, mayAddTopics, onNewTopic }: TopicFieldsProps) {
  const { currentId } = useWriter();
  const { topicIds } = content;
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const nameOf = (id: string) => topics.find((topic) => topic.id === id)?.name ?? "Deleted topic";

  function choose({ id, name }: NamedTopic) {
    if (!topicIds.includes(id)) edit({ topicIds: [...topicIds, id] });
    setSaid(`${name} added.`);
  }
  // The new topic is added to what was chosen meanwhile.
  const chooseNew = useStable((topic: NamedTopic) => {
    onNewTopic(topic);
    choose(topic);
  });
  async function addNew(name: string) {
    const answer = await requestTopic(currentId(), name);
    const isAdded = typeof answer !== "string";
    if (isAdded) chooseNew(answer);
    else setSaid(answer);
    return isAdded;
  }

  return (
    <div data-place="topicIds" className="space-y-2">
      {topicIds.length > 0 && (
        <p id="topics" className="text-sm font-semibold">
          Topics
        </p>
      )}
      <ul
        aria-labelledby="topics"
        className="divide-y divide-rule border-y border-rule empty:hidden"
      >
        {topicIds.map((id, index) => (
          <li key={id} className="flex items-center gap-2 py-1">
            <span dir="auto" className="grow wrap-anywhere">
              {nameOf(id)}
            </span>
            <Button
              className="min-h-8 px-2 text-sm"
              onClick={() => {
                edit({ topicIds: topicIds.toSpliced(index, 1) });
                setSaid(`${nameOf(id)} removed.`);
                // The button disappears with its topic.
                field.current?.focus();
              }}
            >
              Remove<span className="sr-only"> {nameOf(id)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <FindOrAdd
        field={field}
        label="Add a topic"
        listName="Topics to add"
        hint="What it is about. Type a few letters."
        noun="topic"
        known={topics}
        chosenIds={topicIds}
        mayAdd={mayAddTopics}
        mayGuess
        longestName={longestName}
        full={topicIds.length >= fields.topicIds.limit ? isFull : null}
        nothing={mayAddTopics ? isChosen : isUnknown}
        onChoose={choose}
        onNew={addNew}
      />
      <p role="status" className="text-sm text-ink-soft">
        {said}
      </p>
    </div>
  );
}

/** The topic, or a sentence that says why there is none. */
async function requestTopic(userId: string, name: string): Promise<NamedTopic | string> {
  const answer = await askDesk({ path: "topics", userId, input: { name }, answer: namedTopic });
  return answer.kind === "done"
    ? answer.answer
    : problemsOf(answer, "The topic could not be added. Try again.").join(" ");
}

const isFull = `An article has ${fields.topicIds.limit} topics at most.`;
/** Why there is nothing to choose. */
const isChosen = "The article already has this topic.";
const isUnknown = "No other topic matches. An editor can add one.";
