import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  title: string;
  className?: string;
  submitLabel: string;
  /** Stands above the form. */
  notice?: ReactNode;
  onClose: () => void;
  onSubmit: (fields: FormData) => void;
  children: ReactNode;
};

export function FormDialog(props: Props) {
  const { title, className = "max-w-lg", submitLabel, notice, onClose, onSubmit, children } = props;
  return (
    <Dialog title={title} onClose={onClose} className={className}>
      {notice}
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(new FormData(event.currentTarget));
        }}
      >
        {children}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="strong">
            {submitLabel}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
