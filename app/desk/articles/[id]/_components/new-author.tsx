// An author whom the newsroom does not know yet, named while writing.
import { useState } from "react";
import { z } from "zod";
import { useStable } from "@/components/desk/body-editor/use-stable";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

const author = z.object({ id: z.string(), name: z.string() });
type Author = z.infer<typeof author>;
const refusal = z.object({ problems: z.array(z.string()) });

export function NewAuthor({ onAdded }: { onAdded: (author: Author) => void }) {
  const [name, setName] = useState("");
  const [problem, setProblem] = useState("");
  // What is written while the server is asked stands: the author is added to that.
  const tell = useStable(onAdded);

  async function add() {
    if (name.trim() === "") return;
    const answer = await addAuthor(name);
    if (typeof answer === "string") return setProblem(answer);
    tell(answer);
    setName("");
    setProblem("");
  }

  return (
    <div className="space-y-1.5">
      <TextField
        label="Or name a new author"
        autoComplete="off"
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") void add();
        }}
      />
      <Button className="min-h-8 px-2.5 text-sm" onClick={add}>
        Add author
      </Button>
      <p role="alert" className="text-sm text-accent">
        {problem}
      </p>
    </div>
  );
}

/** The author of that name, or a sentence why there is none. */
async function addAuthor(name: string): Promise<Author | string> {
  try {
    const answer = await fetch("/api/desk/authors", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name }),
    });
    const json: unknown = await answer.json();
    return answer.ok ? author.parse(json) : refusal.parse(json).problems.join(" ");
  } catch {
    // fetch, json and parse throw when the connection fails or what comes back is not the desk's answer.
    return "The author could not be added. Try again.";
  }
}
