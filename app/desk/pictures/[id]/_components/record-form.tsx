"use client";
// Refused input stays, beside the present values.
import { RecordFields } from "@/app/desk/pictures/[id]/_components/record-fields";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import type { PictureField } from "@/lib/content/media/picture-fields";
import type { TypedFields } from "@/lib/newsroom/media/typed-fields";

type Props = {
  id: string;
  version: number;
  saved: TypedFields;
  fromFile: PictureField[];
  /** It is in the bin. */
  isFixed: boolean;
};

export function RecordForm({ id, version, saved, fromFile, isFixed }: Props) {
  const opened = JSON.stringify(saved);
  return (
    <ActionForm form="pictures/change" className="">
      {({ opened: openedBefore, ...typed }) => (
        <fieldset disabled={isFixed} className="mb-4 space-y-4">
          <legend className="sr-only">Picture details</legend>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="opened" value={opened} data-kept />
          <RecordFields
            saved={saved}
            typed={typed}
            isOvertaken={openedBefore !== undefined && openedBefore !== opened}
            fromFile={fromFile}
          />
          {!isFixed && (
            <Button type="submit" look="strong">
              Save
            </Button>
          )}
        </fieldset>
      )}
    </ActionForm>
  );
}
