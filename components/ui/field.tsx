import { useId, type ComponentProps, type ReactNode } from "react";
import { Input, Select, Textarea } from "@/components/ui/typed-early";

const controlClass =
  "w-full border border-ink-soft/60 bg-paper px-2.5 py-1.5 text-base text-ink placeholder:text-ink-soft/80 disabled:opacity-60";

type FieldProps = { label: string; hint?: string; className?: string };

function Frame(props: FieldProps & { id: string; children: ReactNode }) {
  const { label, hint, className, id, children } = props;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

export function TextField({
  label,
  hint,
  className,
  ...input
}: FieldProps & ComponentProps<"input">) {
  const id = useId();
  return (
    <Frame {...{ label, hint, className, id }}>
      <Input id={id} aria-describedby={hint && `${id}-hint`} className={controlClass} {...input} />
    </Frame>
  );
}

export function SelectField({
  label,
  hint,
  className,
  children,
  ...select
}: FieldProps & ComponentProps<"select">) {
  const id = useId();
  return (
    <Frame {...{ label, hint, className, id }}>
      <Select id={id} aria-describedby={hint && `${id}-hint`} className={controlClass} {...select}>
        {children}
      </Select>
    </Frame>
  );
}

export function TextAreaField({
  label,
  hint,
  className,
  ...textarea
}: FieldProps & ComponentProps<"textarea">) {
  const id = useId();
  return (
    <Frame {...{ label, hint, className, id }}>
      <Textarea
        id={id}
        aria-describedby={hint && `${id}-hint`}
        className={controlClass}
        {...textarea}
      />
    </Frame>
  );
}

export function ChoiceField({ children, type = "radio", ...input }: ComponentProps<"input">) {
  return (
    <label className="flex items-baseline gap-2.5 py-1">
      <input type={type} className="accent-accent" {...input} />
      <span>{children}</span>
    </label>
  );
}
