"use client";
// The focal point: every shape is cropped around it. It is set by pressing or dragging on the picture, or by the arrow
// keys, and each shape follows at once.
import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { CropPreviews } from "@/app/desk/pictures/[id]/_components/crop-previews";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { focalWords, movedBy } from "@/lib/content/media/focal-point";
import type { FocalPoint, Size } from "@/lib/content/media/crop";

type Props = {
  picture: { id: string; version: number; fileUrl: string; size: Size };
  saved: FocalPoint;
  /** The point cannot be moved. */
  isFixed: boolean;
};

export function CropEditor({ picture, saved, isFixed }: Props) {
  const { id, version, fileUrl, size } = picture;
  const [point, setPoint] = useState(saved);
  const handle = useRef<HTMLDivElement>(null);
  const isMoved = point.x !== saved.x || point.y !== saved.y;

  function pointAt(event: PointerEvent<HTMLDivElement>) {
    if (isFixed || event.buttons === 0) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    setPoint(
      movedBy({ x: 0, y: 0 }, (event.clientX - left) / width, (event.clientY - top) / height),
    );
  }

  function press(event: PointerEvent<HTMLDivElement>) {
    if (isFixed) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    handle.current?.focus({ preventScroll: true });
    pointAt(event);
  }

  function step(event: KeyboardEvent) {
    const by = steps[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const share = event.shiftKey ? 0.1 : 0.01;
    setPoint((now) => movedBy(now, by.x * share, by.y * share));
  }

  return (
    <ActionForm form="pictures/move-focal-point" className="space-y-4">
      <div
        onPointerDown={press}
        onPointerMove={pointAt}
        className={`relative mx-auto w-fit max-w-full bg-wash ${isFixed ? "" : "cursor-crosshair touch-none"}`}
      >
        <img
          src={fileUrl}
          alt=""
          width={size.width}
          height={size.height}
          draggable={false}
          className="block h-auto max-h-[70dvh] w-auto max-w-full select-none"
        />
        {!isFixed && (
          <div
            ref={handle}
            role="slider"
            tabIndex={0}
            aria-label="Focal point"
            aria-describedby="focal-keys"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(point.x * 100)}
            aria-valuetext={focalWords(point)}
            onKeyDown={step}
            style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
            className="absolute size-8 -translate-1/2 rounded-full border-2 border-white outline-2 outline-black before:absolute before:left-1/2 before:top-1/2 before:size-1.5 before:-translate-1/2 before:rounded-full before:bg-white before:outline-1 before:outline-black"
          />
        )}
      </div>
      <CropPreviews fileUrl={fileUrl} size={size} point={point} />
      {!isFixed && (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="opened" value={`${saved.x} ${saved.y}`} />
          <input type="hidden" name="focalX" value={point.x} />
          <input type="hidden" name="focalY" value={point.y} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button
              type="submit"
              aria-disabled={!isMoved}
              onClick={(event) => {
                if (!isMoved) event.preventDefault();
              }}
            >
              Save focal point
            </Button>
            {isMoved && (
              <Button look="plain" onClick={() => setPoint(saved)}>
                Reset
              </Button>
            )}
            <p id="focal-keys" className="text-sm text-ink-soft">
              {focalWords(point)}. Click the picture or use the arrow keys. Hold Shift for larger
              steps.
            </p>
          </div>
        </>
      )}
    </ActionForm>
  );
}

const steps: Record<string, FocalPoint> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
