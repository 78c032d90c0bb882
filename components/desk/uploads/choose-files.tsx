import { useRef, type ReactNode, type Ref } from "react";
import { Button, type buttonClass } from "@/components/ui/button";

/** The server decides by a file's content. */
const accepted = "image/jpeg,image/png,image/webp,image/avif,image/gif";

type Props = {
  children: ReactNode;
  onFiles: (files: File[]) => void;
  isMultiple?: boolean;
  look?: Parameters<typeof buttonClass>[0];
  ref?: Ref<HTMLButtonElement>;
};

export function ChooseFiles({ children, onFiles, isMultiple = false, look, ref }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMultiple}
        accept={accepted}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <Button ref={ref} look={look} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
