import { useState } from "react";
import { useStable } from "@/components/desk/body-editor/use-stable";
import { useWriter } from "@/components/desk/writer";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { problemsOf } from "@/lib/browser/desk-api/answer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import { alikeWords } from "@/lib/newsroom/authors/alike";
import {
  addedAuthor,
  longestAuthorName,
  type AddedAuthor,
  type NamedAuthor,
} from "@/lib/newsroom/authors/schema";

export function NewAuthor({ onAdded }: { onAdded: (author: NamedAuthor) => void }) {
  const { currentId } = useWriter();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState("");
  // Known authors with nearly the same name: the editor is asked whether it is one of them.
  const [alike, setAlike] = useState<NamedAuthor[]>([]);
  // The author is added to what was written meanwhile.
  const tell = useStable(onAdded);

  async function add(isAnother = false) {
    if (name.trim() === "") return;
    const answer = await addAuthor(currentId(), name, isAnother);
    if (typeof answer === "string") return setProblem(answer);
    if ("alike" in answer) setAlike(answer.alike);
    else take(answer);
  }

  function take(named: NamedAuthor) {
    tell(named);
    setName("");
    setProblem("");
    setAlike([]);
  }

  return (
    <div className="space-y-1.5">
      <TextField
        label="Or name a new author"
        autoComplete="off"
        value={name}
        maxLength={longestAuthorName}
        onChange={(event) => {
          setName(event.target.value);
          setAlike([]);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") void add();
        }}
      />
      <Button className="min-h-8 px-2.5 text-sm" onClick={() => void add()}>
        Add author
      </Button>
      <p role="alert" className="text-sm text-accent">
        {alike.length > 0 ? alikeWords(alike) : problem}
      </p>
      {alike.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {alike.map((known) => (
            <Button key={known.id} className="min-h-8 px-2.5 text-sm" onClick={() => take(known)}>
              Use <bdi>{known.name}</bdi>
            </Button>
          ))}
          <Button className="min-h-8 px-2.5 text-sm" onClick={() => void add(true)}>
            Create another
          </Button>
        </div>
      )}
    </div>
  );
}

/** The author, those it may be, or a sentence that says why there is none. */
async function addAuthor(
  userId: string,
  name: string,
  isAnother: boolean,
): Promise<AddedAuthor | string> {
  const input = { name, isAnother };
  const answer = await askDesk({ path: "authors", userId, input, answer: addedAuthor });
  return answer.kind === "done"
    ? answer.answer
    : problemsOf(answer, "The author could not be added. Try again.").join(" ");
}
