// An author whom the newsroom does not know yet, named while writing.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Author = { id: string; name: string };

export function NewAuthor({ onAdded }: { onAdded: (author: Author) => void }) {
  const [name, setName] = useState("");
  const [problem, setProblem] = useState("");

  async function add() {
    if (name.trim() === "") return;
    const answer = await fetch("/api/desk/authors", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name }),
    }).catch(() => null);
    if (!answer?.ok) return setProblem("The author could not be added. Try again.");
    onAdded((await answer.json()) as Author);
    setName("");
    setProblem("");
  }

  return (
    <div className="space-y-1.5">
      <TextField
        label="Or name a new author"
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
