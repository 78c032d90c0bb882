import { useState, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { embeddingOf, type Embedding } from "@/lib/content/embeds/providers";

type Props = {
  hosts: readonly string[];
  onEmbed: (embedding: Embedding) => void;
  onClose: () => void;
};

export function EmbedDialog({ hosts, onEmbed, onClose }: Props) {
  const [address, setAddress] = useState("");
  const [isRefused, setRefused] = useState(false);

  function set() {
    const embedding = embeddingOf(address.trim(), hosts);
    if (embedding === null) return setRefused(true);
    onEmbed(embedding);
    onClose();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    set();
  }

  return (
    <Dialog title="Embed" onClose={onClose}>
      <TextField
        label="Address"
        hint="Of a video, a post, a map or a chart. Pasted alone into an empty paragraph, it needs no dialog."
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        value={address}
        onChange={(event) => {
          setAddress(event.target.value);
          setRefused(false);
        }}
        onKeyDown={onKeyDown}
      />
      <p role="alert" className="mt-2 text-sm text-accent">
        {isRefused && "This is no address that can be embedded. Set a link to it instead."}
      </p>
      <div className="mt-5 flex justify-end gap-3">
        <Button onClick={onClose}>Cancel</Button>
        <Button onClick={set}>Embed</Button>
      </div>
    </Dialog>
  );
}
