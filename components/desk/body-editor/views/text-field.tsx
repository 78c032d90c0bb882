import { useId, type ReactNode } from "react";
import { fieldStyle, labelStyle } from "@/components/desk/body-editor/views/field-style";

type Props = {
  label: string;
  /** For `data-field`. */
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
  /** Beside the label. */
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
