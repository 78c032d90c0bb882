// A picture as browsers choose it: every format and width of a shape, its place kept free, a blur until it is there.
import { sourcesOf, type ServedPicture } from "@/lib/media/served";
import type { Shape } from "@/lib/media/renditions/rendition";

type Props = {
  picture: ServedPicture;
  shape: Shape;
  altText: string;
  /** How wide it is shown, as `sizes` has it. */
  sizes: string;
  /** The lead is fetched first; others when they come near. */
  isLead?: boolean;
};

export function Picture({ picture, shape, altText, sizes, isLead = false }: Props) {
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
          backgroundImage: `url(${picture.placeholder})`,
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
