import { useSharedWords } from "@/components/desk/shared-words";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import {
  bylineRoleNames,
  bylineRoles,
  longestPlace,
  type Byline,
} from "@/lib/content/authors/byline";

type Props = {
  byline: Byline;
  name: string;
  isFirst: boolean;
  onChange: (byline: Byline) => void;
  onUp: () => void;
  onRemove: () => void;
};

export function BylineRow({ byline, name, isFirst, onChange, onUp, onRemove }: Props) {
  const { role: had, ...written } = byline;
  const place = useSharedWords<HTMLInputElement>(byline.place, (words) =>
    onChange({ ...byline, place: words }),
  );

  function takeRole(chosen: string) {
    const role = bylineRoles.find((one) => one === chosen);
    onChange(role === undefined ? written : { ...written, role });
  }

  return (
    <li>
      <div className="mb-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        <span dir="auto" className="grow font-semibold wrap-anywhere">
          {name}
        </span>
        {!isFirst && (
          <Button className="min-h-8 px-2 text-sm" onClick={onUp}>
            Move up<span className="sr-only"> {name}</span>
          </Button>
        )}
        <Button className="min-h-8 px-2 text-sm" onClick={onRemove}>
          Remove<span className="sr-only"> {name}</span>
        </Button>
      </div>
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label="Role"
          aria-label={`Role of ${name}`}
          autoComplete="off"
          value={had ?? ""}
          onChange={(event) => takeRole(event.target.value)}
        >
          <option value="">Writer</option>
          {bylineRoles.map((role) => (
            <option key={role} value={role}>
              {bylineRoleNames[role]}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Place"
          aria-label={`Place of ${name}`}
          maxLength={longestPlace}
          {...place}
        />
      </div>
    </li>
  );
}
