import { useId, type ReactNode } from "react";
import type { Node } from "@tiptap/pm/model";

export const labelStyle = "mb-1 block font-sans text-xs text-ink-soft";

export const fieldStyle =
  "block w-full scroll-mt-24 rounded-none border-0 border-b border-rule bg-transparent " +
  "min-h-7 px-0 py-0.5 font-sans " +
  "text-sm text-ink placeholder:text-ink-soft [&[readonly]]:border-transparent " +
  "focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent";

export const smallButtonStyle =
  "inline-flex min-h-6 scroll-mt-24 cursor-pointer items-center font-sans text-xs text-accent underline decoration-1 underline-offset-2 " +
  "focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent";

type Props = {
  label: string;
  name?: string;
  value: string;
  onChange: (value: string) => void;
  /** In characters. */
  limit: number;
  isReadOnly: boolean;
  onBlur?: () => void;
  /** Grows instead of scrolling sideways. Line ends become spaces. */
  isLong?: boolean;
  suggestions?: readonly string[];
  placeholder?: string;
  error?: string | null;
  aside?: ReactNode;
};

export function BlockTextField(props: Props) {
  const id = useId();
  const common = {
    id,
    dir: "auto",
    value: props.value,
    maxLength: props.limit,
    readOnly: props.isReadOnly,
    placeholder: props.placeholder,
    onBlur: props.onBlur,
    "aria-invalid": props.error ? true : undefined,
    "aria-describedby": props.error ? `${id}-error` : undefined,
  };
  return (
    <div data-field={props.name ?? ""} className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <label htmlFor={id} className={labelStyle}>
          {props.label}
        </label>
        {props.aside}
      </div>
      {props.isLong ? (
        <textarea
          {...common}
          rows={1}
          className={`${fieldStyle} field-sizing-content resize-none`}
          onChange={(event) => props.onChange(event.target.value.replace(/\s*\n\s*/g, " "))}
        />
      ) : (
        <input
          {...common}
          type="text"
          autoComplete="off"
          list={props.suggestions && `${id}-suggestions`}
          className={fieldStyle}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {props.suggestions && (
        <datalist id={`${id}-suggestions`}>
          {props.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      <p id={`${id}-error`} role="alert" className="font-sans text-xs text-accent">
        {props.error}
      </p>
    </div>
  );
}

/** Neither trimmed nor cut. Null if the attribute is no text. */
export function fieldWords(node: Node, name: string): string | null {
  const value: unknown = node.attrs[name];
  return typeof value === "string" ? value : null;
}
