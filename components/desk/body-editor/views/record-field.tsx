// Shows the record's words until this use has its own.
import { fieldLimits } from "@/components/desk/body-editor/document";
import { BlockTextField, smallButtonStyle } from "@/components/desk/body-editor/views/text-field";

type Props = {
  label: string;
  name: "caption" | "credit" | "altText";
  isLong: boolean;
  /** Null for the record's words. */
  own: string | null;
  record: string | null;
  isReadOnly: boolean;
  onChange: (own: string | null) => void;
};

/** Words equal to the record's follow the record again. */
export function RecordField({ label, name, isLong, own, record, isReadOnly, onChange }: Props) {
  const useRecord = (
    <button
      type="button"
      aria-label={`Use the picture details: ${label}`}
      className={smallButtonStyle}
      onClick={(event) => {
        onChange(null);
        // The button disappears, so that the focus goes to the field.
        const field = event.currentTarget.closest("[data-field]");
        field?.querySelector<HTMLElement>("input, textarea")?.focus();
      }}
    >
      Use the picture details
    </button>
  );
  return (
    <BlockTextField
      label={label}
      name={name}
      value={own ?? record ?? ""}
      limit={fieldLimits[name]}
      isReadOnly={isReadOnly}
      isLong={isLong}
      aside={own !== null && record !== null && !isReadOnly ? useRecord : null}
      onChange={(words) => onChange(words === record ? null : words)}
      onBlur={() => {
        if (own !== null && own.trim() === record?.trim()) onChange(null);
      }}
    />
  );
}
