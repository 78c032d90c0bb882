// All formats and widths of a shape, with its space reserved and a blur until it loads.
import { sourcesOf, type ServedPicture } from "@/lib/content/media/served";
import type { Shape } from "@/lib/content/media/rendition";

type Props = {
  picture: ServedPicture;
  shape: Shape;
  altText: string;
  sizes: string;
  /** The lead loads first; others load near the window. */
  isLead?: boolean;
};

/** Blurred by an SVG, since a placeholder of a few pixels would show a grid. */
function blurred({ placeholder, width, height }: ServedPicture): string {
  const dot = Math.max(width, height) / 16;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'><filter id='b' color-interpolation-filters='sRGB'><feGaussianBlur stdDeviation='${Math.round(dot)}'/><feComponentTransfer><feFuncA type='discrete' tableValues='1 1'/></feComponentTransfer></filter><image width='100%' height='100%' preserveAspectRatio='none' filter='url(#b)' href='${placeholder}'/></svg>`;
  return `url("data:image/svg+xml,${svg.replaceAll(/[%#<>"]/g, encodeURIComponent)}")`;
}

export function ResponsivePicture({ picture, shape, altText, sizes, isLead = false }: Props) {
  const { sources, src, width, height, position } = sourcesOf(picture, shape);
  return (
    <picture>
      {sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      <img
        src={src}
        alt={altText}
        width={width}
        height={height}
        loading={isLead ? "eager" : "lazy"}
        fetchPriority={isLead ? "high" : "auto"}
        decoding="async"
        className="h-auto w-full bg-cover"
        style={{
          backgroundImage: blurred(picture),
          ...(position && {
            aspectRatio: `${width} / ${height}`,
            objectFit: "cover",
            objectPosition: `${position.x * 100}% ${position.y * 100}%`,
          }),
        }}
      />
    </picture>
  );
}
