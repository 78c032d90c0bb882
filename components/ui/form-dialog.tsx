import { useRef, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  title: string;
  className?: string;
  submitLabel: string;
  /** Enter sends at once. Else the focus is on the first field. */
  isSubmitFocused?: boolean;
  /** Stands above the form. */
  notice?: ReactNode;
  /** With what was typed so far. */
  onClose: (fields: FormData) => void;
  onSubmit: (fields: FormData) => void;
  children: ReactNode;
};

export function FormDialog(props: Props) {
  const { title, className = "max-w-lg", submitLabel, isSubmitFocused = false } = props;
  const { notice, onClose, onSubmit, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const close = () => onClose(new FormData(form.current ?? undefined));
  return (
    <Dialog title={title} onClose={close} className={className}>
      {notice}
      <form
        ref={form}
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(new FormData(event.currentTarget));
        }}
      >
        {children}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="strong" data-focus={isSubmitFocused || undefined}>
            {submitLabel}
          </Button>
          <Button onClick={close}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
