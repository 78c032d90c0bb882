// An author whom the newsroom does not know yet, named while writing.
import { useState } from "react";
import { z } from "zod";
import { useStable } from "@/components/desk/body-editor/use-stable";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { alikeWords } from "@/lib/newsroom/authors/alike-words";

const author = z.object({ id: z.string(), name: z.string() });
type Author = z.infer<typeof author>;
const answered = z.union([author, z.object({ alike: z.array(author) })]);

const refusal = z.object({ problems: z.array(z.string()) });

export function NewAuthor({ onAdded }: { onAdded: (author: Author) => void }) {
  const [name, setName] = useState("");
  const [problem, setProblem] = useState("");
  // Known authors whose names are written nearly alike: whether it is one of them is asked.
  const [alike, setAlike] = useState<Author[]>([]);
  // What is written while the server is asked stands: the author is added to that.
  const tell = useStable(onAdded);

  async function add(isAnother = false) {
    if (name.trim() === "") return;
    const answer = await addAuthor(name, isAnother);
    if (typeof answer === "string") return setProblem(answer);
    if ("alike" in answer) setAlike(answer.alike);
    else take(answer);
  }

  function take(named: Author) {
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
        maxLength={200}
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

/** The author of that name, those of whom it may be one, or a sentence why there is none. */
async function addAuthor(
  name: string,
  isAnother: boolean,
): Promise<z.infer<typeof answered> | string> {
  try {
    const answer = await fetch("/api/desk/authors", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name, isAnother }),
    });
    const json: unknown = await answer.json();
    return answer.ok ? answered.parse(json) : refusal.parse(json).problems.join(" ");
  } catch {
    // fetch, json and parse throw when the connection fails or what comes back is not the desk's answer.
    return "The author could not be added. Try again.";
  }
}
