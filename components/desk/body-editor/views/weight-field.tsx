import { useId } from "react";
import { fieldStyle, labelStyle } from "@/components/desk/body-editor/views/text-field";
import { pictureWeights, weightNames, type PictureWeight } from "@/lib/content/blocks/picture";

type Props = {
  weight: PictureWeight | null;
  isReadOnly: boolean;
  onChange: (weight: PictureWeight | null) => void;
};

export function WeightField({ weight, isReadOnly, onChange }: Props) {
  const id = useId();
  return (
    <div data-field="weight">
      <label htmlFor={id} className={labelStyle}>
        Width
      </label>
      <select
        id={id}
        value={weight ?? "column"}
        disabled={isReadOnly}
        className={fieldStyle}
        onChange={({ target: { value } }) =>
          onChange(pictureWeights.find((one) => one === value) ?? null)
        }
      >
        {(["column", ...pictureWeights] as const).map((one) => (
          <option key={one} value={one}>
            {weightNames[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
